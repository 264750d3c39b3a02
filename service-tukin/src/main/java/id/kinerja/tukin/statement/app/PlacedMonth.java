package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Assignment;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.PayingUnit;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.PersonsPolicy;
import java.time.YearMonth;
import java.util.Collection;
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

    /** In primary positions, within the month. */
    public static List<PayingUnit.Stay> stays(Collection<Assignment> held, YearMonth month) {
        return held.stream()
                .filter(Assignment::primary)
                .flatMap(
                        one ->
                                one.during().intersection(DateRange.of(month)).stream()
                                        .map(days -> new PayingUnit.Stay(one.unit(), days)))
                .toList();
    }
}
