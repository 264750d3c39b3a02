package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.AttendanceCutOffs.CutOff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceCutOffsTest {

    /** Permendesa PDT 7/2025 Ps 27: from the 16th of the month before to the 15th. */
    private static final AttendanceCutOffs TO_THE_FIFTEENTH_FROM_MARCH_TO_AUGUST =
            new AttendanceCutOffs(
                    List.of(
                            new CutOff(YearMonth.of(2026, 9), null),
                            new CutOff(YearMonth.of(2026, 3), 15)));

    @ParameterizedTest
    @CsvSource({
        "2026-02, 2026-02-01, 2026-02-28",
        "2026-03, 2026-03-01, 2026-03-15",
        "2026-04, 2026-03-16, 2026-04-15",
        "2026-08, 2026-07-16, 2026-08-15",
        "2026-09, 2026-08-16, 2026-09-30",
        "2026-10, 2026-10-01, 2026-10-31",
    })
    void countsTheDaysUpToTheCutOffAndBridgesAChange(
            YearMonth month, LocalDate from, LocalDate to) {
        assertThat(TO_THE_FIFTEENTH_FROM_MARCH_TO_AUGUST.daysOf(month))
                .isEqualTo(DateRange.of(from, to));
    }

    @Test
    void countsEachDayForOneMonthWhateverChanges() {
        Random random = new Random(20260316);
        for (int round = 0; round < 500; round++) {
            AttendanceCutOffs cutOffs = any(random);
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
            YearMonth month = cutOffs.monthOf(date);
            assertThat(cutOffs.daysOf(month).includes(date)).as("%s of %s", date, cutOffs).isTrue();
            assertThat(cutOffs.daysOf(month.plusMonths(1)).from())
                    .isEqualTo(cutOffs.daysOf(month).lastDay().plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01-01, 2026-01-30",
        "2026-02, 2026-01-31, 2026-02-28",
        "2026-03, 2026-03-01, 2026-03-30",
        "2028-02, 2028-01-31, 2028-02-29",
    })
    void endsAMonthThatLacksTheDayWithItsLast(YearMonth month, LocalDate from, LocalDate to) {
        AttendanceCutOffs toTheThirtieth =
                new AttendanceCutOffs(List.of(new CutOff(YearMonth.of(2026, 1), 30)));

        assertThat(toTheThirtieth.daysOf(month)).isEqualTo(DateRange.of(from, to));
    }

    @Test
    void takesNoDayThatNoMonthHasAndNoTwoSinceOneMonth() {
        YearMonth month = YearMonth.of(2026, 3);
        assertThatThrownBy(() -> new CutOff(month, 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutOff(month, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new AttendanceCutOffs(
                                        List.of(new CutOff(month, 15), new CutOff(month, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AttendanceCutOffs any(Random random) {
        return new AttendanceCutOffs(
                IntStream.range(0, 48)
                        .filter(month -> random.nextInt(6) == 0)
                        .mapToObj(
                                month ->
                                        new CutOff(
                                                YearMonth.of(2024, 1).plusMonths(month),
                                                random.nextInt(4) == 0
                                                        ? null
                                                        : 1 + random.nextInt(31)))
                        .toList());
    }
}
