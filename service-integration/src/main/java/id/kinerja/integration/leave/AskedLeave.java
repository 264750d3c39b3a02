package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Of why no more is kept than the cause: the letter has it.
 *
 * @param cause why, where that is said; a sick leave has one at all times, and a birth that of its
 *     child
 * @param specialReason whether it is one that does without the years of service, such as a
 *     religious duty (PP 11/2017 Ps 316) or a death in the family (PP 49/2018)
 * @param child which one is born, where that is what it is for
 * @param proof number or address of the letter
 */
public record AskedLeave(
        LeaveType type,
        @Nullable LeaveCause cause,
        DateRange during,
        boolean specialReason,
        @Nullable Integer child,
        @Nullable String proof) {

    public AskedLeave {
        cause = LeaveCause.of(type, cause == null ? LeaveCause.ofChild(type, child) : cause);
    }

    /** As a decree has it, which needn't say why. */
    public static AskedLeave decreed(Leave leave) {
        return new AskedLeave(leave.type(), leave.cause(), leave.during(), false, null, null);
    }

    /** The same on other days. */
    public AskedLeave on(DateRange days) {
        return new AskedLeave(type, cause, days, specialReason, child, proof);
    }

    /** Whether the office may put it off for a year (PP 11/2017 Ps 314 and 317). */
    public boolean mayBeDeferred() {
        return switch (type) {
            case TAHUNAN -> true;
            case BESAR -> !specialReason;
            case SAKIT, MELAHIRKAN, ALASAN_PENTING, CLTN -> false;
        };
    }
}
