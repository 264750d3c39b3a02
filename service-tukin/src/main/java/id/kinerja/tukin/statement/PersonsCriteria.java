package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;

/**
 * A policy as it is for one person: criteria of TPP that depend on a fact from outside count as
 * that says on the last day of the month, and pay nothing until it is told.
 */
public final class PersonsCriteria {

    private static final String UNTOLD = Percentage.ZERO.decimal();

    private PersonsCriteria() {}

    public static Policy of(Policy policy, PersonMonth facts) {
        if (policy.criteria().stream().allMatch(share -> share.fact() == null)) {
            return policy;
        }
        LocalDate day = FactStart.SAME_MONTH.day(facts.month());
        return policy.withCriteria(
                policy.criteria().stream().map(share -> his(share, facts, day)).toList());
    }

    private static CriterionShare his(CriterionShare share, PersonMonth facts, LocalDate day) {
        return share.fact() == null
                ? share
                : share.by(
                        OutsideFact.on(facts.outside(), share.fact(), day)
                                .map(OutsideFact::value)
                                .orElse(UNTOLD));
    }
}
