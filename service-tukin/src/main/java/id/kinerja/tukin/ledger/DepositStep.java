package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.Optional;

/** What a second person can do about a deposit that waits. */
public enum DepositStep {
    /** It lowers what is owed. */
    CONFIRM,
    /** It counts for nothing, and its proof can be given anew. */
    REJECT;

    /** Who decides. */
    public static Role role() {
        return Role.PENYETUJU_TUKIN;
    }

    /** Why the step can't be taken now by this person; nothing where it can. */
    public Optional<Refused> refusal(Deposit deposit, PersonId by) {
        if (deposit.state() != Deposit.State.WAITING) {
            return Optional.of(Refused.conflict("deposit-decided-already"));
        }
        if (by.equals(deposit.person())) {
            return Optional.of(Refused.forbidden("overpayment-of-oneself"));
        }
        return by.equals(deposit.enteredBy())
                ? Optional.of(Refused.forbidden("deposit-needs-a-second-person"))
                : Optional.empty();
    }
}
