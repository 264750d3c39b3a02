package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.FactsOfPeople;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was called, numbered and ranked since when, for whoever may read him. */
@Service
public class ReadFacts {

    private final PeopleInHand people;
    private final FactsOfPeople facts;

    ReadFacts(PeopleInHand people, FactsOfPeople facts) {
        this.people = people;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public List<PersonFact> of(Actor actor, PersonId id) {
        PersonId person = people.read(actor, id).id();
        return facts.of(Set.of(person)).getOrDefault(person, List.of());
    }
}
