package id.kinerja.tukin.payee.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChangeId;
import id.kinerja.tukin.payee.PayeeChangeStep;
import id.kinerja.tukin.payee.PayeeChanges;
import id.kinerja.tukin.payee.Payees;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists changed accounts, and has one count that somebody else has given. */
@Service
public class DecidePayeeChange {

    private final PayeeChanges changes;
    private final Payees payees;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    DecidePayeeChange(PayeeChanges changes, Payees payees, AgencyRoles roles, AuditTrail audit) {
        this.changes = changes;
        this.payees = payees;
        this.roles = roles;
        this.audit = audit;
    }

    /** A change with the steps that the caller may take. */
    public record Shown(PayeeChange change, List<PayeeChangeStep> actions) {}

    /** The last given first. */
    @Transactional
    public List<Shown> list(
            Actor actor,
            PayeeChange.@Nullable State state,
            @Nullable PayeeChangeId before,
            int limit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        List<PayeeChange> found = changes.list(actor.agency(), state, before, limit);
        audit.recordAll(
                found.stream()
                        .map(PayeeChange::payee)
                        .filter(payee -> !actor.is(payee.person()))
                        .map(payee -> Act.looked("PAYEE_CHANGE_SEEN").about(payee.person()))
                        .toList());
        boolean decides = !roles.held(actor, PayeeChangeStep.role()).isEmpty();
        return found.stream()
                .map(one -> new Shown(one, decides ? open(actor, one) : List.of()))
                .toList();
    }

    private static List<PayeeChangeStep> open(Actor actor, PayeeChange one) {
        return Actions.open(
                PayeeChangeStep.class, step -> step.refusal(one, actor.requirePerson()).isEmpty());
    }

    /** What is known of tax by then stays. */
    @Transactional
    public void confirm(Actor actor, PayeeChangeId id) {
        PayeeChange change = waiting(actor, id, PayeeChangeStep.CONFIRM);
        changes.decide(id, PayeeChange.State.CONFIRMED, actor.requirePerson());
        Payee now = change.payee();
        Payee before = kept(actor.agency(), now.person());
        payees.keep(actor.agency(), List.of(before == null ? now : now.taxedAs(before)));
        audit.record(Act.of("PAYEE_KEPT").about(now.person()).on(id.value()));
    }

    @Transactional
    public void reject(Actor actor, PayeeChangeId id) {
        PayeeChange change = waiting(actor, id, PayeeChangeStep.REJECT);
        changes.decide(id, PayeeChange.State.REJECTED, actor.requirePerson());
        audit.record(Act.of("PAYEE_CHANGE_REJECTED").about(change.payee().person()).on(id.value()));
    }

    private PayeeChange waiting(Actor actor, PayeeChangeId id, PayeeChangeStep step) {
        roles.require(actor, PayeeChangeStep.role());
        PayeeChange change =
                changes.findForChange(actor.agency(), id)
                        .orElseThrow(() -> Refused.notFound("payee-change-unknown"));
        Refused.raise(step.refusal(change, actor.requirePerson()));
        return change;
    }

    private @Nullable Payee kept(AgencyId agency, PersonId person) {
        return payees.of(agency, List.of(person)).get(person);
    }
}
