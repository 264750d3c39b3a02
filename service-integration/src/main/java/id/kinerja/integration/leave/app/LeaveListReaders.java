package id.kinerja.integration.leave.app;

import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see all of a person's leave. A superior sees what waits for him and who is away, but not
 * which leave it was; he knows the person, so that he is told so.
 */
@Component
class LeaveListReaders {

    private final PersonalRecords records;
    private final LinesAbove linesAbove;
    private final BusinessClock clock;

    LeaveListReaders(PersonalRecords records, LinesAbove linesAbove, BusinessClock clock) {
        this.records = records;
        this.linesAbove = linesAbove;
        this.clock = clock;
    }

    void require(Actor actor, PersonId person) {
        if (records.mayBeReadBy(actor, person)) {
            return;
        }
        if (isSuperior(actor, person)) {
            throw Refused.forbidden("leave-list-not-for-superiors");
        }
        throw Refused.notFound("person-unknown");
    }

    private boolean isSuperior(Actor actor, PersonId person) {
        LineAbove line = linesAbove.of(Set.of(person), clock.today(actor.agency())).get(person);
        return line != null && actor.asPerson().filter(line::isDirectly).isPresent();
    }
}
