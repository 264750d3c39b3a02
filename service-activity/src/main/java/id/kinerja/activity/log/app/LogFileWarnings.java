package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.Leaves;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.activity.log.LogHours;
import id.kinerja.activity.log.PlannedResults;
import id.kinerja.activity.log.ResultUnits;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to be looked at in a file of daily logs, and keeps no row from being taken. */
@Component
class LogFileWarnings {

    private final DailyLogs logs;
    private final Leaves leaves;
    private final PlannedResults plannedResults;
    private final ResultUnits units;

    LogFileWarnings(
            DailyLogs logs, Leaves leaves, PlannedResults plannedResults, ResultUnits units) {
        this.logs = logs;
        this.leaves = leaves;
        this.plannedResults = plannedResults;
        this.units = units;
    }

    /** What the days of these rows hold already. */
    List<LogEntry> there(PersonId person, List<LogFileRow> rows) {
        return logs.withHours(person, dates(rows));
    }

    /**
     * @param rows those in which nothing is wrong
     * @param before what they are held against beside one another
     */
    List<Finding> of(PersonId person, List<LogFileRow> rows, List<LogEntry> before) {
        Set<UUID> results = rows.stream().map(row -> row.entry().result()).collect(toSet());
        Set<LocalDate> onLeave = leaves.among(person, dates(rows));
        Set<UUID> known = plannedResults.planned(results).keySet();
        Map<UUID, String> counted = units.of(results);
        List<LogEntry> above = new ArrayList<>(before);
        List<Finding> warnings = new ArrayList<>();
        for (LogFileRow row : rows) {
            LogEntry entry = row.entry();
            overlapping(entry, above)
                    .ifPresent(
                            hours -> warn(warnings, row, LogFileRow.FROM, "hours-overlap", hours));
            above.add(entry);
            if (onLeave.contains(entry.date())) {
                warn(warnings, row, LogFileRow.DATE, "day-of-leave");
            }
            if (!known.contains(entry.result())) {
                warn(warnings, row, LogFileRow.RESULT, "result-not-here-yet");
            }
            String unit = counted.get(entry.result());
            if (unit != null && !unit.strip().equalsIgnoreCase(row.unit())) {
                warn(warnings, row, LogFileRow.UNIT, "unit-differs", unit);
            }
        }
        return warnings;
    }

    private static Set<LocalDate> dates(List<LogFileRow> rows) {
        return rows.stream().map(row -> row.entry().date()).collect(toSet());
    }

    private static Optional<LogHours> overlapping(LogEntry entry, List<LogEntry> above) {
        LogHours hours = entry.hours();
        return above.stream()
                .filter(other -> !other.clientId().equals(entry.clientId()))
                .filter(other -> other.date().equals(entry.date()))
                .flatMap(other -> Stream.ofNullable(other.hours()))
                .filter(other -> hours != null && other.overlaps(hours))
                .findFirst();
    }

    private static void warn(
            List<Finding> warnings, LogFileRow row, String column, String code, Object... more) {
        warnings.add(Finding.ofRow(row.number(), column, code, more).asWarning());
    }
}
