package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * Whom an official has act in his name, and on which days.
 *
 * @param acts none where it was ended before it began
 */
public record Delegation(
        AgencyId agency,
        UUID id,
        PersonId official,
        PersonId delegate,
        Set<DelegatedAct> acts,
        DateRange during) {

    public Delegation {
        acts = Set.copyOf(acts);
    }
}
