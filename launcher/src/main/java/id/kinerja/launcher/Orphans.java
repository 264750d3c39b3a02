package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of a supervisor that was killed: known by their id and their start, so no stranger is
 * ended.
 */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    static long startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(instant -> instant.toEpochMilli())
                .orElse(0L);
    }

    static void end(Home home) throws IOException {
        Path board = home.run(Supervisor.BOARD);
        if (!Files.exists(board)) {
            return;
        }
        for (Board.Row row : Board.read(home)) {
            if (row.pid() > 0 && row.startedAt() == startOf(row.pid())) {
                ProcessHandle.of(row.pid()).ifPresent(Orphans::end);
            }
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
