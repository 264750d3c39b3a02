package id.kinerja.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kinerja.launcher.Home;
import id.kinerja.launcher.Installation;
import id.kinerja.launcher.LauncherFault;
import id.kinerja.launcher.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfYearTest {

    @TempDir private Path folder;
    private Home home;
    private HalfYear halfYear;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void makeTheHome() throws IOException {
        home = new Home(folder);
        halfYear =
                new HalfYear(
                        new Installation(home, new Ports(21_500), Path.of("..")),
                        new PrintStream(said, true, UTF_8));
    }

    @Test
    void refusesBeforeAnythingIsStartedWhereItWasBrokenOff() throws IOException {
        Files.writeString(home.data("half-year.begun"), "");

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(halfYear::refuseAfterABreak)
                .withMessageContainingAll("terputus", "./kinerja reset", "demo half-year");
    }

    @Test
    void saysWhereItsFilesAreOnceItIsPlayed() throws Exception {
        Files.writeString(home.data("half-year.played"), "");

        halfYear.play();

        assertThat(said.toString(UTF_8))
                .contains("sudah dimainkan", HalfYear.ADMIN, "exports/kabupaten-contoh");
    }
}
