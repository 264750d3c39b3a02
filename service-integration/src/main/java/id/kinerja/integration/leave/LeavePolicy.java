package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an agency settles about leave: the numbers of the law as it stands, and to whom the PPK has
 * handed which decision.
 *
 * @param authorities the first that fits holds
 * @param recordedSince the year since which all annual leave is recorded here, so that a year
 *     without any was not used; absent while nothing of earlier years is known but what HR enters
 * @param mostDaysAhead how long before its first day it may be asked for
 */
public record LeavePolicy(
        List<LeaveRight> rights,
        List<AnnualRule> annual,
        List<AuthorityRule> authorities,
        @Nullable Integer recordedSince,
        int mostDaysAhead) {

    private static final int YEAR = 366;
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2999;

    public static final LeavePolicy SHIPPED = ShippedLeavePolicy.policy();

    public LeavePolicy {
        rights = List.copyOf(rights);
        annual = List.copyOf(annual);
        authorities = List.copyOf(authorities);
    }

    /**
     * The right by which somebody has it: that of its cause, as the agency or else as the law has
     * it, before the one for any cause, without which there is none.
     */
    public Optional<LeaveRight> right(LeaveLaw law, LeaveType type, @Nullable LeaveCause cause) {
        return of(rights, law, type, null)
                .map(
                        any ->
                                cause == null
                                        ? any
                                        : of(rights, law, type, cause)
                                                .or(() -> of(SHIPPED.rights, law, type, cause))
                                                .orElse(any));
    }

    private static Optional<LeaveRight> of(
            List<LeaveRight> rights, LeaveLaw law, LeaveType type, @Nullable LeaveCause cause) {
        return rights.stream()
                .filter(
                        right ->
                                right.law() == law
                                        && right.type() == type
                                        && right.cause() == cause)
                .findFirst();
    }

    public AnnualRule annualOf(LeaveLaw law) {
        return annual.stream().filter(rule -> rule.law() == law).findFirst().orElseThrow();
    }

    public DecidedBy authority(LeaveType type, DateRange during) {
        return authorities.stream()
                .filter(rule -> rule.is(type, during))
                .map(AuthorityRule::by)
                .findFirst()
                .orElseThrow();
    }

    /** What stands in the way of going by it. */
    public List<Finding> findings() {
        return Stream.of(
                        finding("rights", rightsFit()),
                        finding("annual", annualFits()),
                        finding("authorities", authoritiesFit()),
                        finding("recordedSince", recordedSinceFits()),
                        finding("mostDaysAhead", mostDaysAhead >= 0 && mostDaysAhead <= YEAR * 2))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> finding(String field, boolean fits) {
        return fits ? Optional.empty() : Optional.of(Finding.of(field, "leave-policy-impossible"));
    }

    private boolean rightsFit() {
        return rights.stream().allMatch(LeaveRight::possible)
                && rights.stream()
                                .map(
                                        right ->
                                                right.law()
                                                        + "/"
                                                        + right.type()
                                                        + "/"
                                                        + right.cause())
                                .distinct()
                                .count()
                        == rights.size();
    }

    private boolean annualFits() {
        return annual.stream().allMatch(AnnualRule::possible)
                && annual.size() == LeaveLaw.values().length
                && annual.stream().map(AnnualRule::law).distinct().count() == annual.size();
    }

    /** Each type has somebody who decides on it however long it is. */
    private boolean authoritiesFit() {
        return authorities.stream()
                        .allMatch(rule -> rule.upToDays() == null || rule.upToDays() >= 1)
                && Arrays.stream(LeaveType.values())
                        .allMatch(
                                type ->
                                        authorities.stream()
                                                .anyMatch(
                                                        rule ->
                                                                rule.type() == type
                                                                        && rule.upToDays()
                                                                                == null));
    }

    private boolean recordedSinceFits() {
        return recordedSince == null || (recordedSince >= FIRST_YEAR && recordedSince <= LAST_YEAR);
    }
}
