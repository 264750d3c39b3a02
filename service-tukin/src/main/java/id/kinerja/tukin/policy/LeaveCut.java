package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/**
 * What each working day of a leave costs.
 *
 * @param fromDay the working day of the leave from which it counts, the first being 1
 */
public record LeaveCut(
        LeaveType type, int fromDay, Percentage perDay, CutBase base, Article basis) {}
