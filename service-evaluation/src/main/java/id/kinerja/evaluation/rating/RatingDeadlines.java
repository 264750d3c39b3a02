package id.kinerja.evaluation.rating;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Until when an agency wants the ratings of a month; regulations leave the days to it.
 *
 * @param daysToRate after the end of the period, for the pejabat penilai
 * @param daysToDeliver after the end of the period, for handing the ratings to their people
 */
public record RatingDeadlines(int daysToRate, int daysToDeliver) {

    public static final RatingDeadlines SHIPPED = new RatingDeadlines(7, 10);

    private static final int LONGEST = 365;

    public boolean possible() {
        return daysToRate >= 0 && daysToDeliver >= daysToRate && daysToDeliver <= LONGEST;
    }

    public LocalDate toRate(YearMonth period) {
        return period.atEndOfMonth().plusDays(daysToRate);
    }

    public LocalDate toDeliver(YearMonth period) {
        return period.atEndOfMonth().plusDays(daysToDeliver);
    }
}
