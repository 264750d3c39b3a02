package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks whether a policy can be applied to every case; what it finds keeps the policy from
 * activation.
 */
public final class PolicyCheck {

    private PolicyCheck() {}

    public static List<Finding> findings(Policy policy) {
        List<Finding> findings = new ArrayList<>();
        if (policy.during().from().getDayOfMonth() != 1) {
            findings.add(Finding.of("validFrom", "policy-begins-mid-month"));
        }
        if (policy.classes().isEmpty()) {
            findings.add(Finding.of("classes", "class-table-empty"));
        }
        if (policy.classes().values().stream().anyMatch(Rupiah::isNegative)) {
            findings.add(Finding.of("classes.amounts", "amount-negative"));
        }
        if (policy.head() != null && policy.head().isOutside()) {
            findings.add(Finding.of("classes.head.percentage", "head-outside"));
        }
        if (policy.tax() == null) {
            findings.add(Finding.of("tax", "tax-not-chosen"));
        }
        BpjsContribution bpjs = policy.bpjs();
        if (bpjs == null) {
            findings.add(Finding.of("bpjs", "bpjs-not-chosen"));
        } else if (bpjs.ceiling().isNegative()) {
            findings.add(Finding.of("bpjs.ceiling", "amount-negative"));
        }
        findings.addAll(policy.attendance().findings());
        if (policy.leave().cuts().stream().anyMatch(cut -> cut.fromDay() < 1)) {
            findings.add(Finding.of("leave.cuts.fromDay", "count-from-one"));
        }
        if (policy.leave().cuts().stream().anyMatch(cut -> cut.fromMonth() < 1)) {
            findings.add(Finding.of("leave.cuts.fromMonth", "count-from-one"));
        }
        if (policy.leave().cuts().stream().anyMatch(PolicyCheck::isCauseOfOtherLeave)) {
            findings.add(Finding.of("leave.cuts.cause", "cause-of-other-leave"));
        }
        if (policy.discipline().cuts().stream().anyMatch(cut -> cut.months() < 1)) {
            findings.add(Finding.of("discipline.cuts.months", "count-from-one"));
        }
        if (percentages(policy).anyMatch(PolicyCheck::outside)) {
            findings.add(Finding.of("percentages", "percentage-outside"));
        }
        if (policy.predikat().factors().size() < Predikat.values().length) {
            findings.add(Finding.of("predikat.factors", "predikat-without-factor"));
        }
        findings.addAll(FactRulesCheck.findings(policy));
        Productivity productivity = policy.productivity();
        if (productivity != null) {
            findings.addAll(productivity.findings(policy.performance()));
        }
        return findings;
    }

    private static boolean isCauseOfOtherLeave(LeaveCut cut) {
        return cut.cause() != null && !cut.cause().isOf(cut.type());
    }

    private static Stream<Percentage> percentages(Policy policy) {
        AttendanceCuts cuts = policy.attendance();
        Stream<Percentage> single =
                Stream.of(
                        policy.performance(),
                        policy.cpns(),
                        policy.cap().percentage(),
                        cuts.missingIn(),
                        cuts.missingOut(),
                        cuts.absentPerDay(),
                        cuts.excusedPerDay(),
                        cuts.missedCeremony());
        AbsenceInARow row = cuts.inARow();
        Stream<Percentage> inARow = row == null ? Stream.empty() : Stream.of(row.cut());
        Stream<Percentage> bands =
                Stream.concat(cuts.late().bands().stream(), cuts.early().bands().stream())
                        .map(Band::cut);
        PerMinute each = cuts.perMinute();
        Stream<Percentage> minutes = each == null ? Stream.empty() : each.percentages();
        Stream<Percentage> others =
                Stream.concat(
                        policy.leave().cuts().stream().map(LeaveCut::cut),
                        policy.discipline().cuts().stream().map(DisciplineCut::cut));
        Stream<Percentage> stoppers = policy.facts().stoppers().stream().map(Stopper::cut);
        Stream<Percentage> counted =
                policy.facts().counted().stream().flatMap(PolicyCheck::percentages);
        Productivity byMinutes = policy.productivity();
        Stream<Percentage> productivity =
                byMinutes == null ? Stream.empty() : Stream.of(byMinutes.share());
        return Stream.of(
                        single,
                        amounts(policy),
                        inARow,
                        bands,
                        minutes,
                        others,
                        stoppers,
                        counted,
                        policy.facts().additions().stream().flatMap(Addition::percentages),
                        productivity,
                        policy.predikat().factors().values().stream(),
                        policy.predikat().raises().stream().map(PredikatFactors.Raise::ofNextClass))
                .flatMap(all -> all);
    }

    private static Stream<Percentage> percentages(Counted counted) {
        return Stream.concat(
                Stream.ofNullable(counted.perUnit()),
                Stream.ofNullable(counted.bands())
                        .flatMap(bands -> bands.bands().stream().map(Band::cut)));
    }

    private static Stream<Percentage> amounts(Policy policy) {
        return Stream.of(
                        policy.criteria().stream().map(CriterionShare::percentage),
                        policy.statuses().shares().values().stream()
                                .map(StatusShares.Share::percentage),
                        policy.plt().percentages(),
                        Stream.ofNullable(policy.withoutNpwp()).map(NpwpSurcharge::percentage),
                        Stream.ofNullable(policy.bpjs())
                                .flatMap(bpjs -> Stream.of(bpjs.employee(), bpjs.employer())))
                .flatMap(all -> all);
    }

    private static boolean outside(Percentage percentage) {
        return percentage.compareTo(Percentage.ZERO) < 0
                || percentage.compareTo(Percentage.HUNDRED) > 0;
    }
}
