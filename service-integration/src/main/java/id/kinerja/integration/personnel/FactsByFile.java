package id.kinerja.integration.personnel;

import id.kinerja.kernel.NomorPegawai;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Of a number that begins later than the row says, since the one before it does. */
    Optional<Finding> later(ReadRow row, PersonId id) {
        return told(row, id).stream()
                .filter(fact -> fact.kind() == PersonFact.Kind.NIP)
                .map(PersonFact::since)
                .filter(since -> row.numberSince() != null && !since.equals(row.numberSince()))
                .findFirst()
                .map(since -> row.finding("tmt_nip", "number-begins-later", since).asWarning());
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
        Person said = file.person(row.number());
        List<PersonFact> told = new ArrayList<>(2);
        numberOf(row, person).ifPresent(told::add);
        if (!said.name().equals(person.name())) {
            told.add(fact(row, id, PersonFact.Kind.NAMA, said.name(), null));
        }
        String golongan = row.row().golongan();
        if (tellsRank(golongan, person)) {
            told.add(fact(row, id, PersonFact.Kind.GOLONGAN, golongan, row.golonganSince()));
        }
        told.removeIf(
                fact ->
                        fact.kind() != PersonFact.Kind.NIP
                                && isOld(fact, known.getOrDefault(id, List.of())));
        return told;
    }

    /**
     * Another number than he has, where the row names the one before it. Where that one is his
     * today, it is followed on the day on which it began at the earliest: so what was entered in
     * error is put right, and may be taken back.
     */
    private Optional<PersonFact> numberOf(ReadRow row, Person person) {
        List<PersonFact> numbers = numbers(person.id());
        if (row.numberBefore() == null
                || row.number().equals(person.number())
                || hasBeen(row, row.numberBefore(), numbers)) {
            return Optional.empty();
        }
        boolean follows = row.numberBefore().equals(person.number());
        LocalDate since = row.numberSince() == null ? unsaid(row, numbers) : row.numberSince();
        PersonFact told =
                fact(
                        row,
                        person.id(),
                        PersonFact.Kind.NIP,
                        row.number().written(),
                        since(since, numbers, follows));
        return !follows && isOld(told, numbers) ? Optional.empty() : Optional.of(told);
    }

    /** One that he had before is taken back from the beginning, so that the wrong one is free. */
    private LocalDate unsaid(ReadRow row, List<PersonFact> numbers) {
        return numbers.stream().anyMatch(fact -> row.number().written().equals(fact.value()))
                ? LocalDate.EPOCH
                : today;
    }

    private static LocalDate since(LocalDate told, List<PersonFact> numbers, boolean follows) {
        Stream<LocalDate> days = numbers.stream().map(PersonFact::since);
        return (follows ? days.max(Comparator.naturalOrder()) : days.min(Comparator.naturalOrder()))
                .filter(told::isBefore)
                .orElse(told);
    }

    /** Whether the one has followed the other already, on that day where one is told. */
    private static boolean hasBeen(ReadRow row, NomorPegawai before, List<PersonFact> numbers) {
        return IntStream.range(1, numbers.size())
                .filter(place -> row.number().written().equals(numbers.get(place).value()))
                .filter(place -> before.written().equals(numbers.get(place - 1).value()))
                .anyMatch(
                        place ->
                                row.numberSince() == null
                                        || row.numberSince().equals(numbers.get(place).since()));
    }

    /** Those that have begun, in their order. */
    private List<PersonFact> numbers(PersonId id) {
        return known.getOrDefault(id, List.of()).stream()
                .filter(fact -> fact.kind() == PersonFact.Kind.NIP && fact.begunOn(today))
                .toList();
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
