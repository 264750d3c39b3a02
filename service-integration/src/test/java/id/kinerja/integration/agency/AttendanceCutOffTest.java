package id.kinerja.integration.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceCutOffTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "15, 0", "28, 0", "29, 0", "31, 0", ", 0", "0, 1", "32, 1", "-3, 1"})
    void isADayThatSomeMonthHasOrNone(@Nullable Integer lastDay, int findings) {
        assertThat(new AttendanceCutOff(lastDay).findings()).hasSize(findings);
    }
}
