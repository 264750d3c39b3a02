package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a leave costs from one of its days on.
 *
 * @param cause where it is for that one; absent where it is for each that has no rule of its own,
 *     and for leave of no known cause
 * @param fromDay the working day of the leave from which it counts, the first being 1
 * @param fromMonth the month of the leave from which it counts, the first being 1
 * @param cut what it takes
 * @param per whether each working day takes that, or a month
 */
public record LeaveCut(
        LeaveType type,
        @Nullable LeaveCause cause,
        int fromDay,
        int fromMonth,
        Percentage cut,
        Per per,
        CutBase base,
        Article basis) {

    private static final int SCALE = 4;

    /** Of what a leave takes its percentage. */
    public enum Per {
        DAY,
        MONTH
    }

    boolean hasBegun(int day, int month) {
        return fromDay <= day && fromMonth <= month;
    }

    /**
     * What some working days of a month take of it, to four decimals; all of them take the whole.
     *
     * @param days of leave, at least 1
     * @param workdays of the month; fewer than the days where shifts go on over days off
     */
    public Percentage ofMonth(int days, int workdays) {
        return days >= workdays
                ? cut
                : new Percentage(
                        cut.value()
                                .multiply(BigDecimal.valueOf(days))
                                .divide(BigDecimal.valueOf(workdays), SCALE, RoundingMode.HALF_UP));
    }
}
