package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people whom a file brings in; one person may have several rows, in any order. */
final class PeopleOfFile {

    private final Map<Nip, Person> people = new LinkedHashMap<>();
    private final Map<String, Person> officials = new LinkedHashMap<>();
    private final Set<Nip> saidToLeave = new HashSet<>();
    private final Set<Nip> doubted = new HashSet<>();

    void add(RowReading.ReadRow row) {
        people.merge(row.nip(), fresh(row), PeopleOfFile::together);
        if (row.afterwards() != null) {
            saidToLeave.add(row.nip());
        }
        String name = row.row().namaAtasan();
        if (row.row().nipAtasan().isEmpty() && !name.isEmpty()) {
            officials.merge(
                    name,
                    official(name, DateRange.since(row.during().from())),
                    PeopleOfFile::together);
        }
    }

    /** Of whom a row that can't be taken says something else than that he serves. */
    void doubt(Nip nip) {
        doubted.add(nip);
    }

    /**
     * Whether a row says that he no longer serves and none from when on: he isn't brought in at
     * all, rather than as one who serves.
     */
    boolean inDoubt(Nip nip) {
        Person person = people.get(nip);
        boolean dated = person != null && person.endStatus() != null;
        return doubted.contains(nip) || (saidToLeave.contains(nip) && !dated);
    }

    Optional<PersonId> find(Nip nip) {
        return inDoubt(nip)
                ? Optional.empty()
                : Optional.ofNullable(people.get(nip)).map(Person::id);
    }

    /** An official who has no number is known by his name, within the agency. */
    Optional<PersonId> findOfficial(String name) {
        return Optional.ofNullable(officials.get(name)).map(Person::id);
    }

    List<Person> all() {
        Stream<Person> numbered =
                people.entrySet().stream()
                        .filter(person -> !inDoubt(person.getKey()))
                        .map(Map.Entry::getValue);
        return Stream.concat(numbered, officials.values().stream()).toList();
    }

    private static Person fresh(RowReading.ReadRow row) {
        String golongan = row.row().golongan();
        EndStatus afterwards = row.penugasan() == Penugasan.DEFINITIF ? row.afterwards() : null;
        return new Person(
                PersonId.next(),
                row.nip(),
                row.row().nama(),
                row.jenis(),
                golongan.isEmpty() ? null : golongan,
                afterwards == null ? DateRange.since(row.during().from()) : row.during(),
                afterwards == null ? null : afterwards.name(),
                1);
    }

    private static Person official(String name, DateRange employed) {
        return new Person(
                PersonId.next(), null, name, JenisPegawai.PEJABAT_NEGARA, null, employed, null, 1);
    }

    /** Serves from the first day of all rows, until the last one that says he leaves. */
    private static Person together(Person one, Person other) {
        Person leaving = leavesLater(one, other) ? one : other;
        LocalDate from =
                one.employed().from().isBefore(other.employed().from())
                        ? one.employed().from()
                        : other.employed().from();
        return new Person(
                one.id(),
                one.nip(),
                one.name(),
                one.jenis(),
                one.golongan(),
                DateRange.of(from, leaving.employed().to()),
                leaving.endStatus(),
                one.revision());
    }

    private static boolean leavesLater(Person one, Person other) {
        if (one.endStatus() == null || other.endStatus() == null) {
            return one.endStatus() != null;
        }
        return one.employed().lastDay().isAfter(other.employed().lastDay());
    }
}
