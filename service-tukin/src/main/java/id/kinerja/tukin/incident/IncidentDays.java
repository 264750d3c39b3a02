package id.kinerja.tukin.incident;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.statement.PersonMonth;
import java.util.List;
import java.util.UUID;

/** The days that incidents of attendance would change, as service-integration has them. */
public interface IncidentDays {

    /** A day as it is without the incident, and as it is with it; both of one date. */
    record Changed(PersonId person, PersonMonth.Day before, PersonMonth.Day after) {}

    /**
     * All of one incident's that the caller may see.
     *
     * @throws id.kinerja.kernel.Refused {@code incident-unknown} where there is none for him, and
     *     {@code attendance-away} where it can't be known just now
     */
    List<Changed> of(UUID incident);
}
