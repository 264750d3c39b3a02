package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFacts;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what somebody is called now, his rank, or the number he has got; he stays who he is,
 * with all that belongs to him, and logs in as before.
 */
@Service
public class CorrectPerson {

    private final PeopleInHand people;
    private final BusinessClock clock;
    private final Register register;
    private final RegisterEvents events;
    private final AuditTrail audit;

    CorrectPerson(
            PeopleInHand people,
            BusinessClock clock,
            Register register,
            RegisterEvents events,
            AuditTrail audit) {
        this.clock = clock;
        this.audit = audit;
        this.people = people;
        this.register = register;
        this.events = events;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Person correct(Actor actor, PersonId id, PersonFacts facts, long seen) {
        Person person = people.whollyForChange(actor, id, seen);
        LocalDate today = clock.today(actor.agency());
        List<Finding> findings = facts.findings(today);
        if (!findings.isEmpty()) {
            throw Refused.invalid("person-invalid", findings);
        }
        Person corrected = facts.of(person, today).next();
        requireFree(corrected.nip(), person.nip());
        register.update(List.of(corrected));
        events.peopleChanged(actor.agency(), List.of(corrected));
        audit.record(Act.of("PERSON_CORRECTED").about(id));
        return corrected;
    }

    private void requireFree(@Nullable Nip number, @Nullable Nip before) {
        boolean taken =
                number != null
                        && !number.equals(before)
                        && !register.peopleByNip(Set.of(number)).isEmpty();
        if (taken) {
            throw Refused.conflict("number-taken");
        }
    }
}
