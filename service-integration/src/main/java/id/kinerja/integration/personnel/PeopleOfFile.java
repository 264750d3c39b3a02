package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The people whom a file brings in; one person may have several rows, in any order. */
final class PeopleOfFile {

    private static final String ACTIVE = "AKTIF";

    private final Map<Nip, Person> people = new LinkedHashMap<>();
    private final Map<String, Person> officials = new LinkedHashMap<>();

    void add(RowReading.ReadRow row) {
        people.merge(row.nip(), fresh(row), PeopleOfFile::together);
        String name = row.row().namaAtasan();
        if (row.row().nipAtasan().isEmpty() && !name.isEmpty()) {
            officials.merge(
                    name,
                    official(name, DateRange.since(row.during().from())),
                    PeopleOfFile::together);
        }
    }

    Optional<PersonId> find(Nip nip) {
        return Optional.ofNullable(people.get(nip)).map(Person::id);
    }

    /** An official who has no number is known by his name, within the agency. */
    Optional<PersonId> findOfficial(String name) {
        return Optional.ofNullable(officials.get(name)).map(Person::id);
    }

    List<Person> all() {
        return Stream.concat(people.values().stream(), officials.values().stream()).toList();
    }

    /** Only a definitive place ends somebody's service: a Plt's period says nothing of it. */
    private static Person fresh(RowReading.ReadRow row) {
        String status = row.row().status();
        String golongan = row.row().golongan();
        boolean leaves =
                row.penugasan() == Penugasan.DEFINITIF
                        && !status.isEmpty()
                        && !status.equals(ACTIVE);
        return new Person(
                PersonId.next(),
                row.nip(),
                row.row().nama(),
                row.jenis(),
                golongan.isEmpty() ? null : golongan,
                leaves ? row.during() : DateRange.since(row.during().from()),
                leaves ? status : null,
                1);
    }

    private static Person official(String name, DateRange employed) {
        return new Person(
                PersonId.next(), null, name, JenisPegawai.PEJABAT_NEGARA, null, employed, null, 1);
    }

    /** Serves from the first day of all rows, until the one that says he leaves. */
    private static Person together(Person one, Person other) {
        Person leaving = one.endStatus() == null ? other : one;
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
}
