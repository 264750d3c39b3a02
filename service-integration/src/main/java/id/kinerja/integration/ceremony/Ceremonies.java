package id.kinerja.integration.ceremony;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ceremonies of the agency in scope. */
public interface Ceremonies {

    /** Where a list was cut; the latest comes first. */
    record Place(LocalDate date, CeremonyId id) {}

    /** Those of these people whose definitive place was in its scope that day. */
    Set<PersonId> invited(Ceremony ceremony, Collection<PersonId> people);

    /** False where the same is on record. */
    boolean add(Ceremony ceremony);

    /** Those of these on whose roll he is. */
    Set<CeremonyId> missedBy(PersonId person, Collection<CeremonyId> ids);

    Optional<Ceremony> find(CeremonyId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<Ceremony> findForChange(CeremonyId id);

    /** Keeps it with its roll. */
    void update(Ceremony ceremony);

    /** Without their rolls; of these units, or of all and the whole agency where none are given. */
    List<Ceremony> list(@Nullable Set<UnitId> units, @Nullable Place after, int limit);
}
