package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.ExtraMonthRule.PartRule;
import id.kinerja.tukin.policy.ExtraMonthRule.ServiceRule;
import id.kinerja.tukin.policy.ExtraMonthRule.ShareRule;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether what is paid once in a year can be worked out; of a document that lacks nothing.
 */
final class ExtraMonthsCheck {

    /** No regulation asks for longer service. */
    private static final int MOST_MONTHS = 120;

    private final List<Finding> findings = new ArrayList<>();

    private ExtraMonthsCheck() {}

    static List<Finding> findings(@Nullable List<ExtraMonthRule> rules) {
        List<ExtraMonthRule> all = rules == null ? List.of() : rules;
        ExtraMonthsCheck check = new ExtraMonthsCheck();
        check.twice("extraMonths", all, rule -> rule.kind() + " " + rule.year());
        for (int i = 0; i < all.size(); i++) {
            check.look("extraMonths[" + i + "]", all.get(i));
        }
        return check.findings;
    }

    private void look(String at, ExtraMonthRule rule) {
        int behind = rule.year() - rule.reference().getYear();
        if (behind < 0 || behind > 1) {
            find(at + ".reference", "extra-reference-outside", rule.year());
        }
        YearMonth service = YearMonth.from(rule.inServiceOn());
        if (service.isBefore(rule.reference())
                || service.isAfter(rule.reference().plusMonths(12))) {
            find(at + ".inServiceOn", "extra-service-day-outside", rule.reference());
        }
        twice(at + ".parts", rule.parts(), PartRule::component);
        twice(at + ".statuses", rule.statuses(), ShareRule::status);
        twice(at + ".service", rule.service(), ServiceRule::status);
        parts(at + ".parts", rule.parts());
        all(rule.statuses()).forEach(one -> percentage(at + ".statuses", one.percentage()));
        all(rule.service()).forEach(one -> months(at + ".service", one));
    }

    /** More taken of the class than is paid of it would leave less than nothing. */
    private void parts(String at, List<PartRule> parts) {
        parts.forEach(one -> percentage(at, one.percentage()));
        Percentage paid =
                parts.stream()
                        .filter(one -> one.component() == ExtraComponent.CLASS)
                        .map(one -> Percentage.of(one.percentage()))
                        .findFirst()
                        .orElse(null);
        if (paid == null) {
            find(at, "extra-class-missing");
            return;
        }
        parts.stream()
                .filter(one -> one.component().isCut())
                .filter(one -> Percentage.of(one.percentage()).compareTo(paid) > 0)
                .forEach(one -> find(at, "extra-cut-above-class", one.component()));
    }

    private void percentage(String at, String written) {
        Percentage percentage = Percentage.of(written);
        if (percentage.compareTo(Percentage.ZERO) < 0
                || percentage.compareTo(Percentage.HUNDRED) > 0) {
            find(at, "percentage-outside");
        }
    }

    private void months(String at, ServiceRule rule) {
        if (rule.fromMonths() < 0
                || rule.wholeMonths() < 1
                || rule.wholeMonths() > MOST_MONTHS
                || rule.fromMonths() > rule.wholeMonths()) {
            find(at, "extra-service-months", rule.status(), MOST_MONTHS);
        }
    }

    private <T> void twice(String at, @Nullable List<T> rules, Function<T, Object> about) {
        Set<Object> seen = new HashSet<>();
        all(rules)
                .map(about)
                .filter(one -> !seen.add(one))
                .findFirst()
                .ifPresent(one -> find(at, "part-twice", one));
    }

    private static <T> Stream<T> all(@Nullable List<T> rules) {
        return rules == null ? Stream.empty() : rules.stream();
    }

    private void find(String at, String code, Object... arguments) {
        findings.add(Finding.of(at, code, arguments));
    }
}
