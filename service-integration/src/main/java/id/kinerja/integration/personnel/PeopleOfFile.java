package id.kinerja.integration.personnel;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whom a file brings in; one person may have several rows, in any order. */
final class PeopleOfFile {

    private final Map<NomorPegawai, Incoming> people = new LinkedHashMap<>();
    private final Map<String, Incoming> officials = new LinkedHashMap<>();
    private final Set<NomorPegawai> saidToLeave = new HashSet<>();
    private final Set<NomorPegawai> doubted = new HashSet<>();
    private final Map<NomorPegawai, NomorPegawai> before = new HashMap<>();

    void add(ReadRow row) {
        people.merge(row.number(), fresh(row), Incoming::together);
        if (row.numberBefore() != null) {
            before.putIfAbsent(row.number(), row.numberBefore());
        }
        if (row.afterwards() != null) {
            saidToLeave.add(row.number());
        }
        String name = row.row().namaAtasan();
        if (row.row().nipAtasan().isEmpty() && !name.isEmpty() && !row.row().assessesHimself()) {
            officials.merge(name, official(name, row.during().from()), Incoming::together);
        }
    }

    /** Of whom a row that can't be taken says something else than that he serves. */
    void doubt(NomorPegawai number) {
        doubted.add(number);
    }

    /**
     * Whether a row says that he no longer serves and none from when on: he isn't brought in at
     * all, rather than as one who serves.
     */
    boolean inDoubt(NomorPegawai number) {
        Incoming person = people.get(number);
        boolean dated = person != null && person.leaving() != null;
        return doubted.contains(number) || (saidToLeave.contains(number) && !dated);
    }

    /** Whose number is another than before by a row: he is in the register already. */
    boolean hasAnotherNumber(NomorPegawai number) {
        return before.containsKey(number);
    }

    /** The numbers of before, by those of now. */
    Map<NomorPegawai, NomorPegawai> numbersBefore() {
        return Map.copyOf(before);
    }

    /** The last of what its rows say of his leaving, where one of them says when. */
    @Nullable Leaving leaving(NomorPegawai number) {
        Incoming person = people.get(number);
        return person == null ? null : person.leaving();
    }

    /** As the file brings him in; there must be a row of his. */
    Person person(NomorPegawai number) {
        return Objects.requireNonNull(people.get(number)).person();
    }

    Optional<PersonId> find(NomorPegawai number) {
        return inDoubt(number) || hasAnotherNumber(number)
                ? Optional.empty()
                : Optional.ofNullable(people.get(number)).map(Incoming::id);
    }

    /** An official who has no number is known by his name, within the agency. */
    Optional<PersonId> findOfficial(String name) {
        return Optional.ofNullable(officials.get(name)).map(Incoming::id);
    }

    List<Person> all() {
        Stream<Incoming> numbered =
                people.entrySet().stream()
                        .filter(person -> !inDoubt(person.getKey()))
                        .filter(person -> !hasAnotherNumber(person.getKey()))
                        .map(Map.Entry::getValue);
        return Stream.concat(numbered, officials.values().stream()).map(Incoming::person).toList();
    }

    private static Incoming fresh(ReadRow row) {
        String golongan = row.row().golongan();
        boolean leaves = row.penugasan() == Penugasan.DEFINITIF && row.afterwards() != null;
        return new Incoming(
                PersonId.next(),
                row.number(),
                row.row().nama(),
                row.jenis(),
                golongan.isEmpty() ? null : golongan,
                row.during().from(),
                leaves ? row.leaving() : null);
    }

    private static Incoming official(String name, LocalDate from) {
        return new Incoming(
                PersonId.next(), null, name, JenisPegawai.PEJABAT_NEGARA, null, from, null);
    }

    /**
     * @param from his first day of all rows
     * @param leaving the last of what they say of his leaving
     */
    private record Incoming(
            PersonId id,
            @Nullable NomorPegawai number,
            String name,
            JenisPegawai jenis,
            @Nullable String golongan,
            LocalDate from,
            @Nullable Leaving leaving) {

        Incoming together(Incoming other) {
            return new Incoming(
                    id,
                    number,
                    name,
                    jenis,
                    golongan,
                    from.isBefore(other.from) ? from : other.from,
                    Leaving.later(leaving, other.leaving));
        }

        Person person() {
            Person joining = Person.joining(id, number, name, jenis, golongan, from);
            return leaving == null ? joining : leaving.of(joining);
        }
    }
}
