package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A personnel file on its way in: every row is looked at once, so that the people of the file are
 * known, and then its rows become assignments, part by part. What is not good becomes a finding
 * with its row and column, and doesn't hold up the others.
 */
public final class PersonnelFile {

    private final UnitsOfOffice units;
    private final LocalDate today;
    private final PeopleOfFile people = new PeopleOfFile();
    private final Map<PersonId, List<KnownPersonnel.Placed>> placedByFile = new HashMap<>();

    public PersonnelFile(UnitsOfOffice units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    /** What a part of a file holds: assignments, and what is wrong with it. */
    public record Part(List<Assignment> assignments, List<Finding> findings) {}

    /** Takes note of the people of a row, if the row can be read at all. */
    public void look(PersonnelRow row) {
        RowReading reading = new RowReading(units, today, new ArrayList<>());
        reading.read(row).ifPresentOrElse(people::add, () -> doubt(reading, row));
    }

    private void doubt(RowReading reading, PersonnelRow row) {
        if (!row.serves()) {
            reading.nip(row).ifPresent(people::doubt);
        }
    }

    /** All of whom the looked-at rows speak as coming in, the officials without a number last. */
    public List<Person> people() {
        return people.all();
    }

    public Part take(List<PersonnelRow> rows, KnownPersonnel known) {
        return new Taking(known).take(rows);
    }

    /** One part, with what the register knows of it. */
    private final class Taking {

        private final KnownPersonnel known;
        private final List<Finding> findings = new ArrayList<>();
        private final RowReading reading = new RowReading(units, today, findings);
        private final Map<PersonId, List<KnownPersonnel.Placed>> placed = new HashMap<>();

        private Taking(KnownPersonnel known) {
            this.known = known;
            known.placed().forEach(place -> placesOf(placed, place.person()).add(place));
        }

        private Part take(List<PersonnelRow> rows) {
            List<Assignment> assignments = new ArrayList<>();
            for (PersonnelRow row : rows) {
                reading.read(row).flatMap(this::assignment).ifPresent(assignments::add);
            }
            return new Part(List.copyOf(assignments), List.copyOf(findings));
        }

        private Optional<Assignment> assignment(RowReading.ReadRow row) {
            Optional<Finding> unsettled = unsettledStatus(row);
            if (unsettled.isPresent()) {
                findings.add(unsettled.get());
                return Optional.empty();
            }
            PersonId person = person(row.nip()).orElseThrow();
            KnownPersonnel.Placed place =
                    new KnownPersonnel.Placed(
                            person,
                            row.unit(),
                            row.row().jabatanKode(),
                            row.penugasan(),
                            row.during());
            if (placesOf(placed, person).stream().anyMatch(place::clashesWith)
                    || placesOf(placedByFile, person).stream().anyMatch(place::clashesWith)) {
                findings.add(Finding.ofRow(row.row().number(), "nip", "duplicate-row"));
                return Optional.empty();
            }
            placesOf(placedByFile, person).add(place);
            return Optional.of(assignment(row, person));
        }

        /** A file brings people in and ends nobody's service whom the register knows already. */
        private Optional<Finding> unsettledStatus(RowReading.ReadRow row) {
            boolean leaves = row.afterwards() != null;
            PersonId registered = known.people().get(row.nip());
            if (registered != null) {
                return leaves && !known.leaving().contains(registered)
                        ? Optional.of(finding(row, "status", "status-of-known-person"))
                        : Optional.empty();
            }
            if (people.inDoubt(row.nip())) {
                return Optional.of(
                        leaves
                                ? finding(row, "status", "status-needs-its-day")
                                : finding(row, "nip", "status-of-another-row"));
            }
            return Optional.empty();
        }

        private static Finding finding(RowReading.ReadRow row, String column, String code) {
            return Finding.ofRow(row.row().number(), column, code);
        }

        private Assignment assignment(RowReading.ReadRow row, PersonId person) {
            String decree = row.row().nomorSk();
            return new Assignment(
                    AssignmentId.next(),
                    person,
                    row.unit(),
                    row.row().jabatanKode(),
                    row.row().jabatanKode(),
                    row.jabatan(),
                    row.kelas(),
                    row.penugasan(),
                    assessors(row, person),
                    decree.isEmpty() ? null : decree,
                    row.during(),
                    1);
        }

        private Timeline<Assignment.Assessor> assessors(RowReading.ReadRow row, PersonId assessed) {
            PersonId assessor = assessor(row, assessed);
            return assessor == null
                    ? Timeline.none()
                    : Timeline.of(new Assignment.Assessor(assessor, null), row.during());
        }

        private @Nullable PersonId assessor(RowReading.ReadRow row, PersonId assessed) {
            String name = row.row().namaAtasan();
            if (row.row().nipAtasan().isEmpty()) {
                return name.isEmpty() ? null : official(name);
            }
            return reading.assessor(row.row())
                    .flatMap(nip -> assessor(row.row(), nip, assessed))
                    .orElse(null);
        }

        private Optional<PersonId> assessor(PersonnelRow row, Nip nip, PersonId assessed) {
            Optional<PersonId> assessor = person(nip);
            if (assessor.isEmpty()) {
                findings.add(Finding.ofRow(row.number(), "nip_atasan", "assessor-unknown"));
            } else if (assessor.get().equals(assessed)) {
                findings.add(Finding.ofRow(row.number(), "nip_atasan", "assessor-is-himself"));
                return Optional.empty();
            }
            return assessor;
        }

        /** As the register knows him, else as the file brings him in. */
        private Optional<PersonId> person(Nip nip) {
            return Optional.ofNullable(known.people().get(nip)).or(() -> people.find(nip));
        }

        private @Nullable PersonId official(String name) {
            return Optional.ofNullable(known.officials().get(name))
                    .or(() -> people.findOfficial(name))
                    .orElse(null);
        }
    }

    private static List<KnownPersonnel.Placed> placesOf(
            Map<PersonId, List<KnownPersonnel.Placed>> places, PersonId person) {
        return places.computeIfAbsent(person, one -> new ArrayList<>(1));
    }
}
