package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.MidMonthChanges;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.Variant;
import java.util.List;
import java.util.Optional;

/**
 * A policy as it is for one person in a month: the variant of where he stood last in it, with the
 * criteria of TPP that count for him on its last day.
 */
public final class PersonsPolicy {

    private PersonsPolicy() {}

    public static Policy of(Policy policy, PersonMonth facts) {
        return PersonsCriteria.of(
                variant(policy, facts).map(Variant::policy).orElse(policy),
                facts,
                FactStart.SAME_MONTH.day(facts.month()));
    }

    /**
     * The same with the criteria as they pay the month as a whole; none where the policy counts all
     * changes within it and some of its days aren't paid by criteria.
     */
    public static Policy paying(Policy policy, PersonMonth facts) {
        Policy his = of(policy, facts);
        if (his.midMonthChanges() == MidMonthChanges.CLASS_AND_STATUS) {
            return his;
        }
        List<Segment> paid =
                Segments.of(policy, his, facts).stream().filter(Segment::hasAmount).toList();
        return paid.isEmpty()
                ? his
                : his.withCriteria(
                        CriteriaOfMonth.of(
                                HeldClasses.counted(his, paid, MonthDays.of(his, facts))));
    }

    /** The one that counts; none where he is paid as everybody else is. */
    static Optional<Variant> variant(Policy policy, PersonMonth facts) {
        return facts.places().stream()
                .max(PersonMonth.Place.IN_ORDER)
                .flatMap(last -> variant(policy, last));
    }

    /** As it is for who stands there. */
    static Policy where(Policy policy, PersonMonth.Place place) {
        return variant(policy, place).map(Variant::policy).orElse(policy);
    }

    private static Optional<Variant> variant(Policy policy, PersonMonth.Place place) {
        return policy.variantOf(
                place.units() == null ? List.of() : place.units(), place.jenis(), place.as());
    }
}
