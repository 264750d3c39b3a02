package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.GrantedAhead;
import id.kinerja.integration.personnel.MistakenService;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.integration.personnel.Withdrawal;
import id.kinerja.integration.personnel.Withdrawals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a change of somebody's service back that was entered in error: what it was before goes on
 * in its stead, and so do the places that ended with it where that is asked for.
 */
@Service
public class WithdrawService {

    private final PeopleInHand people;
    private final PlacesGoingOn placesGoingOn;
    private final Register register;
    private final KnownFacts facts;
    private final Assignments assignments;
    private final Withdrawals withdrawals;
    private final BusinessClock clock;
    private final ChangedPast changedPast;
    private final GrantedAhead grantedAhead;
    private final WantedAccounts accounts;
    private final RegisterEvents events;
    private final AuditTrail audit;

    WithdrawService(
            PeopleInHand people,
            PlacesGoingOn placesGoingOn,
            Register register,
            KnownFacts facts,
            Assignments assignments,
            Withdrawals withdrawals,
            BusinessClock clock,
            ChangedPast changedPast,
            GrantedAhead grantedAhead,
            WantedAccounts accounts,
            RegisterEvents events,
            AuditTrail audit) {
        this.people = people;
        this.placesGoingOn = placesGoingOn;
        this.register = register;
        this.facts = facts;
        this.assignments = assignments;
        this.withdrawals = withdrawals;
        this.clock = clock;
        this.changedPast = changedPast;
        this.grantedAhead = grantedAhead;
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param from the first day of the period that never was
     * @param goingOn places that ended the day before it began, and go on without it
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Person withdraw(
            Actor actor,
            PersonId id,
            LocalDate from,
            String reason,
            Set<AssignmentId> goingOn,
            long seen) {
        Person person = people.whollyForChange(actor, id, seen);
        MistakenService mistaken = mistaken(person, from);
        if (mistaken.period().value().elsewhere()) {
            throw Refused.conflict("moved-to-another-agency");
        }
        return withdraw(actor, person, mistaken, reason, goingOn);
    }

    /** As {@link #withdraw}, of a move that the other agency has refused. */
    @Transactional
    public Person takeBack(
            Actor actor,
            PersonId id,
            LocalDate from,
            String reason,
            Set<AssignmentId> goingOn,
            long seen) {
        Person person = people.whollyForChange(actor, id, seen);
        return withdraw(actor, person, mistaken(person, from), reason, goingOn);
    }

    private static MistakenService mistaken(Person person, LocalDate from) {
        return MistakenService.of(person, from)
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "withdrawal-invalid",
                                        Finding.of("from", "no-change-that-day")));
    }

    private Person withdraw(
            Actor actor,
            Person person,
            MistakenService mistaken,
            String reason,
            Set<AssignmentId> goingOn) {
        PersonId id = person.id();
        LocalDate from = mistaken.period().during().from();
        List<Assignment> held = assignments.of(List.of(id));
        if (mistaken.leavesPlacesBehind(held)) {
            throw Refused.conflict("place-after-service");
        }
        Person mended = mistaken.of(stillCpns(actor, person, mistaken));
        register.update(List.of(mended));
        List<Assignment> longer = placesGoingOn.goOn(actor, mended, held, goingOn, from);
        withdrawals.add(
                Withdrawal.of(
                        id,
                        mistaken,
                        reason,
                        actor.requirePerson(),
                        clock.now(actor.agency()).toInstant()));
        DateRange days = longer.isEmpty() ? mistaken.period().during() : DateRange.since(from);
        changedPast.changed(actor.agency(), List.of(new ChangedPast.Changed(id, days)));
        grantedAhead.follow(List.of(id));
        accounts.follow(List.of(id));
        events.peopleChanged(actor.agency(), List.of(mended));
        events.assignmentsChanged(actor.agency(), longer);
        audit.record(
                Act.of("SERVICE_WITHDRAWN")
                        .about(id)
                        .with("status", mistaken.period().value().status())
                        .with("from", from));
        return mended;
    }

    private Person stillCpns(Actor actor, Person person, MistakenService mistaken) {
        return mistaken.appointed()
                ? facts.ofKind(
                        person,
                        JenisPegawai.CPNS,
                        mistaken.period().during().from(),
                        mistaken.before().decree(),
                        clock.today(actor.agency()))
                : person;
    }
}
