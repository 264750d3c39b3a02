package id.kinerja.tukin.withholding;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.policy.SipdColumn;
import org.jspecify.annotations.Nullable;

/**
 * Which deduction after net a run takes, as its policy names the kind.
 *
 * @param paidTo to whose account it goes
 * @param sipd where the sheet of SIPD has it; absent where it has no column
 * @param wanted what the month was to take; what isn't taken of it is owed no further
 * @param reason why it isn't taken, or not wholly; absent where it is
 */
public record OtherDeduction(
        DeductionId id,
        String code,
        String name,
        String paidTo,
        @Nullable SipdColumn sipd,
        Rupiah wanted,
        @Nullable NotTaken reason) {

    /** Why something isn't taken. */
    public enum NotTaken {
        /** Not enough is left of what the run pays. */
        NET_USED_UP,
        /** SIPD makes the transfers, and its sheet has no column for it. */
        NO_SIPD_COLUMN,
        /** The run pays heirs, who have agreed to nothing. */
        PAID_TO_HEIRS
    }
}
