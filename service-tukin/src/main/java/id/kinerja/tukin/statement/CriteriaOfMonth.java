package id.kinerja.tukin.statement;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Percentage;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.TppCriterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a month pays for each criterion of TPP, where that changes within it: each counts as much as
 * the class amounts of its days, so that the percentages are those of the month as a whole.
 */
final class CriteriaOfMonth {

    private static final int SCALE = 4;

    private final Map<TppCriterion, CriterionShare> shares = new EnumMap<>(TppCriterion.class);
    private final Map<TppCriterion, BigDecimal> paid = new EnumMap<>(TppCriterion.class);
    private BigDecimal basic = BigDecimal.ZERO;

    private CriteriaOfMonth() {}

    /**
     * In the order of the criteria; none where days count that aren't paid by criteria.
     *
     * @param counted by what the month counts, at least one
     */
    static List<CriterionShare> of(List<HeldClasses.Counted> counted) {
        if (counted.stream().anyMatch(one -> one.segment().policy().criteria().isEmpty())) {
            return List.of();
        }
        CriteriaOfMonth month = new CriteriaOfMonth();
        counted.forEach(month::add);
        return month.shares.values().stream().map(month::ofMonth).toList();
    }

    private void add(HeldClasses.Counted counted) {
        Segment segment = counted.segment();
        Policy policy = segment.policy();
        BigDecimal amount =
                policy.basicOf(requireNonNull(segment.place().kelas()))
                        .orElseThrow()
                        .times(segment.status())
                        .multiply(BigDecimal.valueOf(counted.days()));
        basic = basic.add(amount);
        for (CriterionShare share : policy.criteria()) {
            shares.putIfAbsent(share.criterion(), share);
            paid.merge(
                    share.criterion(),
                    amount.multiply(share.percentage().value()),
                    BigDecimal::add);
        }
    }

    private CriterionShare ofMonth(CriterionShare share) {
        BigDecimal amount = paid.getOrDefault(share.criterion(), BigDecimal.ZERO);
        return share.of(
                basic.signum() == 0
                        ? Percentage.ZERO
                        : new Percentage(amount.divide(basic, SCALE, RoundingMode.HALF_UP)));
    }
}
