package id.kinerja.evaluation.rating;

import id.kinerja.kernel.RatingPeriod;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when an agency wants ratings; regulations leave the days of the periodic ones to it.
 *
 * @param daysToRate after the end of a month or a quarter, for the pejabat penilai
 * @param daysToDeliver after the end of a month or a quarter, for handing the ratings to their
 *     people
 * @param ofTheYear the same after the end of a year; absent: as shipped
 */
public record RatingDeadlines(int daysToRate, int daysToDeliver, @Nullable Days ofTheYear) {

    /** By the end of January (PP 30/2019 Ps 42), and 14 days later (Ps 49). */
    private static final Days YEAR_SHIPPED = new Days(31, 45);

    public static final RatingDeadlines SHIPPED = new RatingDeadlines(7, 10, YEAR_SHIPPED);

    private static final int LONGEST = 365;

    /** In days after the end of what is rated. */
    public record Days(int daysToRate, int daysToDeliver) {

        private boolean possible() {
            return daysToRate >= 0 && daysToDeliver >= daysToRate && daysToDeliver <= LONGEST;
        }
    }

    public boolean possible() {
        return Stream.of(periodic(), annual()).allMatch(Days::possible);
    }

    public LocalDate toRate(RatingPeriod period) {
        return period.lastDay().plusDays(daysFor(period).daysToRate());
    }

    public LocalDate toDeliver(RatingPeriod period) {
        return period.lastDay().plusDays(daysFor(period).daysToDeliver());
    }

    private Days daysFor(RatingPeriod period) {
        return period.span() == RatingPeriod.Span.YEAR ? annual() : periodic();
    }

    private Days periodic() {
        return new Days(daysToRate, daysToDeliver);
    }

    private Days annual() {
        return ofTheYear == null ? YEAR_SHIPPED : ofTheYear;
    }
}
