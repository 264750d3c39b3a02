package id.kinerja.integration.incident.app;

import id.kinerja.integration.incident.Incident;
import id.kinerja.kernel.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents somebody's office reaches.
 *
 * @param agency all of them
 */
record IncidentReach(boolean agency, Set<UnitId> units) {

    static final IncidentReach NONE = new IncidentReach(false, Set.of());

    IncidentReach {
        units = Set.copyOf(units);
    }

    boolean includes(Incident incident) {
        return includes(incident.office());
    }

    boolean includes(@Nullable UnitId office) {
        return agency || (office != null && units.contains(office));
    }
}
