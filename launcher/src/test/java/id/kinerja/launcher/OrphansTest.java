package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir private Path folder;
    private Home home;
    private Process process;

    @BeforeEach
    void startAProcess() throws IOException {
        home = new Home(folder);
        home.create();
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endTheProcess() {
        process.destroyForcibly();
    }

    @Test
    void endsAProcessThatAKilledSupervisorLeft() throws IOException {
        board(Orphans.startOf(process.pid()));

        Orphans.end(home);

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void sparesAStrangerThatGotTheSameProcessId() throws IOException {
        board(Orphans.startOf(process.pid()) - 1);

        Orphans.end(home);

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void readsTheBoardAsItWasWritten() throws IOException {
        board(7);

        assertThat(Board.read(home))
                .containsExactly(new Board.Row("kafka", Child.State.READY, process.pid(), 7, ""));
    }

    private void board(long startedAt) throws IOException {
        Files.writeString(
                home.run(Supervisor.BOARD), "kafka\tREADY\t" + process.pid() + "\t" + startedAt);
    }
}
