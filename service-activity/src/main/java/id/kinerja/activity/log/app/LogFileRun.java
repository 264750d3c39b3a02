package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.LogEntry;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** One way through a file of one's own daily logs. */
final class LogFileRun implements ImportRun {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "clientId", LogFileRow.REFERENCE,
                    "date", LogFileRow.DATE,
                    "resultId", LogFileRow.RESULT,
                    "minutes", LogFileRow.UNTIL,
                    "buktiDukung", LogFileRow.PROOF);

    private final Actor actor;
    private final Set<NomorPegawai> own;
    private final LocalDate today;
    private final boolean apply;
    private final WriteLogs writeLogs;
    private final LogFileWarnings warnings;

    /** What a dry run would have written, for its later parts to be judged by. */
    private final List<LogEntry> asIfWritten = new ArrayList<>();

    private final List<LogEntry> seen = new ArrayList<>();

    LogFileRun(
            Actor actor,
            Set<NomorPegawai> own,
            LocalDate today,
            boolean apply,
            WriteLogs writeLogs,
            LogFileWarnings warnings) {
        this.actor = actor;
        this.own = own;
        this.today = today;
        this.apply = apply;
        this.writeLogs = writeLogs;
        this.warnings = warnings;
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<LogFileRow> read =
                rows.stream()
                        .flatMap(row -> LogFileRow.read(row, own, today, findings).stream())
                        .toList();
        List<LogEntry> entries = read.stream().map(LogFileRow::entry).toList();
        PersonId person = actor.requirePerson();
        List<LogEntry> before = new ArrayList<>(warnings.there(person, read));
        before.addAll(seen);
        List<Finding> refused = new ArrayList<>();
        Map<String, Integer> counts = apply ? write(entries, refused) : look(entries, refused);
        Set<Integer> wrong = refused.stream().map(Finding::row).collect(toSet());
        List<LogFileRow> right =
                IntStream.range(0, read.size())
                        .filter(index -> !wrong.contains(index + 1))
                        .mapToObj(read::get)
                        .toList();
        findings.addAll(warnings.of(person, right, before));
        right.forEach(row -> seen.add(row.entry()));
        refused.forEach(finding -> findings.add(inFile(finding, read)));
        findings.sort(Comparator.comparingInt(Finding::row));
        return new ImportOutcome(counts, findings);
    }

    private Map<String, Integer> write(List<LogEntry> entries, List<Finding> refused) {
        WriteLogs.Outcome outcome = writeLogs.write(actor, entries);
        refused.addAll(outcome.findings());
        return counts(outcome.written().size(), outcome.known().size());
    }

    private Map<String, Integer> look(List<LogEntry> entries, List<Finding> refused) {
        SortLogs.Sorted sorted = writeLogs.look(actor, entries, asIfWritten);
        asIfWritten.addAll(sorted.news());
        refused.addAll(sorted.findings());
        return counts(sorted.news().size(), sorted.known().size());
    }

    private static Map<String, Integer> counts(int written, int known) {
        return Map.of("logs", written, "known", known);
    }

    private static Finding inFile(Finding finding, List<LogFileRow> read) {
        return new Finding(
                COLUMNS.getOrDefault(finding.field(), finding.field()),
                read.get(finding.row() - 1).number(),
                finding.code(),
                finding.arguments(),
                finding.warning());
    }
}
