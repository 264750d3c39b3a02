package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorProcessTest {

    @TempDir private Path folder;
    private Home home;

    @BeforeEach
    void makeTheHome() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void isKnownFromItsFirstMomentToItsEnd() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        SupervisorProcess.remember(home, process.pid());

        assertThat(SupervisorProcess.running(home)).contains(process.toHandle());

        process.destroyForcibly().waitFor();
        assertThat(SupervisorProcess.running(home)).isEmpty();
    }

    @Test
    void isNotTheStrangerThatGotItsProcessId() throws IOException {
        long own = ProcessHandle.current().pid();
        Files.writeString(home.run("supervisor.pid"), own + " " + (Orphans.startOf(own) - 1));

        assertThat(SupervisorProcess.running(home)).isEmpty();
    }

    @Test
    void isNobodyWhereTheFileIsMissingOrBroken() throws IOException {
        assertThat(SupervisorProcess.running(home)).isEmpty();

        Files.writeString(home.run("supervisor.pid"), "");
        assertThat(SupervisorProcess.running(home)).isEmpty();
    }
}
