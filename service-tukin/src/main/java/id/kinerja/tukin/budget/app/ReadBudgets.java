package id.kinerja.tukin.budget.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.budget.Budget;
import id.kinerja.tukin.budget.Budgets;
import id.kinerja.tukin.budget.Ceilings;
import id.kinerja.tukin.budget.Grants;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units are granted in a year, and will be, against their ceilings. */
@Service
public class ReadBudgets {

    private final Ceilings ceilings;
    private final Grants grants;
    private final AgencyRoles roles;

    ReadBudgets(Ceilings ceilings, Grants grants, AgencyRoles roles) {
        this.ceilings = ceilings;
        this.grants = grants;
        this.roles = roles;
    }

    /**
     * Those that have a ceiling, in the order of units.
     *
     * @param after the last unit of the part before; absent at the beginning
     */
    @Transactional(readOnly = true)
    public List<Budget> list(Actor actor, int year, @Nullable UnitId after, int limit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Year asked = GiveCeiling.requireYear(year);
        return Budgets.of(asked, ceilings.list(asked, after, limit), grants, null);
    }
}
