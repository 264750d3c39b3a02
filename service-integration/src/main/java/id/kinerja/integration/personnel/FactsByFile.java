package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the numbers, names and ranks of people whom the register has already. Of
 * several rows of a person the first one counts; an empty cell says nothing.
 */
final class FactsByFile {

    private static final String NONE = "-";

    private final PeopleOfFile file;
    private final Map<PersonId, Person> people;
    private final Map<PersonId, List<PersonFact>> known;
    private final HeldPlaces held;
    private final LocalDate today;
    private final Map<PersonId, List<PersonFact>> taken = new LinkedHashMap<>();

    FactsByFile(
            PeopleOfFile file,
            Map<PersonId, Person> people,
            Map<PersonId, List<PersonFact>> known,
            HeldPlaces held,
            LocalDate today) {
        this.file = file;
        this.people = people;
        this.known = known;
        this.held = held;
        this.today = today;
    }

    /** What keeps the row from calling him as it does. */
    Optional<Finding> check(ReadRow row, PersonId id) {
        return told(row, id).isEmpty() || held.reachesWholly(id)
                ? Optional.empty()
                : Optional.of(row.finding("nip", "outside-ones-office"));
    }

    boolean tells(ReadRow row, PersonId id) {
        return !told(row, id).isEmpty();
    }

    /** After {@link #check} has found nothing. */
    void apply(ReadRow row, PersonId id) {
        List<PersonFact> told = told(row, id);
        if (!told.isEmpty()) {
            taken.computeIfAbsent(id, one -> new ArrayList<>(2)).addAll(told);
        }
    }

    List<PersonFact> taken() {
        return taken.values().stream().flatMap(List::stream).toList();
    }

    boolean isOf(PersonId person) {
        return taken.containsKey(person);
    }

    private List<PersonFact> told(ReadRow row, PersonId id) {
        Person person = people.get(id);
        if (person == null || isOf(id)) {
            return List.of();
        }
        Person said = file.person(row.nip());
        List<PersonFact> told = new ArrayList<>(2);
        if (!row.nip().equals(person.nip())) {
            told.add(
                    fact(
                            row,
                            id,
                            PersonFact.Kind.NIP,
                            row.nip().digits(),
                            since(row.nipSince(), id)));
        }
        if (!said.name().equals(person.name())) {
            told.add(fact(row, id, PersonFact.Kind.NAMA, said.name(), null));
        }
        String golongan = row.row().golongan();
        if (tellsRank(golongan, person)) {
            told.add(fact(row, id, PersonFact.Kind.GOLONGAN, golongan, row.golonganSince()));
        }
        told.removeIf(fact -> isOld(fact, known.getOrDefault(id, List.of())));
        return told;
    }

    /** A day before the first number that is known puts that one right, as it does by hand. */
    private @Nullable LocalDate since(@Nullable LocalDate told, PersonId id) {
        return told == null
                ? null
                : known.getOrDefault(id, List.of()).stream()
                        .filter(fact -> fact.kind() == PersonFact.Kind.NIP)
                        .map(PersonFact::since)
                        .min(Comparator.naturalOrder())
                        .filter(told::isBefore)
                        .orElse(told);
    }

    /**
     * Whether the register knows it already as what was: a file without the day of it may be older
     * than the register.
     */
    private boolean isOld(PersonFact told, List<PersonFact> facts) {
        return facts.stream()
                .anyMatch(
                        one ->
                                told.says(one)
                                        || (told.since().equals(today)
                                                && one.begunOn(today)
                                                && one.kind() == told.kind()
                                                && Objects.equals(one.value(), told.value())));
    }

    private static boolean tellsRank(String golongan, Person known) {
        return !golongan.isEmpty()
                && !golongan.equals(NONE)
                && !Objects.equals(golongan, known.golongan())
                && Golongan.fits(known.jenis(), golongan);
    }

    /** Of a day that isn't told, it is so since today. */
    private PersonFact fact(
            ReadRow row, PersonId id, PersonFact.Kind kind, String value, @Nullable LocalDate day) {
        LocalDate since = day == null ? today : day;
        return new PersonFact(id, kind, since, value, PersonFact.Source.FILE, row.decree());
    }
}
