package id.kinerja.integration.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionCountsFromTheFifteenthWorkingDayTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 7, 14);

    @Test
    void countsWorkingDaysFromTheDayAfterReceipt() {
        // Three weeks of five days: 15 July is the first, 4 August the fifteenth.
        assertThat(DecisionCountsFromTheFifteenthWorkingDay.after(TUESDAY, Set.of()))
                .isEqualTo(LocalDate.of(2026, 8, 4));
    }

    @Test
    void passesOverHolidaysButNotTwiceOverThoseAtWeekends() {
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 25));

        assertThat(DecisionCountsFromTheFifteenthWorkingDay.after(TUESDAY, holidays))
                .isEqualTo(LocalDate.of(2026, 8, 5));
    }
}
