package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.PersonFacts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one person into the register. An office for some units places him in one of them with it;
 * who has no place is reached by an office for the whole agency alone.
 */
@Service
public class AddPerson {

    private final Offices offices;
    private final BusinessClock clock;
    private final KnownFacts known;
    private final NewPeople newPeople;
    private final NewPlaces places;

    AddPerson(
            Offices offices,
            BusinessClock clock,
            KnownFacts known,
            NewPeople newPeople,
            NewPlaces places) {
        this.offices = offices;
        this.clock = clock;
        this.known = known;
        this.newPeople = newPeople;
        this.places = places;
    }

    /**
     * His first place by decree.
     *
     * @param assessor whom the decree names; absent for who leads the unit
     */
    public record FirstPlace(Function<PersonId, Assignment> asked, @Nullable PersonId assessor) {}

    /**
     * @param from his first day
     */
    public record Newcomer(PersonFacts facts, LocalDate from, @Nullable FirstPlace place) {}

    @Transactional
    public Person add(Actor actor, Supplier<Newcomer> told) {
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        Newcomer newcomer = told.get();
        if (newcomer.place() == null) {
            offices.requireAgency(office);
        }
        List<Finding> findings = newcomer.facts().findings(today);
        if (!findings.isEmpty()) {
            throw Refused.invalid("person-invalid", findings);
        }
        Person person = newcomer.facts().joining(newcomer.from(), today);
        known.requireFree(person.number(), null);
        newPeople.keep(actor.agency(), List.of(person), PersonFact.Source.HR);
        FirstPlace place = newcomer.place();
        if (place != null) {
            places.take(actor, person, place.asked().apply(person.id()), place.assessor());
        }
        return person;
    }
}
