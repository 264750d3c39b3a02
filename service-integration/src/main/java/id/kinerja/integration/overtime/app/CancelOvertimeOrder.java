package id.kinerja.integration.overtime.app;

import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.integration.overtime.OvertimeOrderId;
import id.kinerja.integration.overtime.OvertimeOrders;
import id.kinerja.integration.personnel.app.PapersOfMany;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls an order off for all whom it names. */
@Service
public class CancelOvertimeOrder {

    private final PapersOfMany papers;
    private final OvertimeOrders orders;
    private final OvertimeDays days;
    private final AuditTrail audit;

    CancelOvertimeOrder(
            PapersOfMany papers, OvertimeOrders orders, OvertimeDays days, AuditTrail audit) {
        this.days = days;
        this.audit = audit;
        this.papers = papers;
        this.orders = orders;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public OvertimeOrder cancel(Actor actor, OvertimeOrderId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        OvertimeOrder order =
                orders.findForChange(id)
                        .filter(found -> papers.mayRead(actor, found.people()))
                        .orElseThrow(() -> Refused.notFound("overtime-order-unknown"));
        papers.requireKeeping(actor, order.people());
        if (order.revision() != seen) {
            throw Refused.stale();
        }
        OvertimeOrder cancelled =
                order.cancelled()
                        .orElseThrow(() -> Refused.conflict("overtime-order-already-cancelled"));
        orders.update(cancelled);
        days.mark(actor.agency(), cancelled);
        audit.recordAll(
                order.people().stream()
                        .map(
                                person ->
                                        Act.of("OVERTIME_ORDER_CANCELLED")
                                                .about(person)
                                                .on(id.value()))
                        .toList());
        return cancelled;
    }
}
