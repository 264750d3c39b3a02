package id.kinerja.tukin.fact;

import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts from outside of the agency in scope, all of them. */
public interface SuppliedFacts {

    /** Those that were not there yet; the same that wasn't revoked is not kept twice. */
    Set<FactId> add(List<SuppliedFact> facts);

    /** Those that {@link #add} would not keep. */
    Set<FactId> known(List<SuppliedFact> facts);

    /** In the order of their ids; nobody else changes them until the transaction ends. */
    List<SuppliedFact> findForChange(Collection<FactId> ids);

    void confirm(Collection<FactId> ids, PersonId by);

    void revoke(FactId id, PersonId by, String reason);

    Optional<SuppliedFact> find(FactId id);

    /** The last supplied first. */
    List<SuppliedFact> list(Question question, @Nullable FactId before, int limit);

    /** Which are asked for; what is absent is not asked. */
    record Question(
            @Nullable PersonId person,
            @Nullable String position,
            @Nullable String code,
            SuppliedFact.@Nullable State state,
            @Nullable PersonId suppliedBy) {}
}
