package id.kinerja.activity.log;

import java.time.LocalDate;

/**
 * What an agency settles about logging; regulations leave it open.
 *
 * @param mostDaysBack how many days after the work it may still be written down
 * @param mostMinutesADay what the entries of a day come to at most
 */
public record LogPolicy(int mostDaysBack, int mostMinutesADay) {

    public static final LogPolicy SHIPPED = new LogPolicy(31, 600);

    private static final int YEAR = 366;
    private static final int DAY = 1_440;

    public boolean possible() {
        return mostDaysBack >= 0
                && mostDaysBack <= YEAR
                && mostMinutesADay >= 1
                && mostMinutesADay <= DAY;
    }

    /** The last day on which work of this day may be written down or mended. */
    public LocalDate lastDayFor(LocalDate date) {
        return date.plusDays(mostDaysBack);
    }

    boolean inTime(LocalDate date, LocalDate today) {
        return !lastDayFor(date).isBefore(today);
    }
}
