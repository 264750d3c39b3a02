package id.kinerja.tukin.payee.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.PayeeBatch;
import id.kinerja.tukin.payee.PayeeBatchId;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a second person looks at before a batch of first accounts counts. */
@Service
public class ReadPayeeBatch {

    private final PayeeChanges changes;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    ReadPayeeBatch(PayeeChanges changes, AgencyRoles roles, AuditTrail audit) {
        this.changes = changes;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * @param confirmable whether the caller may confirm it now
     */
    public record Shown(PayeeBatch batch, boolean confirmable) {}

    @Transactional
    public Shown read(Actor actor, PayeeBatchId id) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        PayeeBatch batch =
                changes.batch(actor.agency(), id)
                        .orElseThrow(() -> Refused.notFound("payee-batch-unknown"));
        audit.recordAll(
                batch.sample().stream()
                        .map(PayeeChange::payee)
                        .filter(payee -> !actor.is(payee.person()))
                        .map(payee -> Act.looked("PAYEE_CHANGE_SEEN").about(payee.person()))
                        .toList());
        return new Shown(
                batch,
                !roles.held(actor, Role.PENYETUJU_TUKIN).isEmpty()
                        && batch.refusal(actor.requirePerson()).isEmpty());
    }
}
