package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.AssessorLines;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Placing;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Timeline;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places that people come to hold, by whatever way. Whom no decree names as his pejabat penilai, it
 * is who leads the unit, or the nearest one above.
 */
@Component
class NewPlaces {

    private final PeopleInHand people;
    private final Offices offices;
    private final BusinessClock clock;
    private final Units units;
    private final UnitTree tree;
    private final UnitLeaders leaders;
    private final Register register;
    private final AssessorLines lines;
    private final Assignments assignments;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final NewPeople newPeople;
    private final AuditTrail audit;

    NewPlaces(
            PeopleInHand people,
            Offices offices,
            BusinessClock clock,
            Units units,
            UnitTree tree,
            UnitLeaders leaders,
            Register register,
            AssessorLines lines,
            Assignments assignments,
            ChangedPast changedPast,
            RegisterEvents events,
            NewPeople newPeople,
            AuditTrail audit) {
        this.newPeople = newPeople;
        this.audit = audit;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
        this.units = units;
        this.tree = tree;
        this.leaders = leaders;
        this.register = register;
        this.lines = lines;
        this.assignments = assignments;
        this.changedPast = changedPast;
        this.events = events;
    }

    /**
     * @param person whom nobody else changes before the transaction ends
     * @param asked the place, without an assessor
     * @param assessor whom the decree names; absent for who leads the unit
     */
    Assignment take(Actor actor, Person person, Assignment asked, @Nullable PersonId assessor) {
        requireUnit(actor, asked);
        requireDecree(actor, asked);
        Placing.findingOf(person, asked)
                .ifPresent(
                        finding -> {
                            throw Refused.invalid("assignment-invalid", finding);
                        });
        Assignment within = Placing.within(person, asked);
        Assignment assessed = within.withAssessors(assessors(within, assessor));
        Placing placing = Placing.beside(assignments.of(List.of(person.id())), assessed);
        people.requireReached(actor, placing.ended());
        assignments.update(placing.ended());
        assignments.add(List.of(assessed));
        newPeople.placed(List.of(person.id()));
        // Behind a place that has an end, the one before it doesn't come back.
        DateRange otherwise = DateRange.since(assessed.during().from());
        changedPast.changed(
                actor.agency(), List.of(new ChangedPast.Changed(person.id(), otherwise)));
        events.assignmentsChanged(
                actor.agency(),
                Stream.concat(placing.ended().stream(), Stream.of(assessed)).toList());
        audit.record(Act.of("ASSIGNMENT_ADDED").about(person.id()).on(assessed.id().value()));
        return assessed;
    }

    private void requireUnit(Actor actor, Assignment asked) {
        tree.hold();
        Unit unit = units.find(asked.unit()).orElseThrow(() -> Refused.notFound("unit-unknown"));
        offices.requireUnit(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())), unit.id());
        if (unit.outlastedBy(asked.during())) {
            throw Refused.invalid("assignment-invalid", Finding.of("unitId", "unit-has-an-end"));
        }
    }

    private void requireDecree(Actor actor, Assignment asked) {
        LocalDate date = Decree.dateOf(asked.decree());
        if (date != null) {
            PaperDate.require(
                    "assignment-invalid", "decreeDate", date, clock.today(actor.agency()));
        }
    }

    private Timeline<Assignment.Assessor> assessors(Assignment asked, @Nullable PersonId named) {
        if (named == null) {
            return leaders.above(asked.person(), asked.unit(), asked.during().from())
                    .map(leader -> new Assignment.Assessor(leader, null))
                    .map(leader -> Timeline.of(leader, asked.during()))
                    .orElseGet(Timeline::none);
        }
        if (named.equals(asked.person())) {
            throw Refused.invalid(
                    "assignment-invalid", Finding.of("assessorId", "assessor-is-himself"));
        }
        if (!register.has(named)) {
            throw Refused.invalid(
                    "assignment-invalid", Finding.of("assessorId", "assessor-unknown"));
        }
        if (asked.primary() && lines.ring(asked.person(), named, asked.during())) {
            throw Refused.invalid(
                    "assignment-invalid", Finding.of("assessorId", "assessor-in-a-ring"));
        }
        return Timeline.of(new Assignment.Assessor(named, null), asked.during());
    }
}
