package id.kinerja.activity.log;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the logs of the agency in scope give people to do. */
public interface LogDuties {

    /**
     * Nobody else hands out the duties from these people's logs until the end of the transaction.
     */
    void lock(Collection<PersonId> people);

    /** What waits to be verified and what was returned. */
    Open open(Collection<PersonId> people);

    /** Of whom these have entries to verify. */
    Set<PersonId> peopleOf(Collection<PersonId> assessors);

    /** From now on these are the duties from these people's logs, and no others. */
    Kept keep(Collection<PersonId> people, Set<Duty> duties);

    /** Somebody has entries of somebody to verify. */
    record Duty(PersonId assessor, PersonId person) {}

    /**
     * @param waiting the days of entries that wait to be verified
     * @param returned the first day with a returned entry
     */
    record Open(Map<PersonId, Set<LocalDate>> waiting, Map<PersonId, LocalDate> returned) {}

    /**
     * @param added every duty that was not there before, with what its task refers to
     * @param gone references of the duties that were there and aren't any more
     */
    record Kept(Map<Duty, UUID> added, List<UUID> gone) {}
}
