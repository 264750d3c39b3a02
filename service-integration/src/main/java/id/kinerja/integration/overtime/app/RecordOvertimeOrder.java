package id.kinerja.integration.overtime.app;

import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.integration.overtime.OvertimeOrders;
import id.kinerja.integration.personnel.NamedPeople;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.app.PapersOfMany;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records an order that keeps people at work; for whom it can't be recorded gets a finding, and it
 * stands for the others.
 */
@Service
public class RecordOvertimeOrder {

    private static final String INVALID = "overtime-order-invalid";

    private final PapersOfMany papers;
    private final OvertimeOrders orders;
    private final OvertimeDays days;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final TellPeople tellPeople;

    RecordOvertimeOrder(
            PapersOfMany papers,
            OvertimeOrders orders,
            OvertimeDays days,
            BusinessClock clock,
            AuditTrail audit,
            TellPeople tellPeople) {
        this.days = days;
        this.tellPeople = tellPeople;
        this.clock = clock;
        this.audit = audit;
        this.papers = papers;
        this.orders = orders;
    }

    /** What was recorded, and for whom it wasn't. */
    public record Outcome(OvertimeOrder order, List<Finding> findings) {}

    /**
     * @param written without people
     * @param people in the order in which findings count them
     */
    @Transactional
    public Outcome record(Actor actor, Supplier<OvertimeOrder> written, List<PersonId> people) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        OvertimeOrder order = written.get();
        NamedPeople named =
                papers.named(
                        actor,
                        people,
                        DateRange.of(order.from().toLocalDate(), order.to().toLocalDate()));
        PaperDate.require(INVALID, "letterDate", order.letterDate(), clock.today(actor.agency()));
        Set<PersonId> onLeave =
                orders.onLeave(
                        Set.copyOf(people), order.from().toLocalDate(), order.to().toLocalDate());
        Set<PersonId> going =
                named.leaveOut(onLeave::contains, "on-leave-then").requireSomebody(INVALID);
        Set<PersonId> sent = orders.add(order.ordering(going));
        OvertimeOrder kept =
                order.ordering(
                        named.leaveOut(person -> !sent.contains(person), "ordered-already")
                                .requireSomebody(INVALID));
        days.mark(actor.agency(), kept);
        audit.recordAll(
                sent.stream()
                        .map(
                                person ->
                                        Act.of("OVERTIME_ORDER_RECORDED")
                                                .about(person)
                                                .on(order.id().value())
                                                .with("date", order.from().toLocalDate()))
                        .toList());
        tellPeople.tell(
                actor.agency(),
                sent.stream()
                        .map(
                                person ->
                                        News.of(
                                                NoticeKind.OVERTIME_ORDERED,
                                                person,
                                                order.id().value().toString(),
                                                "/api/integration/v1/overtime-orders/"
                                                        + order.id().value()))
                        .toList());
        return new Outcome(kept, named.findings());
    }
}
