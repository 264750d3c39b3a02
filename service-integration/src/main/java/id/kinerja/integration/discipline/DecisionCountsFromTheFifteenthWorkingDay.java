package id.kinerja.integration.discipline;

import id.kinerja.integration.calendar.TimeLimit;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Set;

/**
 * A discipline decision counts from the fifteenth working day after it was received.
 *
 * <p>PP 94/2021 with Perban BKN 6/2022 Ps 50(1): "hari kerja ke-15". An appeal keeps it from
 * counting; whoever records the decision then gives the day himself.
 */
public final class DecisionCountsFromTheFifteenthWorkingDay {

    public static final String ARTICLE = "PP 94/2021; Perban BKN 6/2022 Ps 50(1)";

    private static final int WORKING_DAYS = 15;

    private DecisionCountsFromTheFifteenthWorkingDay() {}

    /** The days whose holidays must be known. */
    public static DateRange searched(LocalDate receivedOn) {
        return TimeLimit.searched(receivedOn, WORKING_DAYS);
    }

    public static LocalDate after(LocalDate receivedOn, Set<LocalDate> holidays) {
        return TimeLimit.after(receivedOn, WORKING_DAYS, holidays);
    }
}
