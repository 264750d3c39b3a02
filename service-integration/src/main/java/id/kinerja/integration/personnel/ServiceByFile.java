package id.kinerja.integration.personnel;

import id.kinerja.kernel.NomorPegawai;
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

    /**
     * Him as he is once the file has been taken in, whatever the order of its rows: as the register
     * has him, else as the file brings him in.
     */
    Person afterwards(NomorPegawai number, PersonId id) {
        Person registered = people.get(id);
        if (registered == null) {
            return file.person(number);
        }
        Leaving leaving = file.leaving(number);
        return leaving == null || isKnown(registered, leaving)
                ? registered
                : leaving.of(registered);
    }

    /** What keeps the row from changing his service as it says. */
    Optional<Finding> check(ReadRow row, PersonId id) {
        Person person = people.get(id);
        if (person == null) {
            return Optional.empty();
        }
        boolean undated =
                row.afterwards() != null && file.leaving(row.number()) == null && !isAway(person);
        return undated
                ? Optional.of(row.finding("status", "status-needs-its-day"))
                : due(row, person).flatMap(change -> wrong(row, person, change));
    }

    private Optional<Finding> wrong(ReadRow row, Person person, ServiceChange change) {
        Optional<Finding> wrong = change.findingOf(person);
        if (wrong.isPresent()) {
            return Optional.of(
                    row.finding("status", wrong.get().code(), wrong.get().arguments().toArray()));
        }
        if (!held.reachesWholly(person.id())) {
            return Optional.of(row.finding("nip", "outside-ones-office"));
        }
        return held.leavesBehind(change, person.id())
                ? Optional.of(row.finding("status", "place-after-service"))
                : Optional.empty();
    }

    /** After {@link #check} has found nothing. */
    void apply(ReadRow row, PersonId id) {
        Person person = people.get(id);
        if (person != null) {
            due(row, person).ifPresent(change -> apply(person, change));
        }
    }

    private void apply(Person person, ServiceChange change) {
        held.endWith(change, person.id());
        changed.put(person.id(), change.of(person).next());
        changes.add(new ChangedPast.Changed(person.id(), change.daysOf(person)));
    }

    private Optional<ServiceChange> due(ReadRow row, Person person) {
        Leaving leaving = file.leaving(row.number());
        return row.afterwards() == null
                        || leaving == null
                        || !row.says(leaving)
                        || isKnown(person, leaving)
                ? Optional.empty()
                : Optional.of(leaving.change());
    }

    private static boolean isKnown(Person person, Leaving leaving) {
        return person.service()
                .on(leaving.from())
                .filter(service -> service.status() == leaving.status())
                .isPresent();
    }

    List<Person> changed() {
        return List.copyOf(changed.values());
    }

    Stream<ChangedPast.Changed> changes() {
        return changes.stream();
    }

    private static boolean isAway(Person person) {
        return person.service().parts().stream()
                .anyMatch(period -> !period.value().status().serves());
    }
}
