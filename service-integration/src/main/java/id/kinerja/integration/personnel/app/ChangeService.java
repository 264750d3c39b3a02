package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.GrantedAhead;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.ServiceChange;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that somebody's service is another: that he leaves, is away, comes back or has died. Who
 * leaves has no place any more; days that are over are looked at again.
 */
@Service
public class ChangeService {

    private final PeopleInHand people;
    private final Register register;
    private final KnownFacts facts;
    private final BusinessClock clock;
    private final Assignments assignments;
    private final ChangedPast changedPast;
    private final GrantedAhead grantedAhead;
    private final WantedAccounts accounts;
    private final RegisterEvents events;
    private final AuditTrail audit;

    ChangeService(
            PeopleInHand people,
            Register register,
            KnownFacts facts,
            BusinessClock clock,
            Assignments assignments,
            ChangedPast changedPast,
            GrantedAhead grantedAhead,
            WantedAccounts accounts,
            RegisterEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.people = people;
        this.register = register;
        this.facts = facts;
        this.clock = clock;
        this.assignments = assignments;
        this.changedPast = changedPast;
        this.grantedAhead = grantedAhead;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Person change(Actor actor, PersonId id, ServiceChange change, long seen) {
        Person person = people.whollyForChange(actor, id, seen);
        change.findingOf(person)
                .ifPresent(
                        finding -> {
                            throw Refused.invalid("service-change-invalid", finding);
                        });
        requirePast(change, clock.today(actor.agency()));
        List<Assignment> held = assignments.of(List.of(id));
        if (change.leavesPlacesBehind(held)) {
            throw Refused.conflict("place-after-service");
        }
        Person changed = appointed(actor, change, person).next();
        List<Assignment> ended = change.ending(held);
        register.update(List.of(changed));
        assignments.update(ended);
        changedPast.changed(
                actor.agency(), List.of(new ChangedPast.Changed(id, change.daysOf(person))));
        grantedAhead.follow(List.of(id));
        accounts.follow(List.of(id));
        events.peopleChanged(actor.agency(), List.of(changed));
        events.assignmentsChanged(actor.agency(), ended);
        audit.record(
                Act.of("SERVICE_CHANGED")
                        .about(id)
                        .with("status", change.status())
                        .with("from", change.during().from()));
        return changed;
    }

    /** Nobody's death is to come; its status begins on the day behind it. */
    private static void requirePast(ServiceChange change, LocalDate today) {
        if (change.status() == ServiceStatus.MENINGGAL
                && change.during().from().isAfter(today.plusDays(1))) {
            throw Refused.invalid(
                    "service-change-invalid",
                    Refused.Finding.of("from", "date-after-today", today));
        }
    }

    /** Until its day a CPNS is what he is. */
    private Person appointed(Actor actor, ServiceChange change, Person person) {
        Person served = change.of(person);
        return change.appoints(person)
                ? facts.ofKind(
                        served,
                        JenisPegawai.PNS,
                        change.during().from(),
                        change.decree(),
                        clock.today(actor.agency()))
                : served;
    }
}
