package id.kinerja.integration.conflict;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conflicts of interest of the agency in scope. */
public interface ConflictsOfInterest {

    /** False where he has declared it already for one of these days. */
    boolean add(ConflictOfInterest conflict);

    Optional<ConflictOfInterest> find(UUID id);

    /** Nobody else withdraws it before the transaction ends. */
    Optional<ConflictOfInterest> findForChange(UUID id);

    void withdraw(ConflictOfInterest conflict);

    /** Those of which no other service has been told; each is given once. */
    List<ConflictOfInterest> takeUntold();

    /** About these people, the first first. */
    List<ConflictOfInterest> about(Collection<PersonId> people);

    /**
     * About whom some hold on that day or after it, or for whom somebody assesses instead of
     * another or should, since he has left; behind the one given.
     */
    List<PersonId> people(LocalDate day, @Nullable PersonId after, int limit);

    /** About whom this official has one that holds on that day. */
    Set<PersonId> peopleOf(PersonId official, LocalDate day);

    /** Who has one about each of these people that holds on that day. */
    Map<PersonId, Set<PersonId>> officials(Collection<PersonId> people, LocalDate day);

    /** Whether he assesses on some day because of it. */
    boolean isAnsweredBy(ConflictOfInterest conflict, PersonId official);

    /**
     * His own and those because of which he assesses, not about himself; the latest first, behind
     * the one given.
     */
    List<ConflictOfInterest> seenBy(PersonId official, @Nullable UUID after, int limit);

    /**
     * About people whose place is in these units that day; the latest first, behind the one given.
     *
     * @param units absent for all of the agency
     * @param reader about whom none is shown
     */
    List<ConflictOfInterest> in(
            @Nullable Set<UnitId> units,
            PersonId reader,
            LocalDate day,
            @Nullable UUID after,
            int limit);
}
