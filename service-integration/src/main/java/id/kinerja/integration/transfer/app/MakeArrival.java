package id.kinerja.integration.transfer.app;

import id.kinerja.integration.absence.Absences;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.discipline.app.RecordDecision;
import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.integration.leave.app.EnterLeaveOpening;
import id.kinerja.integration.leave.app.ReadLeaveBalance;
import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.ServiceChange;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.personnel.app.ChangeService;
import id.kinerja.integration.personnel.app.KnownFacts;
import id.kinerja.integration.personnel.app.NewPeople;
import id.kinerja.integration.personnel.app.PlacePerson;
import id.kinerja.integration.transfer.Arrival;
import id.kinerja.integration.transfer.LeaveCarriedAlong;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes of a package what it says, by the same ways by which HR enters each of it by hand. */
@Component
class MakeArrival {

    private static final int MOST_DECISIONS = 1_000;

    private final TransferOffice office;
    private final Register register;
    private final KnownFacts knownFacts;
    private final NewPeople newPeople;
    private final ChangeService changeService;
    private final PlacePerson placePerson;
    private final PastPositions pastPositions;
    private final LeaveOpenings leaveOpenings;
    private final ReadLeaveBalance leaveBalance;
    private final EnterLeaveOpening enterLeaveOpening;
    private final DisciplineDecisions decisions;
    private final RecordDecision recordDecision;
    private final Absences absences;
    private final AuditTrail audit;

    MakeArrival(
            TransferOffice office,
            Register register,
            KnownFacts knownFacts,
            NewPeople newPeople,
            ChangeService changeService,
            PlacePerson placePerson,
            PastPositions pastPositions,
            LeaveOpenings leaveOpenings,
            ReadLeaveBalance leaveBalance,
            EnterLeaveOpening enterLeaveOpening,
            DisciplineDecisions decisions,
            RecordDecision recordDecision,
            Absences absences,
            AuditTrail audit) {
        this.office = office;
        this.register = register;
        this.knownFacts = knownFacts;
        this.newPeople = newPeople;
        this.changeService = changeService;
        this.placePerson = placePerson;
        this.pastPositions = pastPositions;
        this.leaveOpenings = leaveOpenings;
        this.leaveBalance = leaveBalance;
        this.enterLeaveOpening = enterLeaveOpening;
        this.decisions = decisions;
        this.recordDecision = recordDecision;
        this.absences = absences;
        this.audit = audit;
    }

    /** There must be no hindrance. */
    PersonId make(Actor actor, Arrival arrival, Placement placement) {
        Person returning = arrival.known().returning();
        PersonId person =
                returning == null
                        ? newcomer(actor, arrival, placement)
                        : comesBack(actor, arrival, placement, returning);
        placePerson.place(actor, placement.asked(person), placement.assessor());
        List<PastPosition> positions = arrival.positions(person);
        if (!positions.isEmpty()) {
            pastPositions.addAll(positions);
            audit.recordAll(
                    positions.stream()
                            .map(one -> Act.of("PAST_POSITION_ADDED").about(person).on(one.id()))
                            .toList());
        }
        Integer most = arrival.known().mostCarried();
        if (most != null) {
            arrival.content()
                    .annualLeave()
                    .forEach(year -> openYear(actor, person, arrival, year, most));
        }
        arrival.content().punishments().forEach(one -> punished(actor, person, one));
        TransferPackage.Absence absence = arrival.content().absence();
        if (absence != null) {
            absences.carry(
                    person,
                    absence.year(),
                    absence.days(),
                    absence.minutes(),
                    absence.longestRun());
        }
        return person;
    }

    private PersonId newcomer(Actor actor, Arrival arrival, Placement placement) {
        Person person = arrival.newcomer(placement.from(), office.today(actor));
        knownFacts.requireFree(person.number(), null);
        newPeople.keepArrived(actor.agency(), person, arrival.factsOf(person));
        return person.id();
    }

    private PersonId comesBack(
            Actor actor, Arrival arrival, Placement placement, Person returning) {
        Person known =
                knownFacts
                        .take(
                                actor.agency(),
                                List.of(returning),
                                arrival.newsOf(returning),
                                office.today(actor))
                        .getFirst();
        ServiceStatus status =
                known.jenis() == JenisPegawai.CPNS ? ServiceStatus.CPNS : ServiceStatus.AKTIF;
        changeService.change(
                actor,
                known.id(),
                new ServiceChange(
                        status, DateRange.since(placement.from()), placement.decree().number()),
                register.find(known.id()).orElseThrow().revision());
        return known.id();
    }

    private void openYear(
            Actor actor,
            PersonId person,
            Arrival arrival,
            TransferPackage.AnnualLeave there,
            int mostCarried) {
        LeaveOpening before =
                leaveOpenings
                        .find(person, there.year())
                        .orElseGet(() -> LeaveOpening.none(person, there.year()));
        AnnualBalance here = leaveBalance.read(actor, person, there.year()).balance();
        TransferPackage content = arrival.content();
        enterLeaveOpening.enter(
                actor,
                LeaveCarriedAlong.opening(
                        person,
                        there,
                        here,
                        before,
                        mostCarried,
                        content.from().name() + ", " + content.decree().number()));
    }

    /** One that was recorded here before he left still counts. */
    private void punished(Actor actor, PersonId person, TransferPackage.Punished one) {
        boolean there =
                decisions.of(person, null, MOST_DECISIONS).stream()
                        .filter(decision -> decision.state() == DisciplineDecision.State.APPROVED)
                        .anyMatch(
                                decision ->
                                        decision.decree().number().equals(one.decree().number()));
        if (!there) {
            recordDecision.record(
                    actor,
                    new RecordDecision.Received(
                            person,
                            one.punishment(),
                            new DisciplineDecision.Decree(
                                    one.decree().number(), one.decree().date()),
                            one.receivedOn(),
                            one.from(),
                            one.to()));
        }
    }
}
