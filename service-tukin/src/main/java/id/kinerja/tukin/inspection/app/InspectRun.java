package id.kinerja.tukin.inspection.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.budget.Budgets;
import id.kinerja.tukin.budget.Ceilings;
import id.kinerja.tukin.budget.Grants;
import id.kinerja.tukin.inspection.AuditFinding;
import id.kinerja.tukin.inspection.AuditFindingKind;
import id.kinerja.tukin.inspection.AuditFindings;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.statement.app.PaidService;
import java.time.Year;
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
                    .thenComparing(one -> String.valueOf(one.unit()))
                    .thenComparing(one -> String.valueOf(one.person()))
                    .thenComparing(AuditFinding::month)
                    .thenComparing(one -> String.valueOf(one.reference()))
                    .thenComparing(one -> String.valueOf(one.criterion()));

    private final LockedRuns locked;
    private final AuditFindings findings;
    private final Ceilings ceilings;
    private final Grants grants;
    private final UncutPunishments uncutPunishments;
    private final UnfitCriteria unfitCriteria;
    private final AuditTrail audit;

    InspectRun(
            LockedRuns locked,
            AuditFindings findings,
            Ceilings ceilings,
            Grants grants,
            UncutPunishments uncutPunishments,
            UnfitCriteria unfitCriteria,
            AuditTrail audit) {
        this.uncutPunishments = uncutPunishments;
        this.unfitCriteria = unfitCriteria;
        this.ceilings = ceilings;
        this.grants = grants;
        this.locked = locked;
        this.findings = findings;
        this.audit = audit;
    }

    /** By kind, unit, person, month and reference. */
    @Transactional
    public List<AuditFinding> inspect(Actor actor, RunId id) {
        Run run = locked.of(actor, id, Role.AUDITOR);
        audit.record(Act.looked("RUN_INSPECTED").on(id.value()));
        return Stream.of(
                        findings.of(run, PaidService.MAY_PAY).stream(),
                        uncutPunishments.in(run),
                        unfitCriteria.in(run).stream(),
                        abovePagu(run))
                .flatMap(found -> found)
                .sorted(IN_ORDER)
                .toList();
    }

    private Stream<AuditFinding> abovePagu(Run run) {
        Year year = Year.from(run.month());
        return Budgets.of(year, ceilings.list(year, null, Integer.MAX_VALUE), grants, null).stream()
                .filter(budget -> budget.grantsIn(run.month()))
                .filter(budget -> budget.excessUntil(run.month()).compareTo(Rupiah.ZERO) > 0)
                .map(
                        budget ->
                                new AuditFinding(
                                        AuditFindingKind.ABOVE_PAGU,
                                        null,
                                        budget.ceiling().unit(),
                                        run.month(),
                                        null,
                                        budget.excessUntil(run.month()),
                                        null));
    }
}
