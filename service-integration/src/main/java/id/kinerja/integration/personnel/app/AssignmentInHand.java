package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** A place as those who keep the register get at it to change it. */
@Component
class AssignmentInHand {

    private final PeopleInHand people;
    private final Assignments assignments;
    private final PersonalRecords records;

    AssignmentInHand(PeopleInHand people, Assignments assignments, PersonalRecords records) {
        this.people = people;
        this.assignments = assignments;
        this.records = records;
    }

    /**
     * As it is once nobody else can change it or its person.
     *
     * @param seen the revision that the caller has seen
     */
    Assignment forChange(Actor actor, AssignmentId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        people.forChange(actor, found(actor, id).person());
        Assignment held = found(actor, id);
        people.requireReached(actor, List.of(held));
        if (held.revision() != seen) {
            throw Refused.stale();
        }
        return held;
    }

    private Assignment found(Actor actor, AssignmentId id) {
        return assignments
                .find(id)
                .filter(held -> records.mayBeReadBy(actor, held.person()))
                .orElseThrow(() -> Refused.notFound("assignment-unknown"));
    }
}
