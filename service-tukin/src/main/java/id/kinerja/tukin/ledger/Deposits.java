package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people of the agency in scope have brought back. */
public interface Deposits {

    /** Nothing where the treasury's proof is known of another that wasn't rejected. */
    Optional<DepositId> enter(Deposit.Given given, PersonId by);

    Optional<Deposit> find(DepositId id);

    /** What waits to be confirmed of a person. */
    Rupiah waiting(PersonId person);

    /** The last entered first; of a person, or in a state, where that is asked. */
    List<Deposit> list(
            @Nullable PersonId person,
            Deposit.@Nullable State state,
            @Nullable DepositId before,
            int limit);

    /** Enters what it settles. */
    void confirm(DepositId id, List<Deposit.Share> shares, PersonId by);

    void reject(DepositId id, String reason, PersonId by);

    /** What was confirmed since the last lock stands in the accounts of this run. */
    void account(RunId run);

    /** What stands in the accounts of a run, in the order in which it was entered. */
    List<Deposit> accountedIn(RunId run);
}
