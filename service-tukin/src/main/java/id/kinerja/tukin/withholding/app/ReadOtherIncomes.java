package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.withholding.GivenIncome;
import id.kinerja.tukin.withholding.OtherIncomes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what was given of what people are paid elsewhere, for whoever confirms it too. */
@Service
public class ReadOtherIncomes {

    private final OtherIncomes incomes;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    ReadOtherIncomes(OtherIncomes incomes, AgencyRoles roles, AuditTrail audit) {
        this.incomes = incomes;
        this.roles = roles;
        this.audit = audit;
    }

    @Transactional
    public List<GivenIncome> list(
            Actor actor,
            OtherIncomes.Question question,
            OtherIncomes.@Nullable Place after,
            int limit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        audit.record(Act.looked("OTHER_INCOME_SEEN"));
        return incomes.list(question, after, limit);
    }
}
