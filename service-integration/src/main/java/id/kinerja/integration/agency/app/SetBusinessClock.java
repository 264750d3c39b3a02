package id.kinerja.integration.agency.app;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.agency.Agency;
import id.kinerja.integration.agency.AgencyEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the day and hour that a demo or training agency believes it is. */
@Service
public class SetBusinessClock {

    private final Agencies agencies;
    private final AgencyEvents events;
    private final Clock clock;
    private final AuditTrail audit;

    SetBusinessClock(Agencies agencies, AgencyEvents events, Clock clock, AuditTrail audit) {
        this.audit = audit;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Agency set(AgencyId id, LocalDateTime local, long seen) {
        Agency agency =
                agencies.findForChange(id).orElseThrow(() -> Refused.notFound("agency-unknown"));
        if (agency.revision() != seen) {
            throw Refused.stale();
        }
        if (!agency.mayHaveItsClockSet()) {
            throw Refused.conflict("clock-of-a-live-agency");
        }
        Duration offset =
                Duration.between(clock.instant(), local.atZone(agency.zone()).toInstant());
        Agency changed = agency.withClock(offset);
        agencies.update(changed);
        events.changed(changed);
        audit.record(
                Act.of("BUSINESS_CLOCK_SET")
                        .on(id.value())
                        .with("offsetSeconds", offset.toSeconds()));
        return changed;
    }
}
