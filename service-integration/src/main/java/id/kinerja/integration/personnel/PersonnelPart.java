package id.kinerja.integration.personnel;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some rows of a personnel file, with what the register knows of them. */
final class PersonnelPart {

    private final PersonnelFile file;
    private final KnownPersonnel known;
    private final HeldPlaces held;
    private final Map<PersonId, Person> people;
    private final ServiceByFile service;
    private final FactsByFile facts;
    private final List<Finding> findings = new ArrayList<>();
    private final RowReading reading;

    PersonnelPart(PersonnelFile file, KnownPersonnel known) {
        this.file = file;
        this.known = known;
        this.held = file.held(known);
        this.people = known.people().stream().collect(toMap(Person::id, Function.identity()));
        this.service = new ServiceByFile(file.peopleOfFile(), people, held);
        this.facts = file.facts(people, known.facts(), held);
        this.reading = file.reading(findings);
    }

    PersonnelFile.Part take(List<PersonnelRow> rows) {
        rows.forEach(row -> reading.read(row).ifPresent(this::take));
        return new PersonnelFile.Part(
                held.fresh(),
                held.ended(),
                service.changed(),
                called(),
                facts.taken(),
                changes(),
                List.copyOf(findings));
    }

    private List<Person> called() {
        Map<PersonId, Person> now = new LinkedHashMap<>();
        known.people().forEach(person -> now.put(person.id(), person));
        service.changed().forEach(person -> now.put(person.id(), person));
        return now.values().stream().filter(person -> facts.isOf(person.id())).toList();
    }

    private List<ChangedPast.Changed> changes() {
        Stream<ChangedPast.Changed> places =
                held.fresh().stream()
                        .filter(Assignment::primary)
                        .map(place -> new ChangedPast.Changed(place.person(), place.during()));
        Stream<ChangedPast.Changed> ends =
                held.ended().stream()
                        .map(
                                place ->
                                        new ChangedPast.Changed(
                                                place.person(),
                                                DateRange.since(
                                                        place.during().lastDay().plusDays(1))));
        return Stream.of(places, ends, service.changes()).flatMap(Function.identity()).toList();
    }

    /** A row is taken whole or not at all. */
    private void take(ReadRow row) {
        Optional<PersonId> registered = Optional.ofNullable(known.numbers().get(row.number()));
        Optional<Finding> refused =
                numberRefusal(row)
                        .or(
                                () ->
                                        registered.isPresent()
                                                ? refusal(row, registered.get())
                                                : inDoubt(row));
        refused.or(() -> place(row, person(row.number()).orElseThrow()))
                .ifPresentOrElse(
                        findings::add, () -> registered.ifPresent(person -> apply(row, person)));
    }

    private void apply(ReadRow row, PersonId person) {
        Person there = people.get(person);
        NomorPegawai number = there == null ? null : there.number();
        if (number != null && !number.equals(row.number()) && row.row().nipLama().isEmpty()) {
            findings.add(row.finding("nip", "number-of-before", number.written()).asWarning());
        }
        service.apply(row, person);
        facts.later(row, person).ifPresent(findings::add);
        facts.apply(row, person);
    }

    private Optional<Finding> refusal(ReadRow row, PersonId person) {
        if (file.isOfItsBringer(person)) {
            return Optional.of(row.finding("nip", "not-ones-own-record"));
        }
        if (isOfAnother(row, person)) {
            return Optional.of(
                    row.finding(
                            row.numberBefore() == null ? "nip" : "nip_lama",
                            "number-of-another-name"));
        }
        return held.reaches(person)
                ? service.check(row, person).or(() -> facts.check(row, person))
                : Optional.of(row.finding("nip", "outside-ones-office"));
    }

    /** A former number, or one by which another is told, finds whoever is called so alone. */
    private boolean isOfAnother(ReadRow row, PersonId person) {
        Person there = people.get(person);
        return there != null
                && there.number() != null
                && !there.number().equals(row.number())
                && !PersonNames.mayBeOne(there.name(), row.row().nama());
    }

    /** A new number is that of whoever had the one before, and of nobody else. */
    private Optional<Finding> numberRefusal(ReadRow row) {
        PersonId now = known.numbers().get(row.number());
        if (now == null) {
            return file.peopleOfFile().hasAnotherNumber(row.number())
                    ? Optional.of(row.finding("nip_lama", "person-unknown"))
                    : Optional.empty();
        }
        PersonId before =
                row.numberBefore() == null ? null : known.numbers().get(row.numberBefore());
        return before == null || before.equals(now)
                ? Optional.empty()
                : Optional.of(row.finding("nip", "number-taken"));
    }

