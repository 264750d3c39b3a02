package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People as those who keep the register get at them, one after another for each person. */
@Component
class PeopleInHand {

    private final PersonalRecords records;
    private final Register register;
    private final Assignments assignments;
    private final Offices offices;
    private final BusinessClock clock;

    PeopleInHand(
            PersonalRecords records,
            Register register,
            Assignments assignments,
            Offices offices,
            BusinessClock clock) {
        this.records = records;
        this.register = register;
        this.assignments = assignments;
        this.offices = offices;
        this.clock = clock;
    }

    /** To whoever may not read him he isn't there. */
    Person read(Actor actor, PersonId id) {
        return register.find(id)
                .filter(person -> records.mayBeReadBy(actor, person.id()))
                .orElseThrow(() -> Refused.notFound("person-unknown"));
    }

    /** Of his place of today; nobody else changes him before the transaction ends. */
    Person forChange(Actor actor, PersonId id) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Person person =
                register.findForChange(List.of(id)).stream()
                        .findFirst()
                        .filter(found -> records.mayBeReadBy(actor, found.id()))
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        records.requireWrittenBy(actor, id, clock.today(actor.agency()));
        return person;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    Person forChange(Actor actor, PersonId id, long seen) {
        Person person = forChange(actor, id);
        if (person.revision() != seen) {
            throw Refused.stale();
        }
        return person;
    }

    /**
     * As {@link #forChange(Actor, PersonId, long)}, of what concerns all his places: the office
     * must reach each that isn't over.
     */
    Person whollyForChange(Actor actor, PersonId id, long seen) {
        Person person = forChange(actor, id, seen);
        LocalDate today = clock.today(actor.agency());
        requireReached(
                actor,
                assignments.of(List.of(id)).stream()
                        .filter(place -> place.during().overlaps(DateRange.since(today)))
                        .toList());
        return person;
    }

    /** Refuses where one of these places is in a unit that his office doesn't reach. */
    void requireReached(Actor actor, List<Assignment> places) {
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        Set<UnitId> units = places.stream().map(Assignment::unit).collect(toSet());
        if (!units.isEmpty() && !offices.unitsReached(office).containsAll(units)) {
            throw Refused.forbidden("outside-ones-office");
        }
    }
}
