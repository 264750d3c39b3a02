package id.kinerja.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part, the thread that looks after it, and the process that it runs as at the moment.
 *
 * <p>Its thread alone changes it; others read, and stop it.
 */
final class Child {

    /** How far a part has come. */
    enum State {
        PREPARING,
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        FAILED,
        STOPPING,
        STOPPED
    }

    private static final int MOST_RESTARTS_IN_A_ROW = 5;

    /** What has never been ready isn't helped by patience. */
    private static final int MOST_RESTARTS_BEFORE_READY = 1;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final Duration HURRIED = Duration.ofSeconds(5);

    /** Whoever has run for so long is not in a crash loop. */
    private static final Duration CALM = Duration.ofMinutes(2);

    private final Part part;
    private final Home home;
    private volatile State state = State.PREPARING;
    private volatile String cause = "";
    private volatile @Nullable Process process;
    private boolean wasReady;
    private long logBefore;
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

    /** Why it has failed, in one line; empty where it has not. */
    String cause() {
        return cause;
    }

    long pid() {
        Process now = process;
        return now == null ? 0 : now.pid();
    }

    /**
     * From preparation to the end; returns where it has failed, or throws when its thread is
     * interrupted.
     *
     * @param room what many may not do at once on a small machine
     * @param ready whether a part that this one needs is ready
     */
    void live(Semaphore room, Predicate<String> ready) throws InterruptedException {
        try {
            prepare(room);
            state = State.WAITING;
            while (!part.needs().stream().allMatch(ready)) {
                Thread.sleep(LOOK);
            }
            state = State.STARTING;
            do {
                runOnce();
            } while (mayStartAgain());
        } catch (IOException | LauncherFault fault) {
            fail(String.valueOf(fault.getMessage()));
        }
    }

    void stop(Semaphore room) {
        Process now = process;
        if (now == null || !now.isAlive()) {
            state = State.STOPPED;
            return;
        }
        state = State.STOPPING;
        room.acquireUninterruptibly();
        try {
            end(now);
        } catch (IOException fault) {
            tell("has ended, but " + fault.getMessage());
        } catch (InterruptedException stopped) {
            now.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            room.release();
            state = State.STOPPED;
        }
    }

    private void end(Process now) throws IOException, InterruptedException {
        now.destroy();
        if (now.waitFor(patience().toMillis(), TimeUnit.MILLISECONDS)) {
            part.ended();
        } else {
            tell("does not end when it is told to, and is killed");
            now.descendants().forEach(ProcessHandle::destroyForcibly);
            now.destroyForcibly().waitFor();
        }
    }

    /** Whoever gives up a start doesn't wait for classes to be kept. */
    private Duration patience() {
        return Files.exists(home.run(Supervisor.HURRY)) ? HURRIED : part.stopTime();
    }

    private void prepare(Semaphore room) throws IOException, InterruptedException {
        room.acquire();
        try {
            part.prepare();
        } finally {
            room.release();
        }
    }

    /** Returns when the process has ended. */
    private void runOnce() throws IOException, InterruptedException {
        File log = home.log(part.name()).toFile();
        logBefore = log.length();
        Process started =
                part.command()
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start();
        process = started;
        while (started.isAlive() && !becameReady()) {
            Thread.sleep(LOOK);
        }
        long readySince = System.nanoTime();
        started.waitFor();
        if (state == State.READY) {
            tell("has died and will be started again");
            restarts = System.nanoTime() - readySince > CALM.toNanos() ? 0 : restarts;
        }
    }

    /** A part that dies just as it became ready must not take the others with it. */
    private boolean becameReady() {
        if (!part.isReady()) {
            return false;
        }
        try {
            part.complete();
            state = State.READY;
            wasReady = true;
            return true;
        } catch (LauncherFault fault) {
            tell("is not complete yet: " + fault.getMessage());
            return false;
        }
    }

    private boolean mayStartAgain() throws IOException, InterruptedException {
        restarts++;
        if (restarts > (wasReady ? MOST_RESTARTS_IN_A_ROW : MOST_RESTARTS_BEFORE_READY)) {
            fail(LogTail.cause(home.log(part.name()), logBefore));
            return false;
        }
        state = State.RESTARTING;
        Thread.sleep(pause());
        return true;
    }

    /** Half a second at first, twice as long after each death. */
    private Duration pause() {
        return FIRST_PAUSE.multipliedBy(1L << (restarts - 1));
    }

    private void fail(String why) {
        cause = why;
        state = State.FAILED;
        tell("has failed and is left alone: " + why + "; see " + home.log(part.name()));
    }

    /** To the supervisor's own log. */
    private void tell(String what) {
        System.out.println(part.name() + " " + what);
    }
}
