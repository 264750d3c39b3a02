package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.Optional;

/** What a second person can do about a changed account. */
public enum PayeeChangeStep {
    /** It is paid into from now on. */
    CONFIRM,
    /** The account before stays. */
    REJECT;

    /** Who decides. */
    public static Role role() {
        return Role.PENYETUJU_TUKIN;
    }

    /** Why the step can't be taken now by this person; nothing where it can. */
    public Optional<Refused> refusal(PayeeChange change, PersonId by) {
        if (change.state() != PayeeChange.State.WAITING) {
            return Optional.of(Refused.conflict("payee-change-decided-already"));
        }
        if (by.equals(change.payee().person())) {
            return Optional.of(Refused.forbidden("payee-change-of-oneself"));
        }
        return by.equals(change.givenBy())
                ? Optional.of(Refused.forbidden("payee-change-needs-a-second-person"))
                : Optional.empty();
    }
}
