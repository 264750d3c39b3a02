package id.kinerja.integration.absence;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The absences of civil servants of the agency in scope. */
public interface Absences {

    /**
     * Whose are listed.
     *
     * @param units of their definitive places today; of everybody in the agency where absent
     * @param person alone; everybody where absent
     */
    record Whose(@Nullable Set<UnitId> units, @Nullable PersonId person) {}

    /**
     * Those who have so many counted days or so many in a row, by id.
     *
     * @param until the last day that is looked at, in whose year
     * @param leastDays or ten days in a row
     */
    List<Absence> list(
            Whose whose, LocalDate until, int leastDays, @Nullable PersonId after, int limit);
}
