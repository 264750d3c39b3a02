package id.kinerja.tukin.ledger.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.DepositId;
import id.kinerja.tukin.ledger.DepositStep;
import id.kinerja.tukin.ledger.Deposits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have brought back, and what the caller may do about it. */
@Service
public class ReadDeposits {

    private final Deposits deposits;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ReadDeposits(Deposits deposits, AgencyRoles office, AuditTrail audit) {
        this.deposits = deposits;
        this.office = office;
        this.audit = audit;
    }

    /** A deposit with the steps that the caller may take. */
    public record Shown(Deposit deposit, List<DepositStep> actions) {}

    /** The last entered first. */
    @Transactional
    public List<Shown> list(
            Actor actor,
            @Nullable PersonId person,
            Deposit.@Nullable State state,
            @Nullable DepositId before,
            int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        List<Deposit> found = deposits.list(person, state, before, limit);
        audit.recordAll(
                found.stream()
                        .filter(one -> !actor.is(one.person()))
                        .map(
                                one ->
                                        Act.looked("DEPOSIT_SEEN")
                                                .about(one.person())
                                                .on(one.id().value()))
                        .toList());
        return shown(actor, found);
    }

    /** What somebody may do about what he has just entered or decided. */
    @Transactional(readOnly = true)
    public Shown shown(Actor actor, Deposit deposit) {
        return shown(actor, List.of(deposit)).getFirst();
    }

    private List<Shown> shown(Actor actor, List<Deposit> found) {
        boolean decides = !office.held(actor, DepositStep.role()).isEmpty();
        return found.stream()
                .map(one -> new Shown(one, decides ? open(actor, one) : List.of()))
                .toList();
    }

    private static List<DepositStep> open(Actor actor, Deposit one) {
        return Actions.open(
                DepositStep.class, step -> step.refusal(one, actor.requirePerson()).isEmpty());
    }
}
