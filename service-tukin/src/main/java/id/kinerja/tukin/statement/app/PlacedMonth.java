package id.kinerja.tukin.statement.app;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.PayingUnit;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.PersonsPolicy;
import java.util.List;

/**
 * A month with where it was spent.
 *
 * @param stays in primary positions, at least one
 */
public record PlacedMonth(List<PayingUnit.Stay> stays, PersonMonth facts) {

    public PlacedMonth {
        stays = List.copyOf(stays);
    }

    /** The unit that pays it. */
    public UnitId unit(Policy policy) {
        return PersonsPolicy.of(policy, facts).payingUnit().of(stays).orElseThrow();
    }
}
