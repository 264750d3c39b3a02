package id.kinerja.tukin.policy;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.Percentage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * THR or the thirteenth month of a year, as the regulation of that year has it.
 *
 * @param year for which it is paid
 * @param reference the month of whose tukin it is made
 * @param inServiceOn the day on which one must be in paid service
 * @param tax who bears the income tax on it; has no default, as that of a month has none
 * @param statuses what part of it is paid to whom; absent for the whole to everybody
 * @param service by how many months of service; absent for whatever one served
 */
public record ExtraMonthRule(
        Article basis,
        ExtraKind kind,
        int year,
        YearMonth reference,
        LocalDate inServiceOn,
        Policy.TaxMode tax,
        List<PartRule> parts,
        @Nullable List<ShareRule> statuses,
        @Nullable List<ServiceRule> service) {

    /** How much of a component of the month counts. */
    public record PartRule(ExtraComponent component, @Decimal String percentage) {}

    /** What part of it is paid to who serves so. */
    public record ShareRule(Article basis, ExtraStatus status, @Decimal String percentage) {}

    /**
     * How many months of service who serves so needs.
     *
     * @param fromMonths who has fewer gets nothing
     * @param wholeMonths who has fewer gets as many parts of so many
     */
    public record ServiceRule(Article basis, ExtraStatus status, int fromMonths, int wholeMonths) {}

    ExtraMonth read() {
        return new ExtraMonth(
                new ExtraPay(kind, year),
                reference,
                inServiceOn,
                tax,
                by(parts, PartRule::component, rule -> Percentage.of(rule.percentage())),
                by(
                        statuses,
                        ShareRule::status,
                        rule ->
                                new StatusShares.Share(
                                        Percentage.of(rule.percentage()), rule.basis())),
                by(
                        service,
                        ServiceRule::status,
                        rule ->
                                new ExtraMonth.Service(
                                        rule.fromMonths(), rule.wholeMonths(), rule.basis())),
                basis);
    }

    private static <R, K, V> Map<K, V> by(
            @Nullable List<R> rules, Function<R, K> key, Function<R, V> value) {
        return rules == null ? Map.of() : rules.stream().collect(toMap(key, value));
    }
}
