package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a personnel file: what is good becomes people and assignments, what is not becomes
 * a finding with its row and column, and neither holds up the other.
 */
public final class PersonnelCheck {

    private final List<Finding> findings = new ArrayList<>();
    private final List<Placing> placings = new ArrayList<>();
    private final List<KnownPersonnel.Placed> placed;
    private final RowReading reading;
    private final PeopleOfFile people;

    public PersonnelCheck(KnownPersonnel known, LocalDate today) {
        this.placed = new ArrayList<>(known.placed());
        this.reading = new RowReading(known, today, findings);
        this.people = new PeopleOfFile(known);
    }

    /** What a file holds: new people, assignments, and what is wrong with it. */
    public record Result(
            List<Person> people, List<Assignment> assignments, List<Finding> findings) {}

    /** A row whose person has his place; the assessor may come further down in the file. */
    private record Placing(RowReading.ReadRow row, PersonId person) {}

    public Result check(List<PersonnelRow> rows) {
        rows.stream().flatMap(row -> reading.read(row).stream()).forEach(this::place);
        List<Assignment> assignments = placings.stream().map(this::assignment).toList();
        return new Result(people.fresh(), assignments, List.copyOf(findings));
    }

    private void place(RowReading.ReadRow row) {
        PersonId person = people.of(row);
        KnownPersonnel.Placed place =
                new KnownPersonnel.Placed(
                        person, row.unit(), row.row().jabatanKode(), row.penugasan(), row.during());
        if (placed.stream().anyMatch(place::clashesWith)) {
            findings.add(Finding.ofRow(row.row().number(), "nip", "duplicate-row"));
        } else {
            placed.add(place);
            placings.add(new Placing(row, person));
        }
    }

    private Assignment assignment(Placing placing) {
        RowReading.ReadRow row = placing.row();
        String decree = row.row().nomorSk();
        return new Assignment(
                AssignmentId.next(),
                placing.person(),
                row.unit(),
                row.row().jabatanKode(),
                row.row().jabatanKode(),
                row.jabatan(),
                row.kelas(),
                row.penugasan(),
                assessor(placing),
                decree.isEmpty() ? null : decree,
                row.during(),
                1);
    }

    private @Nullable PersonId assessor(Placing placing) {
        PersonnelRow row = placing.row().row();
        if (row.nipAtasan().isEmpty()) {
            return row.namaAtasan().isEmpty()
                    ? null
                    : people.official(row.namaAtasan(), placing.row().during().from());
        }
        return reading.assessor(row)
                .flatMap(nip -> assessor(row, nip, placing.person()))
                .orElse(null);
    }

    private Optional<PersonId> assessor(PersonnelRow row, Nip nip, PersonId assessed) {
        Optional<PersonId> assessor = people.find(nip);
        if (assessor.isEmpty()) {
            findings.add(Finding.ofRow(row.number(), "nip_atasan", "assessor-unknown"));
        } else if (assessor.get().equals(assessed)) {
            findings.add(Finding.ofRow(row.number(), "nip_atasan", "assessor-is-himself"));
            return Optional.empty();
        }
        return assessor;
    }
}
