package id.kinerja.tukin.policy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rules that a document writes down. */
record WrittenPolicy(PolicyDocument written) {

    Policy policy() {
        Rounding ends = roundingOf();
        return new Policy(
                written.code(),
                written.version(),
                DateRange.of(written.validFrom(), written.validTo()),
                classes(ends),
                written.classes().basis(),
                Percentage.of(written.composition().performance()),
                written.composition().basis(),
                new PredikatFactors(
                        factors(),
                        written.predikat().missing(),
                        missingFor(),
                        written.predikat().lag() == null
                                ? RatingLag.SAME_MONTH
                                : written.predikat().lag(),
                        raises(),
                        written.predikat().basis()),
                cuts(),
                new LeaveCuts(written.leave().stream().map(WrittenPolicy::leaveCut).toList()),
                disciplineCuts(),
                PltAddition.of(written.plt()),
                written.midMonth().rule(),
                requireNonNullElse(written.midMonth().changes(), MidMonthChanges.CLASS_AND_STATUS),
                requireNonNullElse(written.midMonth().payingUnit(), PayingUnit.LAST),
                Percentage.of(written.cpns().percentage()),
                written.cpns().basis(),
                CutCap.of(written.cap()),
                written.tax(),
                bpjs(),
                criteria(),
                statusShares(),
                ends,
                FactRules.of(
                        written.facts(),
                        written.stoppers(),
                        written.offsets(),
                        written.counted(),
                        written.additions()),
                Productivity.of(written.composition().productivity()),
                head(),
                surcharge(),
                variants(),
                extraMonths(),
                written.deductions() == null ? List.of() : written.deductions());
    }

    /** Those of the table, and those that an index makes. */
    private Map<KelasJabatan, Rupiah> classes(Rounding ends) {
        PolicyDocument.ClassTable table = written.classes();
        Map<Integer, Long> amounts = new HashMap<>(table.amounts());
        IndexRule index = table.index();
        if (index != null) {
            index.points()
                    .forEach(
                            (kelas, points) ->
                                    amounts.put(
                                            kelas, Math.multiplyExact(points, index.perPoint())));
        }
        return amounts.entrySet().stream()
                .collect(
                        toMap(
                                entry -> new KelasJabatan(entry.getKey()),
                                entry -> table.amount(entry.getValue(), ends)));
    }

    private List<ExtraMonth> extraMonths() {
        List<ExtraMonthRule> rules = written.extraMonths();
        return rules == null ? List.of() : rules.stream().map(ExtraMonthRule::read).toList();
    }

    private List<Variant> variants() {
        List<VariantRule> rules = written.variants();
        return rules == null
                ? List.of()
                : rules.stream()
                        .map(
                                rule ->
                                        new Variant(
                                                rule.code(),
                                                rule.scope(),
                                                rule.of(written).policy()))
                        .toList();
    }

    private Rounding roundingOf() {
        return written.rounding() == null
                ? Rounding.TO_RUPIAH
                : new Rounding(
                        written.rounding().method().mode(),
                        written.rounding().step() == null ? 1 : written.rounding().step(),
                        written.rounding().point() == null
                                ? RoundingPoint.TOTAL
                                : written.rounding().point(),
                        written.rounding().basis());
    }

    private @Nullable BpjsContribution bpjs() {
        PolicyDocument.BpjsRule rule = written.bpjs();
        return rule == null
                ? null
                : new BpjsContribution(
                        rule.mode(),
                        rule.employee() == null ? Percentage.ZERO : Percentage.of(rule.employee()),
                        rule.employer() == null ? Percentage.ZERO : Percentage.of(rule.employer()),
                        rule.ceiling() == null ? Rupiah.ZERO : Rupiah.of(rule.ceiling()),
                        rule.basis());
    }

    private @Nullable HeadShare head() {
        PolicyDocument.HeadRule rule = written.classes().head();
        return rule == null ? null : new HeadShare(Percentage.of(rule.percentage()), rule.basis());
    }

    private @Nullable NpwpSurcharge surcharge() {
        PolicyDocument.NpwpRule rule = written.withoutNpwp();
        return rule == null
                ? null
                : new NpwpSurcharge(Percentage.of(rule.percentage()), rule.basis());
    }

