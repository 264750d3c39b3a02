package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file says of the service of people whom the register has already. All rows of a person may
 * name the status of today; the one with its day changes it.
 */
final class ServiceByFile {

    private final PeopleOfFile file;
    private final Map<PersonId, Person> people;
    private final HeldPlaces held;
    private final Map<PersonId, Person> changed = new LinkedHashMap<>();
    private final List<ChangedPast.Changed> changes = new ArrayList<>();

    ServiceByFile(PeopleOfFile file, Map<PersonId, Person> people, HeldPlaces held) {
        this.file = file;
        this.people = people;
        this.held = held;
    }

    /** Whether the service of its person is known to have ended when the place begins. */
    boolean isOver(Assignment place) {
        Person person = people.get(place.person());
        return person != null && Placing.isAfterService(person, place.during().from());
    }

    Optional<Finding> take(RowReading.ReadRow row, PersonId id) {
        Person person = people.get(id);
        if (row.afterwards() == null || person == null) {
            return Optional.empty();
        }
        Leaving leaving = file.leaving(row.nip());
        if (leaving == null) {
            return isAway(person)
                    ? Optional.empty()
                    : Optional.of(row.finding("status", "status-needs-its-day"));
        }
        boolean known =
                person.service()
                        .on(leaving.from())
                        .filter(service -> service.status() == leaving.status())
                        .isPresent();
        return known || !row.says(leaving)
                ? Optional.empty()
                : change(row, person, leaving.change());
    }

    private Optional<Finding> change(RowReading.ReadRow row, Person person, ServiceChange change) {
        Optional<Finding> wrong = change.findingOf(person);
        if (wrong.isPresent()) {
            return Optional.of(
                    row.finding("status", wrong.get().code(), wrong.get().arguments().toArray()));
        }
        if (!held.endWith(change, person.id())) {
            return Optional.of(row.finding("status", "place-after-service"));
        }
        changed.put(person.id(), change.of(person).next());
        changes.add(new ChangedPast.Changed(person.id(), change.during()));
        return Optional.empty();
    }

    List<Person> changed() {
        return List.copyOf(changed.values());
    }

    Stream<ChangedPast.Changed> changes() {
        return changes.stream();
    }

    private static boolean isAway(Person person) {
        return person.service().entries().stream()
                .anyMatch(period -> !period.value().status().serves());
    }
}
