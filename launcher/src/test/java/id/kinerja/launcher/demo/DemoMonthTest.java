package id.kinerja.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

class DemoMonthTest {

    @TempDir private Path folder;
    private Home home;
    private DemoMonth month;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void makeTheHome() throws IOException {
        home = new Home(folder);
        month =
                new DemoMonth(
                        new Installation(home, new Ports(21_500), Path.of("..")),
                        new PrintStream(said, true, UTF_8));
    }

    @Test
    void refusesBeforeAnythingIsStartedWhereItWasBrokenOff() throws IOException {
        Files.writeString(home.data("demo.begun"), "");

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(month::refuseAfterABreak)
                .withMessageContainingAll("terputus", "./kinerja reset");
    }

    @Test
    void refusesNothingWhereItWasNeverBegunOrIsWhole() throws IOException {
        assertThatCode(month::refuseAfterABreak).doesNotThrowAnyException();

        Files.writeString(home.data("demo.begun"), "");
        Files.writeString(home.data("demo.played"), "");

        assertThatCode(month::refuseAfterABreak).doesNotThrowAnyException();
    }

    @Test
    void saysWhoMayEnterWhichDayItIsAndHowLongATokenLives() throws Exception {
        Files.writeString(home.data("demo.played"), "");

        month.play();

        assertThat(said.toString(UTF_8))
                .contains(DemoPeople.ORDINARY, NeighbourMonth.ADMIN, NeighbourMonth.nip(2))
                .contains("4 Juni 2026", "5 menit");
    }
}
