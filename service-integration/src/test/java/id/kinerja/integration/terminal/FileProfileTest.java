package id.kinerja.integration.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.Refused;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileProfileTest {

    private static final String HERE = "TST1";
    private static final Map<String, String> ROW =
            Map.of("userid", "1001", "checktime", "2/6/2026 7:21", "checktype", "I", "sn", HERE);

    private final FileProfile profile =
            new FileProfile(
                    "userid",
                    "checktime",
                    "d/M/yyyy H:mm",
                    "checktype",
                    List.of("I"),
                    List.of("O"),
                    "sn");

    @Test
    void readsARowByItsColumns() {
        assertThat(profile.read(ROW, HERE))
                .contains(
                        new AttlogLine(
                                "1001",
                                LocalDateTime.of(2026, 6, 2, 7, 21),
                                0,
                                AttlogLine.NOT_SAID));
    }

    @Test
    void readsARowThatWasKeptAgain() {
        assertThat(profile.read(FileProfile.text(ROW), HERE)).isEqualTo(profile.read(ROW, HERE));
    }

    @Test
    void guessesNothing() {
        assertThat(profile.read(with("checktype", "i"), HERE)).isEmpty();
        assertThat(profile.read(with("checktime", "31/2/2026 7:21"), HERE)).isEmpty();
        assertThat(profile.read(with("userid", ""), HERE)).isEmpty();
        assertThat(profile.read(ROW, "TST2")).isEmpty();
        assertThat(profile.read(with("checktype", ""), HERE))
                .map(AttlogLine::status)
                .contains(AttlogLine.UNDEFINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d/M/yyyy", "HH:mm", "yyyy-MM-dd hh:mm", "nonsense", "'"})
    void refusesAPatternByWhichNoTimeCanBeRead(String pattern) {
        FileProfile unreadable =
                new FileProfile("pin", "time", pattern, null, List.of(), List.of(), null);

        assertThatThrownBy(unreadable::requireReadable).isInstanceOf(Refused.class);
    }

    private static Map<String, String> with(String column, String value) {
        Map<String, String> row = new HashMap<>(ROW);
        row.put(column, value);
        return row;
    }
}
