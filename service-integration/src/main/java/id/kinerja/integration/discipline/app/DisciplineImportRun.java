package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.personnel.app.CellReading;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
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

/** One way through such a file. Each decree is told as one that is entered by hand. */
final class DisciplineImportRun implements ImportRun {

    private static final int LONGEST_NUMBER = 100;

    private final Actor actor;
    private final boolean apply;
    private final PeopleOfRows peopleOfRows;
    private final DecisionsReceived decisions;
    private final Set<OfDecree> seen = new HashSet<>();

    DisciplineImportRun(
            Actor actor, boolean apply, PeopleOfRows peopleOfRows, DecisionsReceived decisions) {
        this.actor = actor;
        this.apply = apply;
        this.peopleOfRows = peopleOfRows;
        this.decisions = decisions;
    }

    private record OfDecree(PersonId person, String number) {}

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        PeopleOfRows.Found found = peopleOfRows.of(actor, rows);
        List<Finding> findings = new ArrayList<>(found.findings());
        int taken = 0;
        for (TableRow row : rows) {
            PersonId person = found.people().get(row.number());
            if (person != null && take(row, person, findings)) {
                taken++;
            }
        }
        return new ImportOutcome(Map.of("decisions", taken), findings);
    }

    private boolean take(TableRow row, PersonId person, List<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        Optional<DisciplineDecision> decision =
                read(row, person, wrong).flatMap(received -> decided(row, received, wrong));
        if (decision.isPresent() && !isNew(decision.get())) {
            wrong.add(Finding.ofRow(row.number(), "nomor_sk", "row-twice"));
        }
        findings.addAll(wrong);
        return wrong.isEmpty();
    }

    private boolean isNew(DisciplineDecision decision) {
        boolean first = seen.add(new OfDecree(decision.person(), decision.decree().number()));
        return first && (!apply || decisions.keep(actor.agency(), decision));
    }

    private Optional<DisciplineDecision> decided(
            TableRow row, RecordDecision.Received received, List<Finding> wrong) {
        try {
            return Optional.of(decisions.of(received));
        } catch (Refused endsEarly) {
            endsEarly
                    .findings()
                    .forEach(
                            finding ->
                                    wrong.add(
                                            new Finding(
                                                    "selesai",
                                                    row.number(),
                                                    finding.code(),
                                                    finding.arguments())));
            return Optional.empty();
        }
    }

    private static Optional<RecordDecision.Received> read(
            TableRow row, PersonId person, List<Finding> wrong) {
        CellReading cells = new CellReading(row, wrong);
        Optional<Punishment> punishment = cells.value("hukuman", Punishment::valueOf);
        Optional<String> number = cells.text("nomor_sk", LONGEST_NUMBER);
        Optional<LocalDate> date = cells.neededDay("tanggal_sk");
        Optional<LocalDate> received = cells.neededDay("diterima");
        Optional<LocalDate> from = cells.day("mulai");
        Optional<LocalDate> to = cells.day("selesai");
        return wrong.isEmpty()
                ? Optional.of(
                        new RecordDecision.Received(
                                person,
                                punishment.orElseThrow(),
                                new DisciplineDecision.Decree(
                                        number.orElseThrow(), date.orElseThrow()),
                                received.orElseThrow(),
                                from.orElse(null),
                                to.orElse(null)))
                : Optional.empty();
    }
}
