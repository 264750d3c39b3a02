package id.kinerja.integration.reported.app;

import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.integration.reported.MonthlyRecap;
import id.kinerja.integration.reported.ReportedMonths;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One way through a file of months. */
final class MonthlyRecapRun implements ImportRun {

    private final Actor actor;
    private final PeopleOfRows peopleOfRows;
    private final ReportedMonths months;
    private final boolean apply;
    private final LocalDate today;
    private final RowsTwice twice = new RowsTwice("periode");

    MonthlyRecapRun(Actor actor, PeopleOfRows peopleOfRows, ReportedMonths months, boolean apply) {
        this.actor = actor;
        this.peopleOfRows = peopleOfRows;
        this.months = months;
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
        List<MonthlyRecap> recaps =
                twice.once(rows, findings).stream()
                        .flatMap(row -> MonthlyRecap.read(row, today, findings).stream())
                        .toList();
        Map<Integer, PersonId> people =
                peopleOfRows.of(
                        actor, recaps.stream().map(MonthlyRecapRun::line).toList(), findings);
        List<ReportedMonths.Told> told =
                recaps.stream()
                        .filter(one -> people.containsKey(one.row()))
                        .map(
                                one ->
                                        new ReportedMonths.Told(
                                                Objects.requireNonNull(people.get(one.row())),
                                                one.month(),
                                                one.figures()))
                        .toList();
        if (apply) {
            months.keep(actor.requirePerson(), told);
        }
        return new ImportOutcome(Map.of("months", told.size()), findings);
    }

    private static PeopleOfRows.Line line(MonthlyRecap recap) {
        return new PeopleOfRows.Line(recap.row(), recap.number(), recap.month().atEndOfMonth());
    }
}
