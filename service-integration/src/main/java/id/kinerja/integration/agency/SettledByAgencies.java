package id.kinerja.integration.agency;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.ServiceOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the agency in scope has settled that other services go by. */
public interface SettledByAgencies {

    AttendanceCutOffs cutOffs(AgencyId agency);

    /** By service, then by day. */
    List<ServiceOff> servicesOff(AgencyId agency);

    /** Those off on that day, by the names that services have in topics and paths. */
    default Set<String> namesOff(AgencyId agency, LocalDate date) {
        return servicesOff(agency).stream()
                .filter(off -> off.during().includes(date))
                .map(off -> off.service().path())
                .collect(toUnmodifiableSet());
    }
}
