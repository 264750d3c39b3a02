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
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes entries into one's own log, one or many. What was sent before is not written again; what
 * is wrong with one leaves the others as they are. A result whose plan has not arrived is taken: it
 * can be verified once it is there.
 */
@Service
public class WriteLogs {

    private final DailyLogs logs;
    private final PlannedResults plannedResults;
    private final Settings settings;
    private final BusinessClock clock;
    private final TellProgress tellProgress;
    private final AuditTrail audit;

    WriteLogs(
            DailyLogs logs,
            PlannedResults plannedResults,
            Settings settings,
            BusinessClock clock,
            TellProgress tellProgress,
            AuditTrail audit) {
        this.audit = audit;
        this.logs = logs;
        this.plannedResults = plannedResults;
        this.settings = settings;
        this.clock = clock;
        this.tellProgress = tellProgress;
    }

    /**
     * @param known those that had been sent before, unchanged
     * @param findings by the row of the entry, counted from 1
     */
    public record Outcome(List<DailyLog> written, List<DailyLog> known, List<Finding> findings) {}

    @Transactional
    public Outcome write(Actor actor, List<LogEntry> entries) {
        PersonId person = actor.requirePerson();
        logs.lock(person);
        Map<String, DailyLog> before =
                new HashMap<>(
                        logs.sentBefore(person, entries.stream().map(LogEntry::clientId).toList()));
        LogRules rules = rules(actor, person, entries);
        Map<String, LogEntry> taken = new HashMap<>();
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
        List<DailyLog> written = logs.add(person, news);
        tellProgress.tell(actor.agency(), written);
        audit.record(Act.of("LOGS_WRITTEN").about(person).with("entries", written.size()));
        return new Outcome(written, known, findings);
    }

    private LogRules rules(Actor actor, PersonId person, List<LogEntry> entries) {
        LocalDate today = clock.today(actor.agency());
        LogPolicy policy = settings.get(LogPolicy.class, actor.agency(), today);
        Map<UUID, PersonId> owners =
                plannedResults.owners(entries.stream().map(LogEntry::result).collect(toSet()));
        Set<UUID> ofOthers =
                owners.entrySet().stream()
                        .filter(owner -> !owner.getValue().equals(person))
                        .map(Map.Entry::getKey)
                        .collect(toSet());
        Set<LocalDate> dates = entries.stream().map(LogEntry::date).collect(toSet());
        return new LogRules(policy, today, ofOthers, logs.minutes(person, dates));
    }
}
