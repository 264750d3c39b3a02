package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What each working day of a leave costs.
 *
 * @param cause of sick leave, where it is for that one; absent where it is for each that has no
 *     rule of its own
 * @param fromDay the working day of the leave from which it counts, the first being 1
 */
public record LeaveCut(
        LeaveType type,
        @Nullable SickCause cause,
        int fromDay,
        Percentage perDay,
        CutBase base,
        Article basis) {}
