package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05, MONTH,   2026-05-01, 2026-05-31",
        "2024-02, MONTH,   2024-02-01, 2024-02-29",
        "2026-Q1, QUARTER, 2026-01-01, 2026-03-31",
        "2026-Q4, QUARTER, 2026-10-01, 2026-12-31",
        "2026,    YEAR,    2026-01-01, 2026-12-31"
    })
    void isWrittenAsItIsReadAndHasItsDays(
            String text, RatingPeriod.Span span, LocalDate first, LocalDate last) {
        RatingPeriod period = RatingPeriod.parse(text);

        assertThat(period).hasToString(text);
        assertThat(period.span()).isEqualTo(span);
        assertThat(period.days()).isEqualTo(DateRange.of(first, last));
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Mei", "2026-13", "2026-Q5", "2026-Q0", "2026-q1", "26", "2026-05-01"})
    void refusesWhatIsNeitherAMonthNorAQuarterOrAYear(String text) {
        assertThatThrownBy(() -> RatingPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsAQuarterWithItsLastMonthAlone() {
        assertThatThrownBy(() -> new RatingPeriod(RatingPeriod.Span.QUARTER, YearMonth.of(2026, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