    private List<CriterionShare> criteria() {
        List<PolicyDocument.CriterionRule> rules = written.classes().criteria();
        return rules == null
                ? List.of()
                : rules.stream()
                        .map(
                                rule ->
                                        new CriterionShare(
                                                rule.criterion(),
                                                Percentage.of(rule.percentage()),
                                                rule.basis(),
                                                rule.fact(),
                                                rule.eligible()))
                        .toList();
    }

    private List<PredikatFactors.Raise> raises() {
        List<PolicyDocument.RaiseRule> rules = written.predikat().raises();
        return rules == null
                ? List.of()
                : rules.stream()
                        .map(
                                rule ->
                                        new PredikatFactors.Raise(
                                                rule.predikat(),
                                                Percentage.of(rule.ofNextClass()),
                                                rule.basis()))
                        .toList();
    }

    private StatusShares statusShares() {
        return new StatusShares(
                written.statuses() == null
                        ? Map.of()
                        : written.statuses().stream()
                                .collect(
                                        toMap(
                                                PolicyDocument.StatusRule::status,
                                                rule ->
                                                        new StatusShares.Share(
                                                                Percentage.of(rule.percentage()),
                                                                rule.basis()))));
    }

    private Map<Predikat, Percentage> factors() {
        return written.predikat().factors().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Percentage.of(entry.getValue())));
    }

    private List<PredikatFactors.MissingFor> missingFor() {
        List<PolicyDocument.MissingRule> rules = written.predikat().missingFor();
        return rules == null
                ? List.of()
                : rules.stream()
                        .map(
                                rule ->
                                        new PredikatFactors.MissingFor(
                                                rule.gap(), rule.missing(), rule.basis()))
                        .toList();
    }

    private AttendanceCuts cuts() {
        return new AttendanceCuts(
                bands(written.attendance().late()),
                bands(written.attendance().early()),
                written.attendance().counting() == null
                        ? Counting.PER_OCCURRENCE
                        : written.attendance().counting(),
                written.attendance().base() == null
                        ? AttendanceBase.COMPONENT
                        : written.attendance().base(),
                Percentage.of(written.attendance().missingIn()),
                Percentage.of(written.attendance().missingOut()),
                Percentage.of(written.attendance().absentPerDay()),
                excusedPerDay(written.attendance()),
                written.attendance().missedCeremony() == null
                        ? Percentage.ZERO
                        : Percentage.of(written.attendance().missedCeremony()),
                inARow(written.attendance().inARow()),
                PerMinute.of(written.attendance().perMinute()),
                written.attendance().minutesPerAbsentDay(),
                written.attendance().basis());
    }

    private static Percentage excusedPerDay(PolicyDocument.AttendanceRule rule) {
        return Percentage.of(
                rule.excusedPerDay() == null ? rule.absentPerDay() : rule.excusedPerDay());
    }

    private static @Nullable AbsenceInARow inARow(PolicyDocument.@Nullable InARowRule rule) {
        return rule == null
                ? null
                : new AbsenceInARow(rule.days(), Percentage.of(rule.cut()), rule.basis());
    }

    private static LeaveCut leaveCut(PolicyDocument.LeaveRule rule) {
        Integer fromMonth = rule.fromMonth();
        String perDay = rule.perDay();
        return new LeaveCut(
                rule.type(),
                rule.cause(),
                rule.fromDay(),
                fromMonth == null ? 1 : fromMonth,
                Percentage.of(perDay == null ? requireNonNull(rule.perMonth()) : perDay),
                perDay == null ? LeaveCut.Per.MONTH : LeaveCut.Per.DAY,
                rule.base(),
                rule.basis());
    }

    private DisciplineCuts disciplineCuts() {
        return new DisciplineCuts(
                written.discipline().cuts().stream()
                        .map(
                                rule ->
                                        new DisciplineCut(
                                                rule.punishment(),
                                                Percentage.of(rule.cut()),
                                                rule.months()))
                        .toList(),
                written.discipline().start(),
                written.discipline().concurrency(),
                written.discipline().moderate(),
                requireNonNullElse(written.discipline().base(), DisciplineBase.WHOLE),
                written.discipline().basis());
    }

    static Bands bands(List<PolicyDocument.BandRule> rules) {
        return new Bands(
                rules.stream()
                        .map(
                                rule ->
                                        new Band(
                                                rule.code(),
                                                rule.from(),
                                                rule.to(),
                                                Percentage.of(rule.cut())))
                        .toList());
    }
}
