package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.activity.log.LogPolicy;
import id.kinerja.activity.log.LogRules;
import id.kinerja.activity.log.PlannedResults;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What of somebody's entries is new, was sent before, or is wrong; nobody else writes meanwhile.
 */
@Component
class SortLogs {

    private final DailyLogs logs;
    private final PlannedResults plannedResults;
    private final Settings settings;
    private final BusinessClock clock;

    SortLogs(
            DailyLogs logs, PlannedResults plannedResults, Settings settings, BusinessClock clock) {
        this.logs = logs;
        this.plannedResults = plannedResults;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param findings by the row of the entry, counted from 1
     */
    record Sorted(List<LogEntry> news, List<DailyLog> known, List<Finding> findings) {}

    /**
     * @param asIfWritten what a dry run has come by before
     */
    Sorted sort(Actor actor, List<LogEntry> entries, Collection<LogEntry> asIfWritten) {
        PersonId person = actor.requirePerson();
        logs.lock(person);
        Map<String, DailyLog> before =
                logs.sentBefore(person, entries.stream().map(LogEntry::clientId).toList());
        LogRules rules = rules(actor, person, entries, asIfWritten);
        Map<String, LogEntry> taken = new HashMap<>();
        asIfWritten.forEach(entry -> taken.put(entry.clientId(), entry));
        List<LogEntry> news = new ArrayList<>();
        List<DailyLog> known = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= entries.size(); row++) {
            LogEntry entry = entries.get(row - 1);
            DailyLog sent = before.get(entry.clientId());
            LogEntry twin = sent == null ? taken.get(entry.clientId()) : sent.written().entry();
            if (twin != null && !twin.equals(entry)) {
                findings.add(Finding.ofRow(row, "clientId", "client-id-taken"));
            } else if (sent != null) {
                known.add(sent);
            } else if (twin == null) {
                rules.take(row, entry)
                        .ifPresentOrElse(
                                findings::add,
                                () -> {
                                    taken.put(entry.clientId(), entry);
                                    news.add(entry);
                                });
            }
        }
        return new Sorted(news, known, findings);
    }

    private LogRules rules(
            Actor actor,
            PersonId person,
            List<LogEntry> entries,
            Collection<LogEntry> asIfWritten) {
        LocalDate today = clock.today(actor.agency());
        LogPolicy policy = settings.get(LogPolicy.class, actor.agency(), today);
        Set<LocalDate> dates = entries.stream().map(LogEntry::date).collect(toSet());
        Map<LocalDate, Integer> minutes = new HashMap<>(logs.minutes(person, dates));
        asIfWritten.forEach(
                entry -> minutes.merge(entry.date(), entry.duration().minutes(), Integer::sum));
        return new LogRules(
                policy,
                today,
                person,
                plannedResults.planned(
                        Stream.concat(entries.stream(), asIfWritten.stream())
                                .map(LogEntry::result)
                                .collect(toSet())),
                minutes);
    }
}
