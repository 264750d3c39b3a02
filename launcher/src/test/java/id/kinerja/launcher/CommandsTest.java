package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir Path folder;

    /** As kc.sh does, whose build went on when a start was given up. */
    @Test
    void leavesNoProgramOfAScriptRunningWhenItIsToldToStopWaiting()
            throws IOException, InterruptedException {
        Path started = folder.resolve("pid");
        ProcessBuilder script =
                new ProcessBuilder(
                        List.of("sh", "-c", "sleep 300 & echo $! > " + started + "; wait"));
        Thread waiting = Thread.ofPlatform().start(() -> run(script));
        await().until(() -> Files.exists(started) && !Files.readString(started).isBlank());
        long pid = Long.parseLong(Files.readString(started).strip());

        waiting.interrupt();

        waiting.join();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () ->
                                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                                        .isEmpty());
    }

    @Test
    void saysWhyAProgramHasFailed() throws IOException {
        Files.writeString(folder.resolve("log"), "Error: of an earlier run\n");

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(
                        () ->
                                Commands.run(
                                        new ProcessBuilder(
                                                "sh", "-c", "echo Error: no such jar; exit 3"),
                                        folder.resolve("log")))
                .withMessage("sh failed: Error: no such jar");
    }

    private void run(ProcessBuilder command) {
        try {
            Commands.run(command, folder.resolve("log"));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
