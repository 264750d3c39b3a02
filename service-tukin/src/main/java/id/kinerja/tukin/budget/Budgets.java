package id.kinerja.tukin.budget;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.budget.Grants.UnitMonth;
import id.kinerja.tukin.run.Run;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds ceilings of a year against what is granted. */
public final class Budgets {

    private Budgets() {}

    /**
     * In the order of the ceilings.
     *
     * @param proposed a calculated run of the year that is counted as though it were approved
     */
    public static List<Budget> of(
            Year year, List<Ceiling> ceilings, Grants grants, @Nullable Run proposed) {
        if (ceilings.isEmpty()) {
            return List.of();
        }
        ApprovedMonths approved = approved(year, grants, proposed);
        List<UnitId> units = ceilings.stream().map(Ceiling::unit).toList();
        Map<UnitId, List<UnitMonth>> sums =
                grants.of(units, approved.first(), approved.last(), proposed).stream()
                        .collect(groupingBy(UnitMonth::unit));
        return ceilings.stream()
                .map(one -> Budget.of(one, sums.getOrDefault(one.unit(), List.of()), approved))
                .toList();
    }

    private static ApprovedMonths approved(Year year, Grants grants, @Nullable Run proposed) {
        Stream<YearMonth> months = grants.approvedUntil(year.atMonth(12)).stream();
        Stream<YearMonth> own = proposed == null ? Stream.of() : Stream.of(proposed.month());
        return new ApprovedMonths(year, Stream.concat(months, own).distinct().sorted().toList());
    }
}
