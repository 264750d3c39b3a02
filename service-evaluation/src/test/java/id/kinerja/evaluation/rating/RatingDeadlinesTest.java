package id.kinerja.evaluation.rating;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.evaluation.organisation.RatingPeriodicity;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.RatingPeriod.Span;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingDeadlinesTest {

    @Test
    void countFromTheEndOfThePeriod() {
        RatingDeadlines deadlines = RatingDeadlines.SHIPPED;

        assertThat(deadlines.toRate(RatingPeriod.parse("2026-05"))).isEqualTo("2026-06-07");
        assertThat(deadlines.toRate(RatingPeriod.parse("2026-Q2"))).isEqualTo("2026-07-07");
        assertThat(deadlines.toDeliver(RatingPeriod.parse("2026-Q2"))).isEqualTo("2026-07-10");
    }

    /** PP 30/2019 Ps 42 and 49. */
    @Test
    void leaveUntilTheEndOfJanuaryForTheYearAndFourteenDaysMoreToDeliver() {
        RatingPeriod year = RatingPeriod.parse("2026");

        assertThat(RatingDeadlines.SHIPPED.toRate(year)).isEqualTo("2027-01-31");
        assertThat(RatingDeadlines.SHIPPED.toDeliver(year)).isEqualTo(LocalDate.of(2027, 2, 14));
        assertThat(new RatingDeadlines(7, 10, null).toRate(year)).isEqualTo("2027-01-31");
    }

    @Test
    void areImpossibleWhereWhatIsDeliveredComesBeforeItIsRated() {
        assertThat(RatingDeadlines.SHIPPED.possible()).isTrue();
        assertThat(new RatingDeadlines(7, 6, null).possible()).isFalse();
        assertThat(new RatingDeadlines(7, 10, new RatingDeadlines.Days(31, 30)).possible())
                .isFalse();
    }

    @Test
    void areOfTheYearAndAtLeastOnePeriodicRating() {
        assertThat(RatingPeriodicity.SHIPPED.whole()).isTrue();
        assertThat(new RatingPeriodicity(Set.of(Span.QUARTER, Span.YEAR)).whole()).isTrue();
        assertThat(new RatingPeriodicity(Set.of(Span.YEAR)).whole()).isFalse();
        assertThat(new RatingPeriodicity(Set.of(Span.MONTH)).whole()).isFalse();
    }
}
