package id.kinerja.tukin.reconciliation.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.reconciliation.PaidLines;
import id.kinerja.tukin.run.RunId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of results back that was brought for another kind or another run. What it said in
 * place of an earlier file's rows is gone with it, and comes back once that file is brought again.
 */
@Service
public class WithdrawPaidResults {

    private final LockedRuns locked;
    private final PaidLines paidLines;
    private final AuditTrail audit;

    WithdrawPaidResults(LockedRuns locked, PaidLines paidLines, AuditTrail audit) {
        this.locked = locked;
        this.paidLines = paidLines;
        this.audit = audit;
    }

    @Transactional
    public void withdraw(Actor actor, RunId id, UUID file) {
        locked.of(actor, id, Role.PENGELOLA_TUKIN);
        int lines =
                paidLines
                        .withdraw(id, file, actor.requirePerson())
                        .orElseThrow(() -> Refused.notFound("paid-file-unknown"));
        audit.record(
                Act.of("PAID_RESULTS_WITHDRAWN")
                        .on(id.value())
                        .with("file", file)
                        .with("lines", lines));
    }
}
