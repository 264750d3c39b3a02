package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.TemplateCodes;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One way through such a file. What the register has itself, no past position stands beside; a row
 * that says just what a file has brought in before is counted as known and changes nothing.
 */
final class PastPositionRun implements ImportRun {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DECREE = 100;

    /** Of the longest table there is (27 peringkat, Perpres 37/2015). */
    private static final int HIGHEST_CLASS = 27;

    private final Actor actor;
    private final boolean apply;
    private final PeopleOfRows peopleOfRows;
    private final Register register;
    private final Assignments assignments;
    private final PastPositions positions;
    private final AuditTrail audit;
    private final Set<ByDecree> seen = new HashSet<>();

    /** Of the rows in hand, those that a file has brought in before. */
    private int known;

    PastPositionRun(
            Actor actor,
            boolean apply,
            PeopleOfRows peopleOfRows,
            Register register,
            Assignments assignments,
            PastPositions positions,
            AuditTrail audit) {
        this.actor = actor;
        this.apply = apply;
        this.peopleOfRows = peopleOfRows;
        this.register = register;
        this.assignments = assignments;
        this.positions = positions;
        this.audit = audit;
    }

    private record ByDecree(PersonId person, String decree, LocalDate from) {

        static ByDecree of(PastPosition position) {
            return new ByDecree(position.person(), position.decree(), position.during().from());
        }
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        PeopleOfRows.Found found = peopleOfRows.of(actor, rows);
        List<Finding> findings = new ArrayList<>(found.findings());
        Set<PersonId> named = Set.copyOf(found.people().values());
        register.findForChange(named);
        Map<PersonId, List<Assignment>> held =
                assignments.of(named).stream().collect(groupingBy(Assignment::person));
        Map<ByDecree, PastPosition> there =
                positions.of(named).stream()
                        .collect(toMap(ByDecree::of, Function.identity(), (one, other) -> one));
        known = 0;
        List<PastPosition> taken = new ArrayList<>();
        for (TableRow row : rows) {
            PersonId person = found.people().get(row.number());
            if (person != null) {
                List<Assignment> places = held.getOrDefault(person, List.of());
                position(row, person, places, there, findings).ifPresent(taken::add);
            }
        }
        if (apply) {
            positions.addAll(taken);
            audit.recordAll(
                    taken.stream()
                            .map(
                                    position ->
                                            Act.of("PAST_POSITION_ADDED")
                                                    .about(position.person())
                                                    .on(position.id()))
                            .toList());
        }
        return new ImportOutcome(Map.of("positions", taken.size(), "known", known), findings);
    }

    private Optional<PastPosition> position(
            TableRow row,
            PersonId person,
            List<Assignment> places,
            Map<ByDecree, PastPosition> there,
            List<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        Optional<PastPosition> read = read(row, person, wrong);
        if (read.isPresent()) {
            ByDecree decree = ByDecree.of(read.get());
            boolean first = seen.add(decree);
            PastPosition before = there.get(decree);
            if (first && before != null && before.saysTheSameAs(read.get())) {
                known++;
                return Optional.empty();
            }
            boolean held =
                    places.stream()
                            .filter(Assignment::primary)
                            .anyMatch(place -> place.during().overlaps(read.get().during()));
            if (!first || before != null) {
                wrong.add(Finding.ofRow(row.number(), "nomor_sk", "row-twice"));
            } else if (held) {
                wrong.add(Finding.ofRow(row.number(), "selesai", "past-position-is-recorded"));
            }
        }
        findings.addAll(wrong);
        return wrong.isEmpty() ? read : Optional.empty();
    }

    private static Optional<PastPosition> read(TableRow row, PersonId person, List<Finding> wrong) {
        CellReading cells = new CellReading(row, wrong);
        Optional<String> unit = cells.text("unit", LONGEST_NAME);
        Optional<String> position = cells.text("jabatan", LONGEST_NAME);
        Optional<JenisJabatan> jenis = cells.value("jenis_jabatan", TemplateCodes::jenisJabatan);
        Optional<Integer> kelas = cells.number("kelas_jabatan", HIGHEST_CLASS);
        Optional<LocalDate> from = cells.neededDay("tmt");
        Optional<LocalDate> to = cells.neededDay("selesai");
        Optional<String> decree = cells.text("nomor_sk", LONGEST_DECREE);
        Optional<LocalDate> decreeDate = cells.day("tanggal_sk");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            wrong.add(Finding.ofRow(row.number(), "selesai", "ends-before-it-starts"));
        }
        return wrong.isEmpty()
                ? Optional.of(
                        new PastPosition(
                                UuidV7.next(),
                                person,
                                unit.orElseThrow(),
                                position.orElseThrow(),
                                jenis.orElseThrow(),
                                kelas.filter(number -> number > 0)
                                        .map(KelasJabatan::new)
                                        .orElse(null),
                                DateRange.of(from.orElseThrow(), to.orElseThrow()),
                                decree.orElseThrow(),
                                decreeDate.orElse(null)))
                : Optional.empty();
    }
}
