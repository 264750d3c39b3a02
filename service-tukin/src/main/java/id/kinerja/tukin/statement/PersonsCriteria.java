package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;

/**
 * A policy as it is for one person: criteria of TPP that depend on a fact from outside count as
 * that says on the last day of the month, and pay nothing until it is told.
 */
final class PersonsCriteria {

    private static final String UNTOLD = Percentage.ZERO.decimal();

    private PersonsCriteria() {}

    static Policy of(Policy policy, PersonMonth facts) {
        if (policy.criteria().stream().allMatch(share -> share.fact() == null)) {
            return policy;
        }
        LocalDate day = FactStart.SAME_MONTH.day(facts.month());
        return policy.withCriteria(
                policy.criteria().stream()
                        .map(
                                share ->
                                        share.fact() == null
                                                ? share
                                                : share.by(told(policy, facts, share.fact(), day)))
                        .toList());
    }

    private static String told(Policy policy, PersonMonth facts, String code, LocalDate day) {
        return OutsideFact.valueOn(facts.outside(), policy.facts(), code, day).orElse(UNTOLD);
    }
}
