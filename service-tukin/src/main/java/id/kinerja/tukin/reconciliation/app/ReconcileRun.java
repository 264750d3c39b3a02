package id.kinerja.tukin.reconciliation.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.payment.app.SplitWithheld;
import id.kinerja.tukin.reconciliation.PaidLine;
import id.kinerja.tukin.reconciliation.PaidLines;
import id.kinerja.tukin.reconciliation.Reconciliation;
import id.kinerja.tukin.reconciliation.ResultLayout;
import id.kinerja.tukin.reconciliation.ResultLayouts;
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
    private final SplitWithheld splitWithheld;
    private final ResultLayouts layouts;
    private final PaidLines paidLines;
    private final AuditTrail audit;

    ReconcileRun(
            LockedRuns locked,
            Payments payments,
            SplitWithheld splitWithheld,
            ResultLayouts layouts,
            PaidLines paidLines,
            AuditTrail audit) {
        this.locked = locked;
        this.payments = payments;
        this.splitWithheld = splitWithheld;
        this.layouts = layouts;
        this.paidLines = paidLines;
        this.audit = audit;
    }

    public record Outcome(Reconciliation reconciliation, List<PaidLines.PaidFile> files) {}

    /**
     * @param profile whose results alone are held against ours
     */
    @Transactional
    public Outcome reconcile(Actor actor, RunId run, String profile) {
        locked.of(actor, run, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        audit.record(Act.looked("PAYMENTS_RECONCILED").on(run.value()));
        List<Payment> ours =
                Stream.of(Payment.Kind.values())
                        .flatMap(kind -> payments.of(actor.agency(), run, kind).stream())
                        .toList();
        ResultLayout layout =
                layouts.find(profile)
                        .orElseThrow(
                                () ->
                                        Refused.invalid(
                                                "paid-results-invalid",
                                                Finding.of("profile", "result-profile-unknown")));
        List<PaidLine> theirs = paidLines.of(actor.agency(), run, profile);
        return new Outcome(reconciled(run, layout, ours, theirs), paidLines.files(run));
    }

    private Reconciliation reconciled(
            RunId run, ResultLayout layout, List<Payment> ours, List<PaidLine> theirs) {
        WithheldShares withheld = splitWithheld.among(run, ours);
        return switch (layout.basis()) {
            case BEFORE_WITHHOLDING -> Reconciliation.ofFiles(ours, withheld::inFile, theirs);
            case RECEIVED -> Reconciliation.ofReceived(ours, withheld::received, theirs);
        };
    }
}
