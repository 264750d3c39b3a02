package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaTitle;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.integration.reported.RecapCells;
import id.kinerja.integration.reported.app.RowsTwice;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way through a Laporan SKP. */
final class EkinerjaSkpRun implements ImportRun {

    /** How reports head the column of the last day; those that were seen differ. */
    static final Set<String> ENDS =
            Set.of("periode akhir", "akhir periode", "periode selesai", "tanggal selesai");

    private static final Set<String> ACTING =
            Set.of("plt/plh", "plt / plh", "status jabatan", "jenis penugasan");

    private final Actor actor;
    private final PeopleOfRows peopleOfRows;
    private final EkinerjaBook book;
    private final boolean apply;
    private final LocalDate today;
    private Year year;

    EkinerjaSkpRun(Actor actor, PeopleOfRows peopleOfRows, EkinerjaBook book, boolean apply) {
        this.actor = actor;
        this.peopleOfRows = peopleOfRows;
        this.book = book;
        this.apply = apply;
        this.today = peopleOfRows.today(actor);
        this.year = Year.from(today);
    }

    /** One row of it. */
    private record Row(int row, NomorPegawai number, boolean acting, @Nullable LocalDate until) {}

    @Override
    public void begin(List<String> title) {
        year = EkinerjaTitle.year(title);
    }

    /** Somebody has a row for each post: the second says nothing new of whether he is missing. */
    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<Row> read = rows.stream().flatMap(row -> read(row, findings).stream()).toList();
        Map<Integer, PersonId> people =
                peopleOfRows.of(actor, read.stream().map(this::line).toList(), findings);
        List<EkinerjaBook.ListedSkp> taken =
                read.stream()
                        .filter(one -> people.containsKey(one.row()))
                        .map(
                                one ->
                                        new EkinerjaBook.ListedSkp(
                                                Objects.requireNonNull(people.get(one.row())),
                                                one.acting(),
                                                one.until()))
                        .toList();
        if (apply) {
            book.keepSkps(actor.requirePerson(), year, taken);
        }
        return new ImportOutcome(Map.of("skps", taken.size()), findings);
    }

    private Optional<Row> read(TableRow row, List<Finding> findings) {
        int before = findings.size();
        RecapCells cells = new RecapCells(RowsTwice.read(row), findings);
        Optional<NomorPegawai> number = cells.number(today);
        Optional<String> end = first(ENDS, row);
        Optional<LocalDate> until = end.flatMap(cells::date);
        String acting = first(ACTING, row).map(row::text).orElse("").toUpperCase(Locale.ROOT);
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(
                        new Row(
                                row.number(),
                                number.orElseThrow(),
                                acting.contains("PLT") || acting.contains("PLH"),
                                until.orElse(null)));
    }

    /** The first of these columns in which something stands. */
    private static Optional<String> first(Set<String> columns, TableRow row) {
        return columns.stream().sorted().filter(column -> !row.text(column).isEmpty()).findFirst();
    }

    private PeopleOfRows.Line line(Row row) {
        LocalDate end = year.atDay(1).plusYears(1).minusDays(1);
        return new PeopleOfRows.Line(row.row(), row.number(), end.isAfter(today) ? today : end);
    }
}
