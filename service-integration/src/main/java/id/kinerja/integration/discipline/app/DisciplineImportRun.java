package id.kinerja.integration.discipline.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.discipline.DecisionRules;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplinePolicy;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One way through such a file. Each decree is told as one that is entered by hand; one that is in
 * force already just as a row says it is counted as known and changes nothing.
 */
final class DisciplineImportRun implements ImportRun {

    private static final int LONGEST_NUMBER = 100;

    /** Where a file has what a request calls so. */
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "punishment", "hukuman",
                    "decreeDate", "tanggal_sk",
                    "receivedOn", "diterima");

    private final Actor actor;
    private final boolean apply;
    private final PeopleOfRows peopleOfRows;
    private final Register register;
    private final DecisionsReceived decisions;
    private final DisciplinePolicy policy;
    private Map<PersonId, Person> people = Map.of();
    private final Set<OfDecree> seen = new HashSet<>();

    private Map<OfDecree, DisciplineDecision> there = Map.of();

    /** Of the rows in hand, those whose decree is in force already. */
    private int known;

    DisciplineImportRun(
            Actor actor,
            boolean apply,
            PeopleOfRows peopleOfRows,
            Register register,
            DecisionsReceived decisions,
            DisciplinePolicy policy) {
        this.register = register;
        this.policy = policy;
        this.actor = actor;
        this.apply = apply;
        this.peopleOfRows = peopleOfRows;
        this.decisions = decisions;
    }

    private record OfDecree(PersonId person, String number) {

        static OfDecree of(DisciplineDecision decision) {
            return new OfDecree(decision.person(), decision.decree().number());
        }
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        PeopleOfRows.Found found = peopleOfRows.of(actor, rows);
        List<Finding> findings = new ArrayList<>(found.findings());
        people =
                register.findForChange(Set.copyOf(found.people().values())).stream()
                        .collect(toMap(Person::id, Function.identity()));
        there =
                decisions.inForce(people.keySet()).stream()
                        .collect(toMap(OfDecree::of, Function.identity()));
        int taken = 0;
        known = 0;
        for (TableRow row : rows) {
            PersonId person = found.people().get(row.number());
            if (person != null && take(row, person, findings)) {
                taken++;
            }
        }
        return new ImportOutcome(Map.of("decisions", taken, "known", known), findings);
    }

    private boolean take(TableRow row, PersonId person, List<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        Optional<DisciplineDecision> decision =
                read(row, person, wrong).flatMap(received -> decided(row, received, wrong));
        if (decision.filter(this::isKnown).isPresent()) {
            known++;
            return false;
        }
        decision.filter(one -> isLawful(row, one, wrong))
                .filter(one -> !isNew(one))
                .ifPresent(_ -> wrong.add(Finding.ofRow(row.number(), "nomor_sk", "row-twice")));
        findings.addAll(wrong);
        return wrong.isEmpty();
    }

    /** The first row that says what is in force already. */
    private boolean isKnown(DisciplineDecision decision) {
        DisciplineDecision before = there.get(OfDecree.of(decision));
        return before != null && before.saysTheSameAs(decision) && seen.add(OfDecree.of(decision));
    }

    private boolean isLawful(TableRow row, DisciplineDecision decision, List<Finding> wrong) {
        List<Finding> findings =
                DecisionRules.findings(
                        Objects.requireNonNull(people.get(decision.person())),
                        decision.punishment(),
                        decision.decree().date(),
                        decision.receivedOn(),
                        policy,
                        peopleOfRows.today(actor));
        findings.forEach(
                finding ->
                        wrong.add(
                                new Finding(
                                        Objects.requireNonNull(COLUMNS.get(finding.field())),
                                        row.number(),
                                        finding.code(),
                                        finding.arguments())));
        return findings.isEmpty();
    }

    private boolean isNew(DisciplineDecision decision) {
        return seen.add(OfDecree.of(decision))
                && !there.containsKey(OfDecree.of(decision))
                && (!apply || decisions.keep(actor.agency(), decision));
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
