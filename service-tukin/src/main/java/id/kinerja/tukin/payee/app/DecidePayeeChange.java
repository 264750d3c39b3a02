package id.kinerja.tukin.payee.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists first and changed accounts, and has one count that somebody else has given. */
@Service
public class DecidePayeeChange {

    private final PayeeChanges changes;
    private final PayeeChangeTasks tasks;
    private final KeepConfirmed keepConfirmed;
    private final Payees payees;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    DecidePayeeChange(
            PayeeChanges changes,
            PayeeChangeTasks tasks,
            KeepConfirmed keepConfirmed,
            Payees payees,
            AgencyRoles roles,
            AuditTrail audit) {
        this.changes = changes;
        this.tasks = tasks;
        this.keepConfirmed = keepConfirmed;
        this.payees = payees;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * A change with the steps that the caller may take.
     *
     * @param replaces who is paid meanwhile; absent once it is decided, and where nobody is
     */
    public record Shown(
            PayeeChange change, @Nullable Payee replaces, List<PayeeChangeStep> actions) {}

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
        Set<Role> held = roles.held(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        Map<PersonId, Payee> replaced =
                payees.of(
                        actor.agency(),
                        found.stream()
                                .filter(one -> one.state() == PayeeChange.State.WAITING)
                                .map(one -> one.payee().person())
                                .toList());
        return found.stream().map(one -> shown(actor, one, replaced, held)).toList();
    }

    private static Shown shown(
            Actor actor, PayeeChange one, Map<PersonId, Payee> replaced, Set<Role> held) {
        return new Shown(
                one,
                one.state() == PayeeChange.State.WAITING
                        ? replaced.get(one.payee().person())
                        : null,
                Actions.open(
                        PayeeChangeStep.class,
                        step ->
                                held.contains(step.role())
                                        && step.refusal(one, actor.requirePerson()).isEmpty()));
    }

    /** What is known of tax by then stays. */
    @Transactional
    public void confirm(Actor actor, PayeeChangeId id) {
        PayeeChange change = waiting(actor, id, PayeeChangeStep.CONFIRM);
        keepConfirmed.keep(actor, List.of(change));
    }

    /**
     * @param reason for whoever has given it
     */
    @Transactional
    public void reject(Actor actor, PayeeChangeId id, String reason) {
        PayeeChange change = waiting(actor, id, PayeeChangeStep.REJECT);
        changes.reject(id, reason, actor.requirePerson());
        tasks.close(List.of(change));
        audit.record(Act.of("PAYEE_CHANGE_REJECTED").about(change.payee().person()).on(id.value()));
    }

    @Transactional
    public void withdraw(Actor actor, PayeeChangeId id) {
        PayeeChange change = waiting(actor, id, PayeeChangeStep.WITHDRAW);
        changes.withdraw(id);
        tasks.close(List.of(change));
        audit.record(
                Act.of("PAYEE_CHANGE_WITHDRAWN").about(change.payee().person()).on(id.value()));
    }

    private PayeeChange waiting(Actor actor, PayeeChangeId id, PayeeChangeStep step) {
        roles.require(actor, step.role());
        payees.alone();
        PayeeChange change =
                changes.findForChange(actor.agency(), id)
                        .orElseThrow(() -> Refused.notFound("payee-change-unknown"));
        Refused.raise(step.refusal(change, actor.requirePerson()));
        return change;
    }
}
