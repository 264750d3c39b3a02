package id.kinerja.activity.log.app;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
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
    private final SortLogs sortLogs;
    private final TellProgress tellProgress;
    private final AuditTrail audit;

    WriteLogs(DailyLogs logs, SortLogs sortLogs, TellProgress tellProgress, AuditTrail audit) {
        this.logs = logs;
        this.sortLogs = sortLogs;
        this.tellProgress = tellProgress;
        this.audit = audit;
    }

    /**
     * @param known those that had been sent before, unchanged
     * @param findings by the row of the entry, counted from 1
     */
    public record Outcome(List<DailyLog> written, List<DailyLog> known, List<Finding> findings) {}

    @Transactional
    public Outcome write(Actor actor, List<LogEntry> entries) {
        PersonId person = actor.requirePerson();
        SortLogs.Sorted sorted = sortLogs.sort(actor, entries, List.of());
        List<DailyLog> written = logs.add(person, sorted.news());
        tellProgress.tell(actor.agency(), written);
        audit.record(Act.of("LOGS_WRITTEN").about(person).with("entries", written.size()));
        return new Outcome(written, sorted.known(), sorted.findings());
    }

    /**
     * What would be written, and is not.
     *
     * @param asIfWritten what was looked at before
     */
    @Transactional(readOnly = true)
    SortLogs.Sorted look(Actor actor, List<LogEntry> entries, List<LogEntry> asIfWritten) {
        return sortLogs.sort(actor, entries, asIfWritten);
    }
}
