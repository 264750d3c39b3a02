package id.kinerja.tukin.payment.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WebGajiFile;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The treasury's file of a locked run, the same bytes each time. */
@Service
public class WriteWebGajiFile {

    private final Runs runs;
    private final Payments payments;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    WriteWebGajiFile(Runs runs, Payments payments, AgencyRoles roles, AuditTrail audit) {
        this.audit = audit;
        this.runs = runs;
        this.payments = payments;
        this.roles = roles;
    }

    /**
     * @param fileMonth of the file; without it the month of the run
     */
    @Transactional
    public WebGajiFile write(
            Actor actor, RunId id, Payment.Kind kind, @Nullable YearMonth fileMonth) {
        Run run = locked(actor, id);
        YearMonth month = fileMonth == null ? run.month() : fileMonth;
        audit.record(
                Act.looked("PAYMENT_FILE_DOWNLOADED")
                        .on(id.value())
                        .with("kind", kind)
                        .with("month", month));
        return new WebGajiFile(month, payments.of(actor.agency(), id, kind));
    }

    @Transactional(readOnly = true)
    public List<Payments.ControlSum> controlSums(Actor actor, RunId id) {
        locked(actor, id);
        return payments.sums(id);
    }

    private Run locked(Actor actor, RunId id) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.state() != Run.State.LOCKED) {
            throw Refused.conflict("run-not-locked", run.state());
        }
        return run;
    }
}
