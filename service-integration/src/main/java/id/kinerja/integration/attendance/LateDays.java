package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The late days of the agency in scope. */
public interface LateDays {

    /** Where a list was cut. */
    record Place(LocalDate date, PersonId person) {}

    /**
     * By date and person; none of what came late and made no difference to what counts.
     *
     * @param units in which they had their place in the closed period
     */
    List<LateDay> of(Set<UnitId> units, DateRange during, @Nullable Place after, int limit);
}
