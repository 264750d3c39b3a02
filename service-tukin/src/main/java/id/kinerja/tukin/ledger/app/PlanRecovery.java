package id.kinerja.tukin.ledger.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Overpayment;
import id.kinerja.tukin.ledger.OverpaymentId;
import id.kinerja.tukin.ledger.Overpayments;
import id.kinerja.tukin.ledger.PlanRules;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides by which instalments an overpayment is deducted from later payments. */
@Service
public class PlanRecovery {

    private final Overpayments overpayments;
    private final AgencyRoles office;
    private final AuditTrail audit;

    PlanRecovery(Overpayments overpayments, AgencyRoles office, AuditTrail audit) {
        this.overpayments = overpayments;
        this.office = office;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has looked at
     * @param document the number of what it was decided by
     */
    @Transactional
    public Overpayment plan(
            Actor actor,
            OverpaymentId id,
            long seen,
            String document,
            List<Instalment> instalments) {
        office.require(actor, Overpayment.roles().toArray(Role[]::new));
        // What a lock deducts at this moment is known by then.
        overpayments.alone();
        Overpayment one = find(id);
        if (one.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(one.refusalToPlan(actor.requirePerson()));
        List<Finding> findings = PlanRules.findings(instalments, one.owed());
        if (!findings.isEmpty()) {
            throw Refused.invalid("recovery-plan-invalid", findings);
        }
        overpayments.plan(one, document, instalments, actor.requirePerson());
        audit.record(planned(one));
        return find(id);
    }

    private static Act planned(Overpayment one) {
        Act act =
                Act.of("RECOVERY_PLANNED")
                        .about(one.person())
                        .on(one.id().value())
                        .with("month", one.month())
                        .with("kind", one.paidFor().kind());
        Integer year = one.paidFor().year();
        return year == null ? act : act.with("year", year);
    }

    private Overpayment find(OverpaymentId id) {
        return overpayments.find(id).orElseThrow(() -> Refused.notFound("overpayment-unknown"));
    }
}
