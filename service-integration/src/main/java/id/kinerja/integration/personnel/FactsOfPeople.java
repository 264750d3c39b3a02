package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is written of the people of the agency in scope, since which days. */
public interface FactsOfPeople {

    /**
     * One of the same kind and day takes the place of the one before.
     *
     * @param today a fact of a later day waits for it
     */
    void keep(Collection<PersonFact> facts, LocalDate today);

    /** Of each of them, in the order in which they begin. */
    Map<PersonId, List<PersonFact>> of(Collection<PersonId> people);

    /**
     * Those of whom something that waited is so today; they are named once.
     *
     * @param limit the most people that are named
     */
    Set<PersonId> takeUp(LocalDate today, int limit);
}
