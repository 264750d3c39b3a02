package id.kinerja.activity.log;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** When people are on leave, as service-integration tells it. */
public interface Leaves {

    /** Those of these days on which the person is on leave. */
    Set<LocalDate> among(PersonId person, Collection<LocalDate> dates);

    void keep(List<ToldLeave> leaves);

    /** A leave with the version that its owner gave it. */
    record ToldLeave(
            UUID id,
            PersonId person,
            DateRange during,
            boolean approved,
            long epoch,
            long revision) {}
}
