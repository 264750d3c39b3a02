package id.kinerja.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Some parts of an installation with all that they need, started and watched by this process and
 * gone with it; for measurements, where the others would only take processor time.
 */
public final class RunningParts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Home home;
    private final Supervisor supervisor;
    private final FutureTask<Void> supervision;

    private RunningParts(Home home, List<Part> parts) {
        this.home = home;
        this.supervisor = new Supervisor(home, parts);
        this.supervision =
                new FutureTask<>(
                        () -> {
                            supervisor.supervise();
                            return null;
                        });
    }

    /** Ends what a killed run left behind, and forgets its data. */
    public static void clear(Home home) throws IOException {
        Orphans.end(home);
        home.forget();
    }

    /** Returns when all of them are ready; otherwise nothing is left running. */
    public static RunningParts start(Installation installation, Set<String> names)
            throws IOException, InterruptedException {
        Machine.check(installation);
        Set<String> wanted = new TreeSet<>(names);
        for (Part part : installation.parts().reversed()) {
            if (wanted.contains(part.name())) {
                wanted.addAll(part.needs());
            }
        }
        List<Part> parts =
                installation.parts().stream().filter(part -> wanted.contains(part.name())).toList();
        RunningParts running = new RunningParts(installation.home(), parts);
        Thread.ofPlatform().name("supervisor").start(running.supervision);
        try {
            running.waitUntilReady(parts.size());
        } catch (LauncherFault fault) {
            running.close();
            throw fault;
        }
        return running;
    }

    /** The process that a part runs as now. */
    public long pid(String part) throws IOException {
        return Board.read(home).stream()
                .filter(row -> row.name().equals(part))
                .mapToLong(Board.Row::pid)
                .findFirst()
                .orElseThrow(() -> new LauncherFault(part + " does not run"));
    }

    /** As it was a moment ago. */
    public boolean isReady(String part) throws IOException {
        return Board.read(home).stream()
                .anyMatch(row -> row.name().equals(part) && row.state() == Child.State.READY);
    }

    @Override
    public void close() {
        supervisor.end();
        try {
            supervision.get();
        } catch (ExecutionException fault) {
            throw new LauncherFault("The supervisor failed: " + fault.getCause(), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilReady(int parts) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !supervision.isDone()) {
            List<Board.Row> rows = Board.read(home);
            if (rows.stream().anyMatch(row -> row.state() == Child.State.FAILED)) {
                break;
            }
            if (rows.stream().filter(row -> row.state() == Child.State.READY).count() == parts) {
                return;
            }
            Thread.sleep(LOOK);
        }
        throw new LauncherFault(
                "Not everything became ready; see " + home.log("supervisor").getParent());
    }
}
