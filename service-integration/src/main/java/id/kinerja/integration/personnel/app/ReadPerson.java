package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person with his service and his places, for himself and for those who keep the register. */
@Service
public class ReadPerson {

    private final PeopleInHand people;
    private final PersonalRecords records;
    private final Assignments assignments;

    ReadPerson(PeopleInHand people, PersonalRecords records, Assignments assignments) {
        this.people = people;
        this.records = records;
        this.assignments = assignments;
    }

    @Transactional(readOnly = true)
    public Person read(Actor actor, PersonId id) {
        return people.read(actor, id);
    }

    /**
     * What he holds or held, in the order in which it begins; a whole career is few rows.
     *
     * @param after the last place of the part before; absent at the beginning
     */
    @Transactional(readOnly = true)
    public List<Assignment> places(
            Actor actor, PersonId id, @Nullable AssignmentId after, int limit) {
        List<Assignment> all = assignments.of(List.of(people.read(actor, id).id()));
        Stream<Assignment> rest =
                after == null
                        ? all.stream()
                        : all.stream().dropWhile(held -> !held.id().equals(after)).skip(1);
        return rest.limit(limit).toList();
    }

    @Transactional(readOnly = true)
    public Assignment place(Actor actor, AssignmentId id) {
        return assignments
                .find(id)
                .filter(held -> records.mayBeReadBy(actor, held.person()))
                .orElseThrow(() -> Refused.notFound("assignment-unknown"));
    }
}
