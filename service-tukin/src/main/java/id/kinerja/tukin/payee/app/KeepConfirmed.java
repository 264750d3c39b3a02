package id.kinerja.tukin.payee.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChanges;
import id.kinerja.tukin.payee.Payees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps accounts that a second person confirms; what is known of tax by then stays. */
@Component
class KeepConfirmed {

    private final PayeeChanges changes;
    private final PayeeChangeTasks tasks;
    private final Payees payees;
    private final AuditTrail audit;

    KeepConfirmed(PayeeChanges changes, PayeeChangeTasks tasks, Payees payees, AuditTrail audit) {
        this.changes = changes;
        this.tasks = tasks;
        this.payees = payees;
        this.audit = audit;
    }

    void keep(Actor actor, List<PayeeChange> confirmed) {
        changes.confirm(confirmed.stream().map(PayeeChange::id).toList(), actor.requirePerson());
        tasks.close(confirmed);
        Map<PersonId, Payee> before =
                payees.of(
                        actor.agency(),
                        confirmed.stream().map(one -> one.payee().person()).toList());
        List<Payee> kept = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (PayeeChange one : confirmed) {
            Payee old = before.get(one.payee().person());
            Payee now = old == null ? one.payee() : one.payee().taxedAs(old);
            kept.add(now);
            acts.add(PayeeDesk.act(new PayeeDesk.News(now, old)).on(one.id().value()));
        }
        payees.keep(actor.agency(), kept);
        audit.recordAll(acts);
    }
}
