package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.PersonFacts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what somebody is called since some day, his rank, or the number he has got; he stays
 * who he is, with all that belongs to him, and logs in as before.
 */
@Service
public class CorrectPerson {

    private final PeopleInHand people;
    private final BusinessClock clock;
    private final KnownFacts known;

    CorrectPerson(PeopleInHand people, BusinessClock clock, KnownFacts known) {
        this.clock = clock;
        this.people = people;
        this.known = known;
    }

    /**
     * @param facts as he is from that day on
     * @param since absent for today
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Person correct(
            Actor actor,
            PersonId id,
            PersonFacts facts,
            @Nullable LocalDate since,
            @Nullable String decree,
            long seen) {
        Person person = people.whollyForChange(actor, id, seen);
        LocalDate today = clock.today(actor.agency());
        LocalDate from = since == null ? today : since;
        List<Finding> findings = facts.findings(today);
        if (!findings.isEmpty()) {
            throw Refused.invalid("person-invalid", findings);
        }
        Person corrected = facts.of(person, today);
        if (from.isAfter(today) && !Objects.equals(corrected.number(), person.number())) {
            throw Refused.invalid("person-invalid", Finding.of("since", "number-not-ahead"));
        }
        known.requireFree(corrected.number(), person.id());
        return known.take(
                        actor.agency(),
                        List.of(person),
                        PersonFact.between(person, corrected, from, PersonFact.Source.HR, decree),
                        today)
                .getFirst();
    }
}
