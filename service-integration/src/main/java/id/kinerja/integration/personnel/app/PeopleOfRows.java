package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Of whom rows of a file speak that is about people of the register, by the column {@code nip}. */
@Component
public class PeopleOfRows {

    private static final String NIP = "nip";

    private final Register register;
    private final Offices offices;
    private final BusinessClock clock;

    PeopleOfRows(Register register, Offices offices, BusinessClock clock) {
        this.register = register;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param people by the number of the row
     * @param findings of the rows that speak of nobody whom the bringer may write of
     */
    public record Found(Map<Integer, PersonId> people, List<Finding> findings) {}

    /** One row, by number and by the day on which the person's place counts. */
    public record Line(int row, NomorPegawai number, LocalDate day) {}

    public LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    /** Whether he may write of everybody. */
    boolean reachesAgency(Actor actor) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN) && offices.reachesAgency(office(actor));
    }

    /** By a few questions, however many rows there are; whose place counts as of today. */
    public Found of(Actor actor, List<TableRow> rows) {
        LocalDate today = today(actor);
        return of(actor, rows, row -> today);
    }

    /**
     * As {@link #of(Actor, List)}.
     *
     * @param placedOn the day as of which the place of the row's person counts
     */
    public Found of(Actor actor, List<TableRow> rows, Function<TableRow, LocalDate> placedOn) {
        LocalDate today = today(actor);
        List<Finding> findings = new ArrayList<>();
        List<Line> lines =
                rows.stream()
                        .flatMap(
                                row ->
                                        read(row, today, findings).stream()
                                                .map(
                                                        nip ->
                                                                new Line(
                                                                        row.number(),
                                                                        nip,
                                                                        placedOn.apply(row))))
                        .toList();
        return new Found(of(actor, lines, findings), findings);
    }

    /** As {@link #of(Actor, List)}, of rows that are read already; findings are added. */
    public Map<Integer, PersonId> of(Actor actor, List<Line> lines, List<Finding> findings) {
        Map<NomorPegawai, PersonId> known =
                register.peopleByNumber(lines.stream().map(Line::number).collect(toSet()));
        Map<LocalDate, Set<PersonId>> reached = reached(office(actor), lines, known);
        Map<Integer, PersonId> people = new HashMap<>();
        for (Line line : lines) {
            PersonId person = known.get(line.number());
            if (person == null) {
                findings.add(Finding.ofRow(line.row(), NIP, "person-unknown"));
            } else if (actor.is(person)) {
                findings.add(Finding.ofRow(line.row(), NIP, "not-ones-own-record"));
            } else if (!reached.getOrDefault(line.day(), Set.of()).contains(person)) {
                findings.add(Finding.ofRow(line.row(), NIP, "outside-ones-office"));
            } else {
                people.put(line.row(), person);
            }
        }
        return people;
    }

    private Map<LocalDate, Set<PersonId>> reached(
            Office office, List<Line> lines, Map<NomorPegawai, PersonId> known) {
        Map<LocalDate, Set<PersonId>> byDay =
                lines.stream()
                        .filter(line -> known.containsKey(line.number()))
                        .collect(
                                groupingBy(
                                        Line::day,
                                        mapping(
                                                line ->
                                                        Objects.requireNonNull(
                                                                known.get(line.number())),
                                                toSet())));
        byDay.replaceAll((day, people) -> offices.peopleReached(office, people, day));
        return byDay;
    }

    private Office office(Actor actor) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor));
    }

    private static Optional<NomorPegawai> read(
            TableRow row, LocalDate today, List<Finding> findings) {
        if (row.spoilt().contains(NIP)) {
            findings.add(Finding.ofRow(row.number(), NIP, "precision-lost"));
            return Optional.empty();
        }
        NomorPegawaiCheck check = NomorPegawaiCheck.of(row.text(NIP), today);
        check.findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .forEach(finding -> findings.add(Finding.ofRow(row.number(), NIP, finding.code())));
        return check.number();
    }
}
