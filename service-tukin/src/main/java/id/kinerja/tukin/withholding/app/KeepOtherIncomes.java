package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.withholding.OtherIncome;
import id.kinerja.tukin.withholding.OtherIncomeBatchId;
import id.kinerja.tukin.withholding.OtherIncomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people are paid elsewhere, which counts once a second person has confirmed it; a row
 * with a finding is left out, its neighbours are kept.
 */
@Service
public class KeepOtherIncomes {

    private final OtherIncomes incomes;
    private final OtherIncomeTasks tasks;
    private final Directory directory;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    KeepOtherIncomes(
            OtherIncomes incomes,
            OtherIncomeTasks tasks,
            Directory directory,
            AgencyRoles roles,
            AuditTrail audit) {
        this.tasks = tasks;
        this.incomes = incomes;
        this.directory = directory;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * @param batch absent where none is kept
     */
    public record Outcome(int kept, @Nullable OtherIncomeBatchId batch, List<Finding> findings) {}

    @Transactional
    public Outcome keep(Actor actor, List<OtherIncome> given) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        PersonId officer = actor.requirePerson();
        Set<PersonId> known =
                directory.people(given.stream().map(OtherIncome::person).toList()).keySet();
        List<Finding> findings = new ArrayList<>();
        List<OtherIncome> good = new ArrayList<>();
        for (int row = 1; row <= given.size(); row++) {
            OtherIncome income = given.get(row - 1);
            List<Finding> wrong = findings(row, income, officer, known);
            findings.addAll(wrong);
            if (wrong.isEmpty()) {
                good.add(income);
            }
        }
        return good.isEmpty()
                ? new Outcome(0, null, findings)
                : new Outcome(good.size(), keep(good, officer), findings);
    }

    private static List<Finding> findings(
            int row, OtherIncome income, PersonId officer, Set<PersonId> known) {
        List<Finding> findings = new ArrayList<>();
        if (!known.contains(income.person())) {
            findings.add(Finding.ofRow(row, "personId", "person-unknown"));
        }
        if (income.person().equals(officer)) {
            findings.add(Finding.ofRow(row, "personId", "other-income-about-oneself"));
        }
        if (income.tax().compareTo(income.gross()) > 0) {
            findings.add(Finding.ofRow(row, "tax", "tax-above-gross"));
        }
        if (income.deductible().compareTo(income.gross()) > 0) {
            findings.add(Finding.ofRow(row, "deductible", "deductible-above-gross"));
        }
        return findings;
    }

    private OtherIncomeBatchId keep(List<OtherIncome> good, PersonId officer) {
        OtherIncomeBatchId batch = OtherIncomeBatchId.next();
        incomes.give(batch, good, officer);
        tasks.open(batch);
        audit.recordAll(
                good.stream()
                        .map(
                                one ->
                                        Act.of("OTHER_INCOME_KEPT")
                                                .on(batch.value())
                                                .about(one.person())
                                                .with("month", one.month()))
                        .toList());
        return batch;
    }
}
