package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.RatingDelivery.State;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a delivery go on by somebody's word, once what held it up is mended. */
@Service
public class RedriveDelivery {

    private final SiasnOffice office;
    private final RatingDeliveries deliveries;
    private final AuditTrail audit;

    RedriveDelivery(SiasnOffice office, RatingDeliveries deliveries, AuditTrail audit) {
        this.office = office;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /**
     * What was rejected is sent anew; whoever has it so has looked at SIASN. What waits goes on at
     * once.
     */
    @Transactional
    public RatingDelivery redrive(Actor actor, RatingDelivery.Id id) {
        office.requireAgency(actor);
        RatingDelivery delivery =
                deliveries
                        .findForChange(id)
                        .orElseThrow(() -> Refused.notFound("siasn-delivery-unknown"));
        if (!delivery.isOpen()) {
            throw Refused.conflict("siasn-delivery-over");
        }
        audit.record(Act.of("SIASN_DELIVERY_REDRIVEN").about(delivery.person()).on(id.value()));
        return delivery.state() == State.REJECTED && deliveries.hasNewer(delivery)
                ? deliveries
                        .move(
                                delivery,
                                new RatingDeliveries.Move(
                                        State.SUPERSEDED,
                                        DeliveryCause.REPLACED,
                                        null,
                                        delivery.rowId()))
                        .orElseThrow()
                : deliveries.restart(delivery);
    }
}
