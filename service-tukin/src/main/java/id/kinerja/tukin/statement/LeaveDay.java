package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.SickCause;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A working day that a leave decree covers.
 *
 * @param cause of sick leave, which has one at all times
 * @param number counts the working days of the leave, from 1
 * @param leave the decree's id, as evidence
 */
public record LeaveDay(
        LocalDate date, LeaveType type, @Nullable SickCause cause, int number, UUID leave) {

    public LeaveDay {
        cause = SickCause.of(type, cause);
    }
}
