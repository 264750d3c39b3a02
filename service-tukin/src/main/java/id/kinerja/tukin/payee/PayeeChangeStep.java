package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.Optional;

/** What can be done about an account that waits. */
public enum PayeeChangeStep {
    /** It is paid into from now on. */
    CONFIRM(Role.PENYETUJU_TUKIN),
    /** The account before stays. */
    REJECT(Role.PENYETUJU_TUKIN),
    /** The same, said by whoever has given it. */
    WITHDRAW(Role.PENGELOLA_TUKIN);

    private final Role role;

    PayeeChangeStep(Role role) {
        this.role = role;
    }

    /** Who takes it. */
    public Role role() {
        return role;
    }

    /** Why the step can't be taken now by this person; nothing where it can. */
    public Optional<Refused> refusal(PayeeChange change, PersonId by) {
        if (change.state() != PayeeChange.State.WAITING) {
            return Optional.of(Refused.conflict("payee-change-decided-already"));
        }
        return this == WITHDRAW ? refusalToWithdraw(change, by) : refusalToDecide(change, by);
    }

    private static Optional<Refused> refusalToDecide(PayeeChange change, PersonId by) {
        if (by.equals(change.payee().person())) {
            return Optional.of(Refused.forbidden("payee-change-of-oneself"));
        }
        return by.equals(change.givenBy())
                ? Optional.of(Refused.forbidden("payee-change-needs-a-second-person"))
                : Optional.empty();
    }

    private static Optional<Refused> refusalToWithdraw(PayeeChange change, PersonId by) {
        return by.equals(change.givenBy())
                ? Optional.empty()
                : Optional.of(Refused.forbidden("payee-change-of-another"));
    }
}
