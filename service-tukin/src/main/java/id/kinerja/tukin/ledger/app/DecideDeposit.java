package id.kinerja.tukin.ledger.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.DepositId;
import id.kinerja.tukin.ledger.DepositStep;
import id.kinerja.tukin.ledger.Deposits;
import id.kinerja.tukin.ledger.Overpayments;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a deposit count that somebody else has entered, or rejects it. */
@Service
public class DecideDeposit {

    private final Deposits deposits;
    private final Overpayments overpayments;
    private final DepositTasks tasks;
    private final AgencyRoles office;
    private final AuditTrail audit;

    DecideDeposit(
            Deposits deposits,
            Overpayments overpayments,
            DepositTasks tasks,
            AgencyRoles office,
            AuditTrail audit) {
        this.deposits = deposits;
        this.tasks = tasks;
        this.overpayments = overpayments;
        this.office = office;
        this.audit = audit;
    }

    @Transactional
    public Deposit confirm(Actor actor, DepositId id) {
        office.require(actor, DepositStep.role());
        PersonId by = actor.requirePerson();
        Deposit deposit = waiting(id, DepositStep.CONFIRM, by);
        List<Deposit.Share> shares = deposit.shares(overpayments.openOf(deposit.person()));
        Rupiah settled = Rupiah.sum(shares.stream().map(Deposit.Share::amount).toList());
        if (settled.equals(Rupiah.ZERO)) {
            throw Refused.conflict("deposit-owes-nothing-now");
        }
        if (!settled.equals(deposit.amount())) {
            throw Refused.conflict("deposit-exceeds-owed-now", settled.amount());
        }
        deposits.confirm(id, shares, by);
        tasks.close(id);
        audit.record(Act.of("DEPOSIT_CONFIRMED").about(deposit.person()).on(id.value()));
        return find(id);
    }

    /**
     * @param reason for whoever has entered it
     */
    @Transactional
    public Deposit reject(Actor actor, DepositId id, String reason) {
        office.require(actor, DepositStep.role());
        PersonId by = actor.requirePerson();
        Deposit deposit = waiting(id, DepositStep.REJECT, by);
        deposits.reject(id, reason, by);
        tasks.close(id);
        audit.record(Act.of("DEPOSIT_REJECTED").about(deposit.person()).on(id.value()));
        return find(id);
    }

    private Deposit waiting(DepositId id, DepositStep step, PersonId by) {
        overpayments.alone();
        Deposit deposit = find(id);
        Refused.raise(step.refusal(deposit, by));
        return deposit;
    }

    private Deposit find(DepositId id) {
        return deposits.find(id).orElseThrow(() -> Refused.notFound("deposit-unknown"));
    }
}
