package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The months around a policy that nobody is paid by any policy, since none holds on their first
 * day.
 *
 * @param before the active policy that begins last before it, as it stands without it
 * @param after the active policy that begins first after it
 */
public record UncoveredMonths(
        ProposedPolicy policy, @Nullable ProposedPolicy before, @Nullable ProposedPolicy after) {

    /** Each for somebody to look at; {@link #leavesSome()} says whether they need a decision. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        gapBefore().ifPresent(gap -> findings.add(gap.finding("validFrom", "policy-gap-before")));
        firstAfterItsEnd().flatMap(this::afterIt).map(Finding::asWarning).ifPresent(findings::add);
        return findings;
    }

    /** Whether months are left between two policies, or lose the one that they have. */
    public boolean leavesSome() {
        return gapBefore().isPresent()
                || firstAfterItsEnd()
                        .filter(first -> after == null ? loses(first) : gapUntil(after, first))
                        .isPresent();
    }

    private Optional<Gap> gapBefore() {
        LocalDate end = before == null ? null : before.until();
        YearMonth last = YearMonth.from(policy.document().validFrom()).minusMonths(1);
        return Optional.ofNullable(end)
                .map(until -> new Gap(YearMonth.from(until).plusMonths(1), last))
                .filter(Gap::isThere);
    }

    private Optional<YearMonth> firstAfterItsEnd() {
        return Optional.ofNullable(policy.until())
                .map(until -> YearMonth.from(until).plusMonths(1));
    }

    private Optional<Finding> afterIt(YearMonth first) {
        if (after == null) {
            return Optional.of(Finding.of("validTo", "policy-ends-without-successor", first));
        }
        return Optional.of(gap(after, first))
                .filter(Gap::isThere)
                .map(gap -> gap.finding("validTo", "policy-gap-after"));
    }

    /** The one before would have held on; it ends where this one begins. */
    private boolean loses(YearMonth first) {
        return before != null
                && before.givesWayOn(policy.document().validFrom())
                && before.during().includes(first.atDay(1));
    }

    private static boolean gapUntil(ProposedPolicy next, YearMonth first) {
        return gap(next, first).isThere();
    }

    private static Gap gap(ProposedPolicy next, YearMonth first) {
        return new Gap(first, YearMonth.from(next.document().validFrom()).minusMonths(1));
    }

    private record Gap(YearMonth from, YearMonth to) {

        boolean isThere() {
            return !from.isAfter(to);
        }

        Finding finding(String field, String code) {
            return Finding.of(field, code, from, to).asWarning();
        }
    }
}
