package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Grants;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a role that somebody else holds. Its past stays as it was: what was decided under it was
 * decided rightly.
 */
@Service
public class EndGrant {

    private final GrantInHand inHand;
    private final BusinessClock clock;
    private final Grants grants;
    private final RegisterEvents events;
    private final AuditTrail audit;

    EndGrant(
            GrantInHand inHand,
            BusinessClock clock,
            Grants grants,
            RegisterEvents events,
            AuditTrail audit) {
        this.inHand = inHand;
        this.clock = clock;
        this.grants = grants;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param lastDay on which it still holds, today or later
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Grant end(Actor actor, UUID id, LocalDate lastDay, long seen) {
        LocalDate today = clock.today(actor.agency());
        Grant grant = inHand.forChange(actor, id, seen, today);
        if (lastDay.isBefore(today)) {
            throw Refused.invalid("grant-invalid", Finding.of("lastDay", "ends-in-the-past"));
        }
        if (lastDay.isBefore(grant.during().from())) {
            throw Refused.invalid("grant-invalid", Finding.of("lastDay", "ends-before-it-starts"));
        }
        if (grant.isOver(today)) {
            throw Refused.conflict("grant-over");
        }
        Grant ended = grant.endingOn(lastDay);
        grants.update(ended);
        events.granted(actor.agency(), ended);
        audit.record(
                Act.of("ROLE_ENDED")
                        .about(grant.person())
                        .on(id)
                        .with("role", grant.role())
                        .with("lastDay", lastDay));
        return ended;
    }
}
