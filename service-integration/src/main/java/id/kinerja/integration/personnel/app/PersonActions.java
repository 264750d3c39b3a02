package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.AssignmentAction;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonAction;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with people of the register, and with the places that they hold. */
@Service
public class PersonActions {

    private final Offices offices;
    private final BusinessClock clock;

    PersonActions(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** His office is asked for once, however many people there are. */
    @Transactional(readOnly = true)
    public Function<Person, List<PersonAction>> of(Actor actor, Collection<Person> people) {
        Predicate<PersonId> kept = keptBy(actor, people.stream().map(Person::id).collect(toSet()));
        return person -> Actions.open(PersonAction.class, action -> kept.test(person.id()));
    }

    /** His office is asked for once, however many places there are. */
    @Transactional(readOnly = true)
    public Function<Assignment, List<AssignmentAction>> ofPlaces(
            Actor actor, Collection<Assignment> places) {
        Predicate<PersonId> kept =
                keptBy(actor, places.stream().map(Assignment::person).collect(toSet()));
        return place -> Actions.open(AssignmentAction.class, action -> kept.test(place.person()));
    }

    private Predicate<PersonId> keptBy(Actor actor, Set<PersonId> people) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null) {
            return person -> false;
        }
        LocalDate today = clock.today(actor.agency());
        Set<PersonId> reached =
                offices.peopleReached(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today), people, today);
        return person -> reached.contains(person) && !actor.is(person);
    }
}
