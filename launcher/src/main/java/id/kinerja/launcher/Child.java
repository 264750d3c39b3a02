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
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** Whoever has run for so long is not in a crash loop. */
    private static final Duration CALM = Duration.ofMinutes(2);

    private static final Duration STOP_TIME = Duration.ofSeconds(25);

    private final Part part;
    private final Home home;
    private volatile State state = State.WAITING;
    private @Nullable Process process;
    private int restarts;
    private long readySince;
    private long startNotBefore;

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
            completeOrTryAgain();
        }
    }

    /** A part that dies just as it became ready must not take the others with it. */
    private void completeOrTryAgain() {
        try {
            part.complete();
            state = State.READY;
            readySince = System.nanoTime();
        } catch (LauncherFault fault) {
            tell("is not complete yet: " + fault.getMessage());
        }
    }

    private void restartWhereDead() {
        if (process != null && process.isAlive()) {
            return;
        }
        if (state == State.READY) {
            tell("has died and will be started again");
            restarts = System.nanoTime() - readySince > CALM.toNanos() ? 0 : restarts;
            state = State.RESTARTING;
            startNotBefore = System.nanoTime() + pause().toNanos();
        }
        if (System.nanoTime() >= startNotBefore) {
            startAgain();
        }
    }

    private void startAgain() {
        restarts++;
        if (restarts > MOST_RESTARTS_IN_A_ROW) {
            state = State.FAILED;
            tell(
                    "has died "
                            + restarts
                            + " times in a row and is left alone; see "
                            + home.log(part.name()));
            return;
        }
        startNotBefore = System.nanoTime() + pause().toNanos();
        start();
        state = State.RESTARTING;
    }

    /** Half a second at first, twice as long after each death. */
    private Duration pause() {
        return FIRST_PAUSE.multipliedBy(1L << restarts);
    }

    /** To the supervisor's own log. */
    private void tell(String what) {
        System.out.println(part.name() + " " + what);
    }
}
