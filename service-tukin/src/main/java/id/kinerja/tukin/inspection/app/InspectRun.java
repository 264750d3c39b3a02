package id.kinerja.tukin.inspection.app;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.inspection.AuditFinding;
import id.kinerja.tukin.inspection.AuditFindingKind;
import id.kinerja.tukin.inspection.AuditFindings;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.statement.app.PaidService;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an auditor should look at in a locked run; nothing is changed by it. */
@Service
public class InspectRun {

    private static final Comparator<AuditFinding> IN_ORDER =
            Comparator.comparing((AuditFinding one) -> one.kind().name())
                    .thenComparing(one -> one.person().toString())
                    .thenComparing(AuditFinding::month)
                    .thenComparing(one -> String.valueOf(one.reference()));

    private final LockedRuns locked;
    private final AuditFindings findings;
    private final Policies policies;
    private final AuditTrail audit;

    InspectRun(LockedRuns locked, AuditFindings findings, Policies policies, AuditTrail audit) {
        this.locked = locked;
        this.findings = findings;
        this.policies = policies;
        this.audit = audit;
    }

    /** By kind, person, month and reference. */
    @Transactional
    public List<AuditFinding> inspect(Actor actor, RunId id) {
        Run run = locked.of(actor, id, Role.AUDITOR);
        audit.record(Act.looked("RUN_INSPECTED").on(id.value()));
        return Stream.concat(findings.of(run, PaidService.MAY_PAY).stream(), uncut(run))
                .sorted(IN_ORDER)
                .toList();
    }

    /** Of a month: what is paid once in a year may leave punishments aside. */
    private Stream<AuditFinding> uncut(Run run) {
        if (run.extra() != null) {
            return Stream.empty();
        }
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        return findings.uncut(run).stream()
                .filter(
                        one ->
                                policy.discipline()
                                        .of(
                                                one.punishment(),
                                                one.effective(),
                                                one.until(),
                                                run.month())
                                        .filter(cut -> cut.cut().compareTo(Percentage.ZERO) > 0)
                                        .isPresent())
                .map(
                        one ->
                                new AuditFinding(
                                        AuditFindingKind.PUNISHMENT_NOT_CUT,
                                        one.person(),
                                        run.month(),
                                        one.decision(),
                                        one.net(),
                                        null));
    }
}
