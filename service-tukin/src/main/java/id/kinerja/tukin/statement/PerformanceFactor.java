package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PredikatFactors;
import id.kinerja.tukin.policy.PredikatFactors.Missing;
import id.kinerja.tukin.policy.RatingGap;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What part of the performance component a rating pays, or its absence.
 *
 * @param waits whether nothing may be paid until there is a rating
 */
record PerformanceFactor(Percentage percentage, Article basis, boolean waits) {

    /**
     * @param paid the days that pay something, in their order
     */
    static PerformanceFactor of(Policy policy, PersonMonth facts, List<PersonMonth.Place> paid) {
        PredikatFactors rule = policy.predikat();
        // Of nothing nothing is taken, whatever the rating: nobody waits for one.
        if (Boolean.FALSE.equals(facts.rated()) || paid.isEmpty()) {
            return new PerformanceFactor(Percentage.HUNDRED, rule.basis(), false);
        }
        return facts.predikatOf(rule.lag().period(facts.month()))
                .map(predikat -> new PerformanceFactor(rule.of(predikat), rule.basis(), false))
                .orElseGet(() -> without(rule, gaps(policy, facts, paid.getLast())));
    }

    private static PerformanceFactor without(PredikatFactors rule, Set<RatingGap> gaps) {
        Optional<PredikatFactors.MissingFor> special = rule.without(gaps);
        Missing missing = special.map(PredikatFactors.MissingFor::missing).orElse(rule.missing());
        return new PerformanceFactor(
                missing == Missing.ASSUME_BAIK ? rule.of(Predikat.BAIK) : Percentage.ZERO,
                special.map(PredikatFactors.MissingFor::basis).orElse(rule.basis()),
                missing == Missing.HOLD);
    }

    /** Why there may be no rating. */
    private static Set<RatingGap> gaps(Policy policy, PersonMonth facts, PersonMonth.Place last) {
        DateRange rated = policy.predikat().lag().days(facts.month());
        LocalDate since = facts.since();
        Set<RatingGap> gaps = EnumSet.noneOf(RatingGap.class);
        if (last.cpns()) {
            gaps.add(RatingGap.CPNS);
        }
        if (since != null && since.isAfter(rated.from())) {
            gaps.add(RatingGap.NEWCOMER);
        }
        if (rated.lastDay().isBefore(policy.during().from())) {
            gaps.add(RatingGap.BEFORE_POLICY);
        }
        return gaps;
    }
}
