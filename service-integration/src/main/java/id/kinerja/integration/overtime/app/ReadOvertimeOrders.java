package id.kinerja.integration.overtime.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.integration.overtime.OvertimeOrderAction;
import id.kinerja.integration.overtime.OvertimeOrderId;
import id.kinerja.integration.overtime.OvertimeOrders;
import id.kinerja.integration.personnel.app.PapersOfMany;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders, for whom they keep at work and for those who keep or audit their records. */
@Service
public class ReadOvertimeOrders {

    private final PapersOfMany papers;
    private final PersonalRecords records;
    private final OvertimeOrders orders;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ReadOvertimeOrders(
            PapersOfMany papers,
            PersonalRecords records,
            OvertimeOrders orders,
            AuditTrail audit,
            BusinessClock clock) {
        this.clock = clock;
        this.audit = audit;
        this.papers = papers;
        this.records = records;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    public OvertimeOrder read(Actor actor, OvertimeOrderId id) {
        return orders.find(id)
                .filter(order -> papers.mayRead(actor, order.people()))
                .orElseThrow(() -> Refused.notFound("overtime-order-unknown"));
    }

    /** A person's orders, the latest first. */
    @Transactional(readOnly = true)
    public List<OvertimeOrder> list(
            Actor actor, PersonId person, OvertimeOrders.@Nullable Place after, int limit) {
        if (!records.mayBeReadBy(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        return orders.of(person, after, limit);
    }

    /** Those of a month that keep people whom the caller's office reaches, the latest first. */
    @Transactional(readOnly = true)
    public List<OvertimeOrder> list(
            Actor actor, YearMonth month, OvertimeOrders.@Nullable Place after, int limit) {
        return orders.ofUnits(papers.unitsReadBy(actor), DateRange.of(month), after, limit);
    }

    /**
     * Whole hours during which they were seen to be there, of those whom the caller may look into;
     * none yet of whom they are still to come.
     */
    @Transactional
    public Map<PersonId, Integer> hours(Actor actor, OvertimeOrder order) {
        Set<PersonId> lookedInto = papers.lookedInto(actor, order.people());
        audit.recordAll(
                lookedInto.stream()
                        .filter(person -> !actor.is(person))
                        .map(
                                person ->
                                        Act.looked("OVERTIME_SEEN")
                                                .about(person)
                                                .on(order.id().value()))
                        .toList());
        LocalDateTime now = clock.now(actor.agency()).toLocalDateTime();
        if (order.runs(now)) {
            return Map.of();
        }
        Map<PersonId, OvertimeOrders.Seen> seen = orders.seen(order);
        return lookedInto.stream()
                .filter(person -> seen.containsKey(person) || !order.isPending(now))
                .collect(toMap(Function.identity(), person -> hours(order, seen.get(person))));
    }

    private static int hours(OvertimeOrder order, OvertimeOrders.@Nullable Seen seen) {
        return seen == null ? 0 : order.hoursSeen(seen.came(), seen.left());
    }

    /** Whether hours may still come of it. */
    @Transactional(readOnly = true)
    public Predicate<OvertimeOrder> pending(Actor actor) {
        LocalDateTime now = clock.now(actor.agency()).toLocalDateTime();
        return order -> order.state() == OvertimeOrder.State.ISSUED && order.isPending(now);
    }

    /** Whose ids the caller is shown of them. */
    @Transactional(readOnly = true)
    public Function<OvertimeOrder, Set<PersonId>> shown(
            Actor actor, Collection<OvertimeOrder> all) {
        Function<Set<PersonId>, Set<PersonId>> shown =
                papers.shown(actor, all.stream().map(OvertimeOrder::people).toList());
        return order -> shown.apply(order.people());
    }

    /** What the caller may do with orders; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<OvertimeOrder, List<OvertimeOrderAction>> actions(
            Actor actor, Collection<OvertimeOrder> all) {
        Predicate<Set<PersonId>> keeps =
                papers.keeping(actor, all.stream().map(OvertimeOrder::people).toList());
        return order ->
                Actions.open(
                        OvertimeOrderAction.class,
                        action ->
                                switch (action) {
                                    case CANCEL ->
                                            keeps.test(order.people())
                                                    && order.cancelled().isPresent();
                                });
    }
}
