package id.kinerja.integration.incident;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The incidents of the agency in scope. */
public interface Incidents {

    /** Where a list was cut; the latest comes first. */
    record Place(LocalDate from, IncidentId id) {}

    /**
     * The days of those in the scope, each as of its date.
     *
     * @param most one more than these are returned where there are more
     */
    List<StaleDays.Day> affected(Incident incident, int most);

    void add(Incident incident);

    Optional<Incident> find(IncidentId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<Incident> findForChange(IncidentId id);

    void update(Incident incident);

    List<Incident> list(@Nullable Place after, int limit);

    /** Those looked after in one of these units. */
    List<Incident> listOf(Set<UnitId> offices, @Nullable Place after, int limit);
}