    private Optional<Finding> inDoubt(ReadRow row) {
        if (!file.peopleOfFile().inDoubt(row.number())) {
            return Optional.empty();
        }
        return Optional.of(
                row.afterwards() != null
                        ? row.finding("status", "status-needs-its-day")
                        : row.finding("nip", "status-of-another-row"));
    }

    private Optional<Finding> place(ReadRow row, PersonId id) {
        if (file.clashes(row.row())) {
            return Optional.of(row.finding("nip", "duplicate-row"));
        }
        Person person = service.afterwards(row.number(), id);
        Assignment asked = assignment(row, id);
        Optional<Finding> outside = Placing.findingOf(person, asked);
        if (outside.isPresent()) {
            return Optional.of(
                    row.finding(
                            "tmt_jabatan",
                            outside.get().code(),
                            outside.get().arguments().toArray()));
        }
        return switch (held.take(Placing.within(person, asked))) {
            case PLACED, ENDED -> Optional.empty();
            case THERE_ALREADY -> {
                if (!facts.tells(row, id)) {
                    yield Optional.of(row.finding("nip", "duplicate-row"));
                }
                held.elsewhere(asked)
                        .ifPresent(
                                column ->
                                        findings.add(
                                                row.finding(column, "place-stays").asWarning()));
                yield Optional.empty();
            }
            case OUTSIDE_OFFICE -> Optional.of(row.finding("nip", "outside-ones-office"));
        };
    }

    private Assignment assignment(ReadRow row, PersonId person) {
        return new Assignment(
                AssignmentId.next(),
                person,
                row.unit(),
                row.row().jabatanKode(),
                row.row().jabatan(),
                row.jabatan(),
                row.kelas(),
                row.penugasan(),
                assessors(row, person),
                Decree.of(row.decree(), row.decreeDate()),
                row.during(),
                1);
    }

    private Timeline<Assignment.Assessor> assessors(ReadRow row, PersonId assessed) {
        PersonId assessor = assessor(row, assessed);
        return assessor == null
                ? Timeline.none()
                : Timeline.of(new Assignment.Assessor(assessor, null), row.during());
    }

    private @Nullable PersonId assessor(ReadRow row, PersonId assessed) {
        String name = row.row().namaAtasan();
        if (row.row().nipAtasan().isEmpty()) {
            return name.isEmpty() ? null : official(row.row(), name);
        }
        return reading.assessor(row.row())
                .flatMap(number -> assessor(row, number, assessed))
                .orElse(null);
    }

    private Optional<PersonId> assessor(ReadRow read, NomorPegawai number, PersonId assessed) {
        PersonnelRow row = read.row();
        Optional<PersonId> assessor = person(number);
        if (assessor.isEmpty()) {
            findings.add(Finding.ofRow(row.number(), "nip_atasan", "assessor-unknown").asWarning());
        } else if (assessor.get().equals(assessed)) {
            findings.add(
                    Finding.ofRow(row.number(), "nip_atasan", "assessor-is-himself").asWarning());
            return Optional.empty();
        } else if (file.assessesInARing(read, number)) {
            findings.add(
                    Finding.ofRow(row.number(), "nip_atasan", "assessor-in-a-ring").asWarning());
            return Optional.empty();
        }
        return assessor;
    }

    /** As the register knows him, else as the file brings him in. */
    private Optional<PersonId> person(NomorPegawai number) {
        return Optional.ofNullable(known.numbers().get(number))
                .or(() -> file.peopleOfFile().find(number));
    }

    /** A name that nobody without a number has yet may be a slip; it makes somebody of his own. */
    private @Nullable PersonId official(PersonnelRow row, String name) {
        if (row.assessesHimself()) {
            findings.add(
                    Finding.ofRow(row.number(), "nama_atasan", "assessor-is-himself").asWarning());
            return null;
        }
        PersonId there = known.officials().get(name);
        Optional<PersonId> brought = file.peopleOfFile().findOfficial(name);
        if (there == null || brought.filter(there::equals).isPresent()) {
            findings.add(
                    Finding.ofRow(row.number(), "nama_atasan", "official-is-new", name)
                            .asWarning());
        }
        return there == null ? brought.orElse(null) : there;
    }
}
