package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** People as those who keep the register get at them, one after another for each person. */
@Component
class PeopleInHand {

    private final PersonalRecords records;
    private final Register register;
    private final BusinessClock clock;

    PeopleInHand(PersonalRecords records, Register register, BusinessClock clock) {
        this.records = records;
        this.register = register;
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
}
