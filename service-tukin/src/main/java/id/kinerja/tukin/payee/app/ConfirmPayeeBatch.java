package id.kinerja.tukin.payee.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.PayeeBatch;
import id.kinerja.tukin.payee.PayeeBatchId;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChanges;
import id.kinerja.tukin.payee.Payees;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the first accounts of a batch count as one set, which somebody else has brought. */
@Service
public class ConfirmPayeeBatch {

    private final PayeeChanges changes;
    private final KeepConfirmed keepConfirmed;
    private final Payees payees;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    ConfirmPayeeBatch(
            PayeeChanges changes,
            KeepConfirmed keepConfirmed,
            Payees payees,
            AgencyRoles roles,
            AuditTrail audit) {
        this.changes = changes;
        this.keepConfirmed = keepConfirmed;
        this.payees = payees;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * All that wait but the caller's own, which waits for somebody else.
     *
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public void confirm(Actor actor, PayeeBatchId id, long seen) {
        roles.require(actor, Role.PENYETUJU_TUKIN);
        PersonId by = actor.requirePerson();
        payees.alone();
        PayeeBatch batch =
                changes.batch(actor.agency(), id)
                        .orElseThrow(() -> Refused.notFound("payee-batch-unknown"));
        if (batch.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(batch.refusal(by));
        List<PayeeChange> confirmed = batch.waitingFor(by);
        keepConfirmed.keep(actor, confirmed);
        audit.record(
                Act.of("PAYEE_BATCH_CONFIRMED").on(id.value()).with("people", confirmed.size()));
    }
}
