package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of a supervisor that was killed: known by their id and their start, so no stranger is
 * ended.
 */
final class Orphans {

    /** Where the start stands, two fields being cut off: proc_pid_stat(5), field 22. */
    private static final int START = 22 - 3;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    /**
     * Ticks from the machine's start to the process's, which no correction of the clock moves; 0
     * where there is no such process.
     */
    static long startOf(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The second field, the program's name, may hold anything.
            String[] cells = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(cells[START]);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /** Those that still run, the ones that others need last. */
    static List<Board.Row> of(Home home) throws IOException {
        List<Board.Row> running = new ArrayList<>();
        for (Board.Row row : Board.read(home).reversed()) {
            if (row.pid() > 0 && row.startedAt() == startOf(row.pid())) {
                running.add(row);
            }
        }
        return running;
    }

    static void end(Home home) throws IOException {
        for (Board.Row row : of(home)) {
            ProcessHandle.of(row.pid()).ifPresent(Orphans::end);
        }
    }

    private static void end(ProcessHandle handle) {
        List<ProcessHandle> family = handle.descendants().toList();
        handle.destroy();
        try {
            handle.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            handle.destroyForcibly();
        } catch (ExecutionException fault) {
            throw new LauncherFault(
                    "The process " + handle.pid() + " of an earlier start can't be ended", fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
