package id.kinerja.tukin.ledger.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Ledger;
import id.kinerja.tukin.ledger.LedgerEntry;
import id.kinerja.tukin.ledger.Overpayment;
import id.kinerja.tukin.ledger.OverpaymentId;
import id.kinerja.tukin.ledger.Overpayments;
import id.kinerja.tukin.statement.app.PaidService;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people owe back, whether anything is still paid to them, and what the caller may do. */
@Service
public class ReadOverpayments {

    private final Overpayments overpayments;
    private final Ledger ledger;
    private final Directory directory;
    private final BusinessClock clock;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ReadOverpayments(
            Overpayments overpayments,
            Ledger ledger,
            Directory directory,
            BusinessClock clock,
            AgencyRoles office,
            AuditTrail audit) {
        this.overpayments = overpayments;
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.office = office;
        this.audit = audit;
    }

    /**
     * @param inPaidService false of leavers and of those whose heirs would have to pay, from whom
     *     nothing can be deducted
     */
    public record Shown(
            Overpayment overpayment, boolean inPaidService, List<Overpayment.Step> actions) {}

    /**
     * @param entries of what was paid too much, in their order
     */
    public record Whole(Shown shown, List<LedgerEntry> entries) {}

    /** In the order in which they came up. */
    @Transactional
    public List<Shown> list(
            Actor actor, @Nullable Boolean open, @Nullable OverpaymentId after, int limit) {
        require(actor);
        return shown(actor, overpayments.list(open, after, limit));
    }

    @Transactional
    public Whole read(Actor actor, OverpaymentId id) {
        require(actor);
        Overpayment one =
                overpayments.find(id).orElseThrow(() -> Refused.notFound("overpayment-unknown"));
        return new Whole(
                shown(actor, List.of(one)).getFirst(),
                ledger.of(one.person()).stream()
                        .filter(entry -> entry.of().isSameAs(one.paidFor()))
                        .toList());
    }

    private void require(Actor actor) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
    }

    private List<Shown> shown(Actor actor, List<Overpayment> cases) {
        audit.recordAll(
                cases.stream()
                        .filter(one -> !actor.is(one.person()))
                        .map(
                                one ->
                                        Act.looked("OVERPAYMENT_SEEN")
                                                .about(one.person())
                                                .on(one.id().value()))
                        .toList());
        Map<PersonId, Person> people =
                directory.people(cases.stream().map(Overpayment::person).distinct().toList());
        LocalDate today = clock.today(actor.agency());
        Set<Role> held = office.held(actor, Overpayment.roles().toArray(Role[]::new));
        return cases.stream()
                .map(
                        one ->
                                new Shown(
                                        one,
                                        isPaid(people.get(one.person()), today),
                                        actions(actor, one, held)))
                .toList();
    }

    private static boolean isPaid(@Nullable Person person, LocalDate on) {
        return person != null
                && PaidService.of(person).ranges().anyMatch(days -> days.includes(on));
    }

    private static List<Overpayment.Step> actions(Actor actor, Overpayment one, Set<Role> held) {
        return Actions.open(
                Overpayment.Step.class,
                step ->
                        !Collections.disjoint(Overpayment.roles(), held)
                                && one.refusalToPlan(actor.requirePerson()).isEmpty());
    }
}
