package id.kinerja.integration.reported.app;

import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.integration.reported.DailyRecap;
import id.kinerja.integration.reported.RecapLabel;
import id.kinerja.kernel.Actor;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way through a file of days. */
final class DailyRecapRun implements ImportRun {

    private final Actor actor;
    private final PeopleOfRows peopleOfRows;
    private final DayFacts facts;
    private final ConfirmDays confirmDays;
    private final boolean apply;
    private final LocalDate today;
    private final UUID source = UuidV7.next();
    private final RowsTwice twice = new RowsTwice("tanggal");

    DailyRecapRun(
            Actor actor,
            PeopleOfRows peopleOfRows,
            DayFacts facts,
            ConfirmDays confirmDays,
            boolean apply) {
        this.actor = actor;
        this.peopleOfRows = peopleOfRows;
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
                                .map(one -> new PeopleOfRows.Line(one.row(), one.nip(), one.date()))
                                .toList(),
                        findings);
        List<DailyRecap> taken =
                recaps.stream().filter(one -> people.containsKey(one.row())).toList();
        List<StaleDays.Day> byPaper =
                taken.stream()
                        .filter(one -> one.label() == RecapLabel.BY_PAPER)
                        .map(one -> day(one, people))
                        .toList();
        Map<StaleDays.Day, DayFacts.Facts> known = facts.of(byPaper);
        taken.stream()
                .filter(one -> one.label() == RecapLabel.BY_PAPER)
                .filter(one -> lacksItsPaper(known.get(day(one, people))))
                .forEach(
                        one ->
                                findings.add(
                                        Finding.ofRow(one.row(), "status", "recap-paper-missing")));
        if (apply) {
            keep(taken, people);
        }
        return new ImportOutcome(Map.of("days", taken.size()), findings);
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
        return day != null && day.paper() == null;
    }

    private static StaleDays.Day day(DailyRecap recap, Map<Integer, PersonId> people) {
        return new StaleDays.Day(Objects.requireNonNull(people.get(recap.row())), recap.date());
    }
}
