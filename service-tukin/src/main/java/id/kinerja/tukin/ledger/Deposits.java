package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people of the agency in scope have brought back. */
public interface Deposits {

    /**
     * What is proved together, of several people by one proof. What was rejected is given anew
     * beside what stands of it.
     *
     * @return nothing where the proof is known of others, or of the same person, and that wasn't
     *     rejected; then the transaction is to be rolled back
     */
    Optional<List<DepositId>> enter(List<Deposit.Given> given, PersonId by);

    Optional<Deposit> find(DepositId id);

    /** What waits to be confirmed of a person. */
    Rupiah waiting(PersonId person);

    /** The same of each person of whom anything waits. */
    Map<PersonId, Rupiah> waiting();

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
