package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.GoingOn;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has places go on that ended because of something that is withdrawn. */
@Component
class PlacesGoingOn {

    private final PeopleInHand people;
    private final Assignments assignments;
    private final Units units;
    private final UnitTree tree;

    PlacesGoingOn(PeopleInHand people, Assignments assignments, Units units, UnitTree tree) {
        this.people = people;
        this.assignments = assignments;
        this.units = units;
        this.tree = tree;
    }

    /**
     * @param held without the one that is withdrawn
     * @param chosen those that go on
     */
    List<Assignment> goOn(
            Actor actor,
            Person person,
            List<Assignment> held,
            Set<AssignmentId> chosen,
            LocalDate from) {
        List<Assignment> goingOn = GoingOn.of(person, held, chosen, from);
        people.requireReached(actor, goingOn);
        tree.hold();
        if (goingOn.stream().anyMatch(this::outlastsItsUnit)) {
            throw Refused.invalid("withdrawal-invalid", Finding.of("goingOn", "unit-has-an-end"));
        }
        assignments.update(goingOn);
        return goingOn;
    }

    private boolean outlastsItsUnit(Assignment place) {
        return units.find(place.unit()).orElseThrow().outlastedBy(place.during());
    }
}
