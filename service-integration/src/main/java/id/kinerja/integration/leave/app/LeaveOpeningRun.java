package id.kinerja.integration.leave.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.leave.AnnualRule;
import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.CellReading;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way through such a file. What HR has entered of a year already, no file puts aside; a row
 * that says just that is counted as known and changes nothing.
 */
final class LeaveOpeningRun implements ImportRun {

    private static final int MOST_DAYS = 366;
    private static final int LONGEST_BASIS = 200;
    private static final int LAST_YEAR = 2_999;

    private final Actor actor;
    private final boolean apply;
    private final LeavePolicy policy;
    private final PeopleOfRows peopleOfRows;
    private final Register register;
    private final LeaveOpenings openings;
    private final AuditTrail audit;
    private final Set<OfYear> seen = new HashSet<>();

    /** Of the rows in hand, those that say what is entered already. */
    private int known;

    LeaveOpeningRun(
            Actor actor,
            boolean apply,
            LeavePolicy policy,
            PeopleOfRows peopleOfRows,
            Register register,
            LeaveOpenings openings,
            AuditTrail audit) {
        this.actor = actor;
        this.apply = apply;
        this.policy = policy;
        this.peopleOfRows = peopleOfRows;
        this.register = register;
        this.openings = openings;
        this.audit = audit;
    }

    private record OfYear(PersonId person, int year) {

        static OfYear of(LeaveOpening opening) {
            return new OfYear(opening.person(), opening.year());
        }
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        PeopleOfRows.Found found = peopleOfRows.of(actor, rows);
        List<Finding> findings = new ArrayList<>(found.findings());
        Set<PersonId> named = found.people().values().stream().collect(toSet());
        Map<PersonId, Person> people =
                register.findForChange(named).stream()
                        .collect(toMap(Person::id, Function.identity()));
        Map<OfYear, LeaveOpening> there =
                openings.of(named).stream().collect(toMap(OfYear::of, Function.identity()));
        known = 0;
        List<LeaveOpening> taken =
                rows.stream()
                        .filter(row -> found.people().containsKey(row.number()))
                        .flatMap(
                                row ->
                                        opening(
                                                row,
                                                Objects.requireNonNull(
                                                        people.get(
                                                                found.people().get(row.number()))),
                                                there,
                                                findings))
                        .toList();
        if (apply) {
            openings.addAll(taken);
            audit.recordAll(taken.stream().map(LeaveOpeningRun::act).toList());
        }
        return new ImportOutcome(Map.of("openings", taken.size(), "known", known), findings);
    }

    private Stream<LeaveOpening> opening(
            TableRow row, Person person, Map<OfYear, LeaveOpening> there, List<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        Optional<LeaveOpening> read = read(row, person.id(), wrong);
        if (read.filter(opening -> isKnown(opening, there)).isPresent()) {
            known++;
            return Stream.empty();
        }
        read.map(opening -> hindrance(row, person, opening, there))
                .flatMap(Function.identity())
                .ifPresent(wrong::add);
        findings.addAll(wrong);
        return wrong.isEmpty() ? read.stream() : Stream.empty();
    }

    /** The first row that says so. */
    private boolean isKnown(LeaveOpening opening, Map<OfYear, LeaveOpening> there) {
        LeaveOpening entered = there.get(OfYear.of(opening));
        return entered != null && entered.saysTheSameAs(opening) && seen.add(OfYear.of(opening));
    }

    private Optional<Finding> hindrance(
            TableRow row, Person person, LeaveOpening opening, Map<OfYear, LeaveOpening> there) {
        OfYear ofYear = OfYear.of(opening);
        if (!seen.add(ofYear)) {
            return Optional.of(Finding.ofRow(row.number(), "tahun", "row-twice"));
        }
        if (there.containsKey(ofYear)) {
            return Optional.of(Finding.ofRow(row.number(), "tahun", "leave-opening-there"));
        }
        Optional<LeaveLaw> law = LeaveLaw.of(person.jenis());
        if (law.isEmpty()) {
            return Optional.of(
                    Finding.ofRow(row.number(), "nip", "leave-without-law", person.jenis()));
        }
        AnnualRule rule = policy.annualOf(law.get());
        if (opening.carriedDays() != null && opening.carriedDays() > rule.mostCarried()) {
            return Optional.of(
                    Finding.ofRow(
                            row.number(), "sisa_n1", "leave-carried-too-much", rule.mostCarried()));
        }
        int most = opening.mostUsed(rule);
        return opening.usedDays() > most
                ? Optional.of(Finding.ofRow(row.number(), "terpakai", "leave-used-too-much", most))
                : Optional.empty();
    }

    private static Optional<LeaveOpening> read(
            TableRow row, PersonId person, List<Finding> findings) {
        CellReading cells = new CellReading(row, findings);
        Optional<Integer> year = cells.value("tahun", Integer::valueOf);
        Optional<Integer> last = cells.number("sisa_n1", MOST_DAYS);
        Optional<Integer> beforeLast = cells.number("sisa_n2", MOST_DAYS);
        Optional<Integer> used = cells.neededNumber("terpakai", MOST_DAYS);
        Optional<Integer> added = cells.number("tambahan", MOST_DAYS);
        Optional<String> basis = cells.text("dasar", LONGEST_BASIS);
        if (year.isPresent() && !possible(year.get())) {
            findings.add(DaysOfTheRepublic.finding(row.number(), "tahun"));
        }
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        boolean carried = last.isPresent() || beforeLast.isPresent();
        return Optional.of(
                new LeaveOpening(
                        person,
                        year.orElseThrow(),
                        carried ? last.orElse(0) + beforeLast.orElse(0) : null,
                        added.orElse(0),
                        used.orElseThrow(),
                        basis.orElseThrow(),
                        1));
    }

    private static boolean possible(int year) {
        return year >= 1 && year <= LAST_YEAR && DaysOfTheRepublic.include(Year.of(year));
    }

    private static Act act(LeaveOpening opening) {
        return Act.of("LEAVE_OPENING_ENTERED")
                .about(opening.person())
                .with("year", opening.year())
                .with("addedDays", opening.addedDays());
    }
}
