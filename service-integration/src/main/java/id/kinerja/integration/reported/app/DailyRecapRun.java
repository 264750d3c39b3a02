package id.kinerja.integration.reported.app;

import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.integration.personnel.ServedDays;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.integration.reported.DailyRecap;
import id.kinerja.integration.reported.RecapLabel;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way through a file of days. */
final class DailyRecapRun implements ImportRun {

    private final Actor actor;
    private final PeopleOfRows peopleOfRows;
    private final ServedDays servedDays;
    private final DayFacts facts;
    private final ConfirmDays confirmDays;
    private final boolean apply;
    private final LocalDate today;
    private final UUID source = UuidV7.next();
    private final RowsTwice twice = new RowsTwice("tanggal");

    DailyRecapRun(
            Actor actor,
            PeopleOfRows peopleOfRows,
            ServedDays servedDays,
            DayFacts facts,
            ConfirmDays confirmDays,
            boolean apply) {
        this.actor = actor;
        this.peopleOfRows = peopleOfRows;
        this.servedDays = servedDays;
        this.facts = facts;
        this.confirmDays = confirmDays;
        this.apply = apply;
        this.today = peopleOfRows.today(actor);
    }

    @Override
    public void look(TableRow row) {
        twice.look(row);
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<DailyRecap> recaps =
                twice.once(rows, findings).stream()
                        .flatMap(row -> DailyRecap.read(row, today, findings).stream())
                        .toList();
        Map<Integer, PersonId> people =
                peopleOfRows.of(
                        actor,
                        recaps.stream()
                                .map(
                                        one ->
                                                new PeopleOfRows.Line(
                                                        one.row(), one.number(), one.date()))
                                .toList(),
                        findings);
        List<DailyRecap> taken =
                withTheirPaper(ofService(recaps, people, findings), people, findings);
        if (apply) {
            keep(taken, people);
        }
        return new ImportOutcome(Map.of("days", taken.size()), findings);
    }

    /** A day on which he doesn't serve comes to nothing, whatever is confirmed of it. */
    private List<DailyRecap> ofService(
            List<DailyRecap> recaps, Map<Integer, PersonId> people, List<Finding> findings) {
        Map<PersonId, List<DateRange>> served = servedDays.of(Set.copyOf(people.values()));
        List<DailyRecap> taken = new ArrayList<>();
        for (DailyRecap one : recaps) {
            PersonId person = people.get(one.row());
            if (person == null) {
                continue;
            }
            if (ServedDays.includes(served.getOrDefault(person, List.of()), one.date())) {
                taken.add(one);
            } else {
                findings.add(Finding.ofRow(one.row(), "tanggal", "not-serving-then"));
            }
        }
        return taken;
    }

    /**
     * What calls for a paper adds nothing by itself, so that without one nothing is taken of it.
     */
    private List<DailyRecap> withTheirPaper(
            List<DailyRecap> recaps, Map<Integer, PersonId> people, List<Finding> findings) {
        Map<StaleDays.Day, DayFacts.Facts> known =
                facts.of(
                        recaps.stream()
                                .filter(DailyRecapRun::isByPaper)
                                .map(one -> day(one, people))
                                .toList());
        List<DailyRecap> taken = new ArrayList<>();
        for (DailyRecap one : recaps) {
            if (isByPaper(one) && lacksItsPaper(known.get(day(one, people)))) {
                findings.add(Finding.ofRow(one.row(), "status", "recap-paper-missing"));
            } else {
                taken.add(one);
            }
        }
        return taken;
    }

    private static boolean isByPaper(DailyRecap recap) {
        return recap.label() == RecapLabel.BY_PAPER;
    }

    /** In place of what a file said before of the same days. */
    private void keep(List<DailyRecap> taken, Map<Integer, PersonId> people) {
        List<StaleDays.Day> days = taken.stream().map(one -> day(one, people)).toList();
        confirmDays.replace(
                actor.agency(),
                new ConfirmationSource(ConfirmationSource.Kind.REKAP, source),
                days,
                taken.stream()
                        .flatMap(
                                one ->
                                        one.confirms().stream()
                                                .map(
                                                        what ->
                                                                new Confirmations.OfDay(
                                                                        day(one, people), what)))
                        .toList());
    }

    private static boolean lacksItsPaper(DayFacts.@Nullable Facts day) {
        return day == null || day.paper() == null;
    }

    private static StaleDays.Day day(DailyRecap recap, Map<Integer, PersonId> people) {
        return new StaleDays.Day(Objects.requireNonNull(people.get(recap.row())), recap.date());
    }
}
