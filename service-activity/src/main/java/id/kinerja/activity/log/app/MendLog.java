package id.kinerja.activity.log.app;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.activity.log.LogPolicy;
import id.kinerja.activity.log.LogRules;
import id.kinerja.activity.log.PlannedResults;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mends one's own entry while it is not verified, and lays it before the superior once more. */
@Service
public class MendLog {

    private final DailyLogs logs;
    private final PlannedResults plannedResults;
    private final Settings settings;
    private final BusinessClock clock;
    private final TellProgress tellProgress;
    private final AuditTrail audit;

    MendLog(
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

    @Transactional
    public DailyLog mend(Actor actor, DailyLogId id, LogEntry entry, long seen) {
        PersonId person = actor.requirePerson();
        logs.lock(person);
        DailyLog log =
                logs.findForChange(List.of(id)).stream()
                        .filter(one -> one.written().person().equals(person))
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("log-unknown"));
        if (log.revision() != seen) {
            throw Refused.stale();
        }
        if (!log.isOpen()) {
            throw Refused.conflict("log-verified");
        }
        requireTakable(actor, person, log, entry);
        DailyLog mended = logs.write(log, entry.keepingHoursOf(log.written().entry()));
        tellProgress.tell(actor.agency(), List.of(log, mended));
        audit.record(Act.of("LOG_MENDED").about(person).on(id.value()));
        return mended;
    }

    private void requireTakable(Actor actor, PersonId person, DailyLog log, LogEntry entry) {
        LocalDate today = clock.today(actor.agency());
        LogEntry old = log.written().entry();
        Map<LocalDate, Integer> minutes =
                logs.minutes(person, Set.of(entry.date())).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        day ->
                                                day.getKey().equals(old.date())
                                                        ? day.getValue() - old.duration().minutes()
                                                        : day.getValue()));
        new LogRules(
                        settings.get(LogPolicy.class, actor.agency(), today),
                        today,
                        person,
                        plannedResults.planned(Set.of(entry.result())),
                        minutes)
                .take(0, entry)
                .ifPresent(
                        finding -> {
                            throw Refused.invalid("log-not-takable", finding);
                        });
    }
}
