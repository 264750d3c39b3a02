package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A working day that a leave decree covers.
 *
 * @param cause where it is known; a sick leave has one at all times
 * @param number counts the working days of the leave, from 1
 * @param leave the decree's id, as evidence
 * @param month the month of the leave that it lies in, from 2; absent in the first, and in facts
 *     from before months were counted
 */
public record LeaveDay(
        LocalDate date,
        LeaveType type,
        @Nullable LeaveCause cause,
        int number,
        UUID leave,
        @Nullable Integer month) {

    public LeaveDay {
        cause = LeaveCause.of(type, cause);
    }

    /** One of the first month of the leave. */
    public LeaveDay(
            LocalDate date, LeaveType type, @Nullable LeaveCause cause, int number, UUID leave) {
        this(date, type, cause, number, leave, null);
    }

    /** Of a leave that began on that day; a month of it ends before the same day of the next. */
    public LeaveDay since(LocalDate first) {
        int counted = Math.toIntExact(ChronoUnit.MONTHS.between(first, date)) + 1;
        return new LeaveDay(date, type, cause, number, leave, counted > 1 ? counted : null);
    }

    /** Counted from 1. */
    int ofMonth() {
        return month == null ? 1 : month;
    }
}
