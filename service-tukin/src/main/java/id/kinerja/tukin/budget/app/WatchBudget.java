package id.kinerja.tukin.budget.app;

import id.kinerja.tukin.budget.Budget;
import id.kinerja.tukin.budget.Budgets;
import id.kinerja.tukin.budget.Ceilings;
import id.kinerja.tukin.budget.Grants;
import id.kinerja.tukin.run.BudgetExcess;
import id.kinerja.tukin.run.BudgetWatch;
import id.kinerja.tukin.run.Run;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says before an approval which ceilings it would exceed, and sums up what it grants. */
@Component
class WatchBudget implements BudgetWatch {

    private final Ceilings ceilings;
    private final Grants grants;

    WatchBudget(Ceilings ceilings, Grants grants) {
        this.ceilings = ceilings;
        this.grants = grants;
    }

    @Override
    public List<BudgetWarning> warnings(Run run) {
        Year year = Year.from(run.month());
        return Budgets.of(year, ceilings.list(year, null, Integer.MAX_VALUE), grants, run).stream()
                .filter(one -> one.exceeds() != BudgetExcess.NOTHING)
                .map(WatchBudget::warning)
                .toList();
    }

    @Override
    public void approved(Run run) {
        grants.keep(run);
    }

    private static BudgetWarning warning(Budget one) {
        return new BudgetWarning(
                one.ceiling().unit(), one.amount(), one.granted(), one.forecast(), one.exceeds());
    }
}
