package id.kinerja.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

    @TempDir private Path folder;
    private Home home;

    @BeforeEach
    void makeTheHome() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void saysThatNothingIsUp() throws IOException {
        assertThat(told(false, false)).isEqualTo("Nothing is up\n");
    }

    @Test
    void saysThatItIsBeingStartedBeforeAnyPartIs() throws IOException {
        assertThat(told(false, true)).startsWith("It is being started");
        assertThat(told(true, true)).startsWith("It is being started");
    }

    @Test
    void saysWhatIsDoneForAPartThatIsPrepared() throws IOException {
        board("postgres\tPREPARING\t0\t0\t");

        assertThat(told(true, true)).containsPattern("postgres +PREPARING +its data is made");
    }

    @Test
    void saysWhyAPartHasFailed() throws IOException {
        board("skp\tFAILED\t0\t0\tno password");

        assertThat(told(true, false)).containsPattern("skp +FAILED +no password");
    }

    @Test
    void namesWhatAKilledSupervisorLeftAndTheWayOut() throws IOException {
        long own = ProcessHandle.current().pid();
        board("kafka\tREADY\t" + own + "\t" + Orphans.startOf(own) + "\t");

        assertThat(told(false, false))
                .containsPattern("kafka +READY +pid " + own)
                .contains("The supervisor was killed", "./kinerja down");
    }

    @Test
    void takesNoStrangerForWhatASupervisorLeft() throws IOException {
        board("kafka\tREADY\t" + ProcessHandle.current().pid() + "\t1\t");

        assertThat(told(false, false)).isEqualTo("Nothing is up\n");
    }

    private void board(String text) throws IOException {
        Files.writeString(home.run(Supervisor.BOARD), text);
    }

    private String told(boolean up, boolean starting) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        new Status(home, Map.of("postgres", "its data is made"), new PrintStream(told, true, UTF_8))
                .print(up, starting);
        return told.toString(UTF_8);
    }
}
