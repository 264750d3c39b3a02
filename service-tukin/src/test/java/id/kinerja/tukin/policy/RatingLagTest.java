package id.kinerja.tukin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingLagTest {

    @ParameterizedTest
    @CsvSource({
        "SAME_MONTH,2026-05,2026-05",
        "PREVIOUS_QUARTER,2026-04,2026-Q1",
        "PREVIOUS_QUARTER,2026-06,2026-Q1",
        "PREVIOUS_QUARTER,2026-07,2026-Q2",
        "PREVIOUS_QUARTER,2026-01,2025-Q4",
        "PREVIOUS_QUARTER,2026-03,2025-Q4",
        "PREVIOUS_YEAR,2026-01,2025",
        "PREVIOUS_YEAR,2026-12,2025"
    })
    void paysAMonthByThePeriodOfItsRule(RatingLag lag, YearMonth month, String period) {
        assertThat(lag.period(month)).isEqualTo(period);
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryMonthAgainThatAPeriodPays(RatingLag lag) {
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2028, 1));
                month = month.plusMonths(1)) {
            assertThat(RatingLag.paidBy(lag.period(month)).intersection(DateRange.of(month)))
                    .contains(DateRange.of(month));
        }
    }

    @Test
    void namesNoOtherMonths() {
        assertThat(RatingLag.paidBy("2026-Q4"))
                .isEqualTo(DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)));
        assertThat(RatingLag.paidBy("2026"))
                .isEqualTo(DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));
    }
}
