package id.kinerja.tukin.policy;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written down: percentages as decimal text, money as whole rupiah, each rule
 * with its regulation and article.
 */
public record PolicyDocument(
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ClassTable classes,
        Composition composition,
        PredikatRule predikat,
        AttendanceRule attendance,
        CpnsRule cpns,
        Policy.@Nullable TaxMode tax) {

    /** Rupiah a month by class. */
    public record ClassTable(Article basis, Map<Integer, Long> amounts) {}

    /** How the class amount is divided; what is not performance is attendance. */
    public record Composition(Article basis, String performance) {}

    /** What each predikat pays of the performance component. */
    public record PredikatRule(
            Article basis, PredikatFactors.Missing missing, Map<Predikat, String> factors) {}

    /** What attendance takes from its component. */
    public record AttendanceRule(
            Article basis,
            List<BandRule> late,
            List<BandRule> early,
            String missingIn,
            String missingOut,
            String absentPerDay) {}

    /** Minutes from and to, both included; without {@code to} there is no end. */
    public record BandRule(String code, int from, @Nullable Integer to, String cut) {}

    /** What a CPNS is entitled to. */
    public record CpnsRule(Article basis, String percentage) {}

    /**
     * Throws {@link IllegalArgumentException} or {@link ArithmeticException} where a number can't
     * be one.
     */
    public Policy policy() {
        return new Policy(
                code,
                version,
                DateRange.of(validFrom, validTo),
                classes.amounts().entrySet().stream()
                        .collect(
                                toMap(
                                        entry -> new KelasJabatan(entry.getKey()),
                                        entry -> Rupiah.of(entry.getValue()))),
                classes.basis(),
                Percentage.of(composition.performance()),
                composition.basis(),
                new PredikatFactors(factors(), predikat.missing(), predikat.basis()),
                cuts(),
                Percentage.of(cpns.percentage()),
                cpns.basis(),
                tax);
    }

    private Map<Predikat, Percentage> factors() {
        return predikat.factors().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Percentage.of(entry.getValue())));
    }

    private AttendanceCuts cuts() {
        return new AttendanceCuts(
                bands(attendance.late()),
                bands(attendance.early()),
                Percentage.of(attendance.missingIn()),
                Percentage.of(attendance.missingOut()),
                Percentage.of(attendance.absentPerDay()),
                attendance.basis());
    }

    private static Bands bands(List<BandRule> rules) {
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
