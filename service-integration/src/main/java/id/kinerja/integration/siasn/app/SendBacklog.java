package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the ratings of a period go to SIASN that were delivered while sending was off. By somebody's
 * word, period by period: what an agency has typed in there meanwhile is its own to judge.
 */
@Service
public class SendBacklog {

    private final SiasnOffice office;
    private final SiasnConnections connections;
    private final TakeRatings takeRatings;
    private final RatingDeliveries deliveries;
    private final AuditTrail audit;

    SendBacklog(
            SiasnOffice office,
            SiasnConnections connections,
            TakeRatings takeRatings,
            RatingDeliveries deliveries,
            AuditTrail audit) {
        this.office = office;
        this.connections = connections;
        this.takeRatings = takeRatings;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /** How many go; none of those that were sent, or are on their way. */
    @Transactional
    public int send(Actor actor, String name) {
        office.requireAgency(actor);
        if (connections.find().isEmpty()) {
            throw Refused.conflict("siasn-not-connected");
        }
        if (!takeRatings.sends(actor.agency())) {
            throw Refused.conflict("siasn-sending-off");
        }
        RatedPeriod period =
                RatedPeriod.read(name)
                        .orElseThrow(
                                () ->
                                        Refused.invalid(
                                                "siasn-period-unknown",
                                                Refused.Finding.of(
                                                        "period", "siasn-period-unknown")));
        int sent = deliveries.tellKept(period, name);
        audit.record(
                Act.of("SIASN_BACKLOG_SENT")
                        .on(actor.agency().value())
                        .with("kind", period.kind())
                        .with("month", period.last())
                        .with("ratings", sent));
        return sent;
    }
}
