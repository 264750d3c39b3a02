package id.kinerja.integration.discipline;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The discipline decisions of the agency in scope. */
public interface DisciplineDecisions {

    /** Where a list was cut; the latest decision comes first. */
    record Place(LocalDate receivedOn, DecisionId id) {}

    /** False where a decision of this decree for the person is in force already. */
    boolean add(DisciplineDecision decision);

    /** All of these people. */
    List<DisciplineDecision> inForce(Collection<PersonId> people);

    /** Kept from changes by others until the transaction ends. */
    Optional<DisciplineDecision> findForChange(DecisionId id);

    Optional<DisciplineDecision> find(DecisionId id);

    void update(DisciplineDecision decision);

    List<DisciplineDecision> of(PersonId person, @Nullable Place after, int limit);
}
