package id.kinerja.tukin.statement;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Percentage;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy as it is for one person on a day: criteria of TPP that depend on a fact from outside
 * count as that says, and pay nothing until it is told.
 */
final class PersonsCriteria {

    private static final String UNTOLD = Percentage.ZERO.decimal();

    private PersonsCriteria() {}

    static Policy of(Policy policy, PersonMonth facts, LocalDate day) {
        if (policy.criteria().stream().allMatch(share -> share.fact() == null)) {
            return policy;
        }
        return policy.withCriteria(
                policy.criteria().stream()
                        .map(
                                share ->
                                        share.fact() == null
                                                ? share
                                                : share.by(
                                                        told(policy, facts, share.fact(), day)
                                                                .orElse(UNTOLD)))
                        .toList());
    }

    /** The facts by which criteria go and that nobody has told of the day. */
    static Set<String> untold(Policy policy, PersonMonth facts, LocalDate day) {
        return policy.criteria().stream()
                .flatMap(share -> Stream.ofNullable(share.fact()))
                .filter(code -> told(policy, facts, code, day).isEmpty())
                .collect(toSet());
    }

    private static Optional<String> told(
            Policy policy, PersonMonth facts, String code, LocalDate day) {
        return OutsideFact.valueOn(facts.outside(), policy.facts(), code, day);
    }
}
