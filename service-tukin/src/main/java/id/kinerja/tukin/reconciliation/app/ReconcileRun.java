package id.kinerja.tukin.reconciliation.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.reconciliation.PaidLines;
import id.kinerja.tukin.reconciliation.Reconciliation;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what was paid against what a locked run pays; neither is changed by it. */
@Service
public class ReconcileRun {

    private final LockedRuns locked;
    private final Payments payments;
    private final PaidLines paidLines;
    private final AuditTrail audit;

    ReconcileRun(LockedRuns locked, Payments payments, PaidLines paidLines, AuditTrail audit) {
        this.locked = locked;
        this.payments = payments;
        this.paidLines = paidLines;
        this.audit = audit;
    }

    public record Outcome(Reconciliation reconciliation, List<PaidLines.PaidFile> files) {}

    @Transactional
    public Outcome reconcile(Actor actor, RunId run) {
        locked.of(actor, run, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        audit.record(Act.looked("PAYMENTS_RECONCILED").on(run.value()));
        List<Payment> ours =
                Stream.of(Payment.Kind.values())
                        .flatMap(kind -> payments.of(actor.agency(), run, kind).stream())
                        .toList();
        return new Outcome(
                new Reconciliation(ours, paidLines.of(actor.agency(), run)), paidLines.files(run));
    }
}
