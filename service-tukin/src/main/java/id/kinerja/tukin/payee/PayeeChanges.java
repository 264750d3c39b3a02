package id.kinerja.tukin.payee;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts of an agency that wait for a second person, or did. */
public interface PayeeChanges {

    /** What waits of these people. */
    Map<PersonId, PayeeChange> waiting(AgencyId agency, Collection<PersonId> people);

    /**
     * @param batch of a first account; absent of any other
     */
    record Given(Payee payee, @Nullable PayeeBatchId batch) {}

    /** In place of what waits of the same people; each person once. */
    void put(AgencyId agency, List<Given> given, PersonId by);

    /** Nobody else decides it until the transaction ends. */
    Optional<PayeeChange> findForChange(AgencyId agency, PayeeChangeId id);

    /** The last given first. */
    List<PayeeChange> list(
            AgencyId agency,
            PayeeChange.@Nullable State state,
            @Nullable PayeeChangeId before,
            int limit);

    Optional<PayeeBatch> batch(AgencyId agency, PayeeBatchId id);

    /** Those of them of which nothing waits. */
    Set<PayeeBatchId> done(Collection<PayeeBatchId> batches);

    void confirm(Collection<PayeeChangeId> ids, PersonId by);

    void reject(PayeeChangeId id, String reason, PersonId by);

    void withdraw(PayeeChangeId id);
}
