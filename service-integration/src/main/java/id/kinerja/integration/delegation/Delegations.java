package id.kinerja.integration.delegation;

import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delegations of the agency in scope. */
public interface Delegations {

    /** False where the same two have one already on one of these days. */
    boolean add(Delegation delegation);

    Optional<Delegation> find(UUID id);

    /** Nobody else ends it before the transaction ends. */
    Optional<Delegation> findForChange(UUID id);

    void end(Delegation delegation);

    /** In whose names he may do this on that day; nobody's where one of the two has left. */
    Set<PersonId> officialsBehind(PersonId delegate, DelegatedAct act, LocalDate day);

    /** His own and those in which he is the delegate; the latest first, behind the one given. */
    List<Delegation> of(PersonId person, @Nullable UUID after, int limit);

    /**
     * Of officials whose place is in these units that day; the latest first, behind the one given.
     *
     * @param units absent for all of the agency
     */
    List<Delegation> in(
            @Nullable Set<UnitId> units, LocalDate day, @Nullable UUID after, int limit);
}
