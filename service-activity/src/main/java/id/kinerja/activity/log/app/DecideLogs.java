package id.kinerja.activity.log.app;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.DecidedBy;
import id.kinerja.activity.log.PlannedResults;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies entries or gives them back, by whoever was the pejabat penilai on the day of the work,
 * or in his name by whom he has do so; nobody verifies his own.
 */
@Service
public class DecideLogs {

    private final DailyLogs logs;
    private final PlannedResults plannedResults;
    private final Superiors superiors;
    private final BusinessClock clock;
    private final TellProgress tellProgress;
    private final AuditTrail audit;

    DecideLogs(
            DailyLogs logs,
            PlannedResults plannedResults,
            Superiors superiors,
            BusinessClock clock,
            TellProgress tellProgress,
            AuditTrail audit) {
        this.audit = audit;
        this.logs = logs;
        this.plannedResults = plannedResults;
        this.superiors = superiors;
        this.clock = clock;
        this.tellProgress = tellProgress;
    }

    /**
     * @param findings by the row of the id, counted from 1
     */
    public record Outcome(List<DailyLog> verified, List<Finding> findings) {}

    @Transactional
    public Outcome verify(Actor actor, List<DailyLogId> ids) {
        Map<DailyLogId, DailyLog> found =
                logs.findForChange(ids).stream()
                        .collect(Collectors.toMap(log -> log.written().id(), Function.identity()));
        Set<UUID> agreed =
                plannedResults.agreed(
                        found.values().stream()
                                .map(log -> log.written().entry().result())
                                .collect(Collectors.toSet()));
        Function<DailyLog, Optional<DecidedBy>> deciding =
                superiors.deciding(actor, found.values());
        List<DailyLog> verifiable = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<DailyLogId> named = new HashSet<>();
        for (int row = 1; row <= ids.size(); row++) {
            DailyLog log = found.get(ids.get(row - 1));
            String refusal = log == null ? "log-unknown" : refusal(log, deciding, agreed);
            if (!refusal.isEmpty()) {
                findings.add(Finding.ofRow(row, "id", refusal));
            } else if (log != null && named.add(log.written().id())) {
                verifiable.add(log);
            }
        }
        List<DailyLog> verified =
                verified(verifiable, deciding, clock.now(actor.agency()).toInstant());
        tellProgress.tell(actor.agency(), verified);
        audit.recordAll(verified.stream().map(log -> act("LOG_VERIFIED", log)).toList());
        return new Outcome(verified, findings);
    }

    /** A statement for each pejabat penilai in whose name it is done. */
    private List<DailyLog> verified(
            List<DailyLog> verifiable,
            Function<DailyLog, Optional<DecidedBy>> deciding,
            Instant at) {
        return verifiable.stream()
                .collect(Collectors.groupingBy(log -> deciding.apply(log).orElseThrow()))
                .entrySet()
                .stream()
                .flatMap(decided -> logs.verify(decided.getValue(), decided.getKey(), at).stream())
                .toList();
    }

    /** Empty where nothing speaks against it; a log of others' people is as good as not there. */
    private static String refusal(
            DailyLog log, Function<DailyLog, Optional<DecidedBy>> deciding, Set<UUID> agreed) {
        if (deciding.apply(log).isEmpty()) {
            return "log-unknown";
        }
        if (!log.waits()) {
            return "log-not-waiting";
        }
        return agreed.contains(log.written().entry().result()) ? "" : "result-not-agreed";
    }

    @Transactional
    public DailyLog giveBack(Actor actor, DailyLogId id, String reason, long seen) {
        List<DailyLog> found = logs.findForChange(List.of(id));
        DailyLog log =
                found.stream().findFirst().orElseThrow(() -> Refused.notFound("log-unknown"));
        DecidedBy by =
                superiors
                        .deciding(actor, found)
                        .apply(log)
                        .orElseThrow(() -> Refused.notFound("log-unknown"));
        if (log.revision() != seen) {
            throw Refused.stale();
        }
        if (!log.waits()) {
            throw Refused.conflict("log-not-waiting");
        }
        DailyLog returned = logs.giveBack(log, reason, by);
        tellProgress.tell(actor.agency(), List.of(returned));
        audit.record(act("LOG_RETURNED", returned));
        return returned;
    }

    private static Act act(String code, DailyLog log) {
        Act act = Act.of(code).about(log.written().person()).on(log.written().id().value());
        DecidedBy by = log.decidedBy();
        return by == null || by.inNameOf() == null
                ? act
                : act.with("inNameOf", by.inNameOf().value());
    }
}
