package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as they are typed where nobody sits at a terminal. */
class MainTest {

    @TempDir private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly               | There is no command fly; see ./kinerja help",
                "demo year         | There is no demo year; see ./kinerja help",
                "down now          | Too many words after down; see ./kinerja help",
                "token             | Usage: ./kinerja token USER",
                "logs nonsense     | There is no part nonsense; parts are postgres, kafka",
                "logs kafka        | kafka has not been started yet",
                "terminal LOBI0001 | Usage: ./kinerja terminal SERIAL FILE",
                "terminal A /none  | There is no file /none",
                "attendance-system A B | Usage: ./kinerja attendance-system CLIENT SOURCE FILE",
                "attendance-system A B /dev/null/x | There is no file",
                "personnel-system A | Usage: ./kinerja personnel-system CLIENT FILE",
                "personnel-system A pom.xml | wanted in the environment, as KINERJA_CLIENT_SECRET",
                "reproduce         | Usage: ./kinerja reproduce USER [MONTH]",
                "reproduce A May   | May is no month; one is written as 2026-03",
                "reproduce A 2026-05 twice | Too many words after reproduce",
                "reproduce nobody  | Keycloak does not answer; is it up?",
                "token nobody      | Keycloak does not answer; is it up?",
                "reset             | ./kinerja reset --yes",
                "reset --maybe     | ./kinerja reset --yes"
            })
    void refusesInOneLineWhatCanNotBeDone(String words, String why) {
        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> kinerja(words.split(" ", -1)))
                .withMessageContaining(why)
                .withMessageNotContaining("\n");
    }

    @Test
    void forgetsNothingUnlessItIsToldYes() throws IOException, InterruptedException {
        Path kept = home.resolve("data/kept");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "");

        assertThatExceptionOfType(LauncherFault.class).isThrownBy(() -> kinerja("reset"));
        assertThat(kept).exists();

        kinerja("reset", "--yes");
        assertThat(kept).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "demo",
                "down",
                "status",
                "logs",
                "reset",
                "verify-audit",
                "reproduce",
                "token",
                "terminal",
                "attendance-system",
                "personnel-system",
                "env",
                "help"
            })
    void explainsEachCommandThatAnOperatorMayGive(String command) throws IOException {
        assertThat(Main.help()).containsPattern("(?m)^  " + command + " ");
    }

    private void kinerja(String... words) throws IOException, InterruptedException {
        Main.run(words, Map.of("KINERJA_HOME", home.toString(), "KINERJA_PORT_BASE", "29500"));
    }
}
