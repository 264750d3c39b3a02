package id.kinerja.launcher;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part and the process that it runs as at the moment. */
final class Child {

    /** How far a part has come. */
    enum State {
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        FAILED,
        STOPPED
    }

    private static final int MOST_RESTARTS_IN_A_ROW = 5;
    private static final Duration STOP_TIME = Duration.ofSeconds(25);

    private final Part part;
    private final Home home;
    private volatile State state = State.WAITING;
    private @Nullable Process process;
    private int restarts;

    Child(Part part, Home home) {
        this.part = part;
        this.home = home;
    }

    Part part() {
        return part;
    }

    State state() {
        return state;
    }

    long pid() {
        return process == null ? 0 : process.pid();
    }

    void start() {
        state = State.STARTING;
        try {
            part.prepare();
            File log = home.log(part.name()).toFile();
            process =
                    part.command()
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                            .start();
        } catch (IOException fault) {
            throw new LauncherFault(
                    part.name()
                            + " can't be started: "
                            + fault.getMessage()
                            + "; see "
                            + home.log(part.name()),
                    fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LauncherFault("Stopped while " + part.name() + " was prepared", stopped);
        }
    }

    /** Looks at the process once; called again and again by the supervisor. */
    void look() {
        switch (state) {
            case STARTING, RESTARTING -> lookAtStart();
            case READY -> restartWhereDead();
            case WAITING, FAILED, STOPPED -> {}
        }
    }

    void stop() {
        state = State.STOPPED;
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtStart() {
        if (process != null && !process.isAlive()) {
            restartWhereDead();
        } else if (part.isReady()) {
            part.complete();
            state = State.READY;
            restarts = 0;
        }
    }

    private void restartWhereDead() {
        if (process != null && process.isAlive()) {
            return;
        }
        restarts++;
        if (restarts > MOST_RESTARTS_IN_A_ROW) {
            state = State.FAILED;
            return;
        }
        start();
        state = State.RESTARTING;
    }
}
