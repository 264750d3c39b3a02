package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.withholding.OtherIncome;
import id.kinerja.tukin.withholding.OtherIncomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people are paid elsewhere; a row with a finding is left out, its neighbours are kept.
 */
@Service
public class KeepOtherIncomes {

    private final OtherIncomes incomes;
    private final Directory directory;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    KeepOtherIncomes(
            OtherIncomes incomes, Directory directory, AgencyRoles roles, AuditTrail audit) {
        this.incomes = incomes;
        this.directory = directory;
        this.roles = roles;
        this.audit = audit;
    }

    public record Outcome(int kept, List<Finding> findings) {}

    @Transactional
    public Outcome keep(Actor actor, List<OtherIncome> given) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        Map<PersonId, Person> known =
                directory.people(given.stream().map(OtherIncome::person).toList());
        List<Finding> findings = new ArrayList<>();
        List<OtherIncome> good = new ArrayList<>();
        for (int row = 1; row <= given.size(); row++) {
            OtherIncome income = given.get(row - 1);
            if (known.containsKey(income.person())) {
                good.add(income);
            } else {
                findings.add(Finding.ofRow(row, "personId", "person-unknown"));
            }
        }
        incomes.keep(good, actor.requirePerson());
        audit.recordAll(
                good.stream()
                        .map(
                                one ->
                                        Act.of("OTHER_INCOME_KEPT")
                                                .about(one.person())
                                                .with("month", one.month()))
                        .toList());
        return new Outcome(good.size(), findings);
    }
}
