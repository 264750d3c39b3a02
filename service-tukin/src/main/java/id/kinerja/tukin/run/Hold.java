package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is not paid by a run, whatever it came to for him.
 *
 * @param afterApproval that he was left out when the run was approved already, and what it had
 *     granted him was taken back
 * @param unit that the run leaves out, with which he is held; absent where he is held by hand alone
 * @param released that he is to be paid by a later run after all; absent until then
 */
public record Hold(
        PersonId person,
        String reason,
        PersonId by,
        Instant at,
        boolean afterApproval,
        @Nullable WithUnit unit,
        @Nullable Release released) {

    /**
     * @param byHand whether somebody holds him himself, too
     * @param waits whether nobody has released the unit yet
     */
    public record WithUnit(UnitId unit, boolean byHand, boolean waits) {}

    /** Who has looked at it once more and let it go. */
    public record Release(PersonId by, Instant at) {}

    /** Whether somebody holds him himself. */
    public boolean isByHand() {
        return unit == null || unit.byHand();
    }

    /** Whether he isn't paid before his unit is, whatever becomes of his own hold. */
    public boolean waitsForItsUnit() {
        return unit != null && unit.waits();
    }
}
