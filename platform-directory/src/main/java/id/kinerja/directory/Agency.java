package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.ServiceOff;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * An agency as the directory knows it.
 *
 * @param clockOffset how far its business clock stands from the technical one
 * @param servicesOff what it does without, on which days
 */
public record Agency(
        AgencyId id,
        String code,
        String name,
        Kind kind,
        ZoneId zone,
        Duration clockOffset,
        AttendanceCutOffs cutOffs,
        List<ServiceOff> servicesOff) {

    public Agency {
        servicesOff = List.copyOf(servicesOff);
    }

    /** Only in a demo or a training agency may the business clock be set. */
    public enum Kind {
        LIVE,
        DEMO,
        TRAINING
    }

    /** Whether the agency uses the service on that day. */
    public boolean uses(ServiceOff.Service service, LocalDate date) {
        return servicesOff.stream()
                .noneMatch(off -> off.service() == service && off.during().includes(date));
    }
}
