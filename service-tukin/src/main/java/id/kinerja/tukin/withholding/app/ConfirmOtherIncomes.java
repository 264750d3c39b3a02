package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.withholding.GivenIncome;
import id.kinerja.tukin.withholding.OtherIncomeBatchId;
import id.kinerja.tukin.withholding.OtherIncomes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a batch of what people are paid elsewhere count that somebody else has given; what the second
 * person is paid himself goes on waiting for another one.
 */
@Service
public class ConfirmOtherIncomes {

    private final OtherIncomes incomes;
    private final OtherIncomeTasks tasks;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    ConfirmOtherIncomes(
            OtherIncomes incomes, OtherIncomeTasks tasks, AgencyRoles roles, AuditTrail audit) {
        this.tasks = tasks;
        this.incomes = incomes;
        this.roles = roles;
        this.audit = audit;
    }

    public record Outcome(int confirmed, List<Finding> findings) {}

    @Transactional
    public Outcome confirm(Actor actor, OtherIncomeBatchId batch) {
        roles.require(actor, Role.PENYETUJU_TUKIN);
        PersonId second = actor.requirePerson();
        List<GivenIncome> all = incomes.findForChange(batch);
        if (all.isEmpty()) {
            throw Refused.notFound("other-income-batch-unknown");
        }
        List<Refused> refusals = new ArrayList<>();
        List<GivenIncome> good = new ArrayList<>();
        for (GivenIncome one : all.stream().filter(GivenIncome::waits).toList()) {
            one.confirmationRefusal(second).ifPresentOrElse(refusals::add, () -> good.add(one));
        }
        if (good.isEmpty()) {
            throw refusals.isEmpty()
                    ? Refused.conflict("other-income-not-waiting")
                    : refusals.getFirst();
        }
        incomes.confirm(batch, good, second);
        if (refusals.isEmpty()) {
            tasks.close(batch);
        }
        audit.recordAll(good.stream().map(ConfirmOtherIncomes::act).toList());
        return new Outcome(
                good.size(),
                refusals.stream().map(one -> Finding.of("personId", one.code())).toList());
    }

    private static Act act(GivenIncome one) {
        return Act.of("OTHER_INCOME_CONFIRMED")
                .on(one.batch().value())
                .about(one.income().person())
                .with("month", one.income().month());
    }
}
