package id.kinerja.tukin.policy;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agency's tukin regulation; once active only its end may come earlier, by a
 * successor.
 *
 * @param classes rupiah a month by kelas jabatan
 * @param performance the part of the class amount that follows the predikat; what follows neither
 *     it nor minutes follows attendance
 * @param cpns the part of the class amount that a CPNS is entitled to
 * @param midMonth how a change within the month counts
 * @param midMonthChanges what counts as one
 * @param payingUnit which unit pays a month in which the unit changes
 * @param cap the most that attendance, leave and discipline take together
 * @param criteria of TPP, of each of which the class amount is a basis; none where the class amount
 *     is what is paid
 * @param tax who bears the income tax; has no default, since agencies differ and nothing may be
 *     guessed
 * @param bpjs absent in policies from before it had to be chosen, which withhold nothing for it
 * @param facts what is asked of facts from outside
 * @param productivity the part that follows minutes of daily logs; absent where none does
 * @param head absent where the head of the agency is paid as his class is
 * @param withoutNpwp absent where who has no NPWP is taxed as the others are
 * @param variants by which parts of the agency are paid, in the order in which they are looked at
 * @param extraMonths what is paid once in a year beside the months
 * @param deductions kinds that are taken of people's net
 */
public record Policy(
        String code,
        int version,
        DateRange during,
        Map<KelasJabatan, Rupiah> classes,
        Article classesBasis,
        Percentage performance,
        Article compositionBasis,
        PredikatFactors predikat,
        AttendanceCuts attendance,
        LeaveCuts leave,
        DisciplineCuts discipline,
        PltAddition plt,
        MidMonthRule midMonth,
        MidMonthChanges midMonthChanges,
        PayingUnit payingUnit,
        Percentage cpns,
        Article cpnsBasis,
        CutCap cap,
        @Nullable TaxMode tax,
        @Nullable BpjsContribution bpjs,
        List<CriterionShare> criteria,
        StatusShares statuses,
        Rounding rounding,
        FactRules facts,
        @Nullable Productivity productivity,
        @Nullable HeadShare head,
        @Nullable NpwpSurcharge withoutNpwp,
        List<Variant> variants,
        List<ExtraMonth> extraMonths,
        List<DeductionRule> deductions) {

    /** Who bears the income tax on the allowance. */
    public enum TaxMode {
        /** Borne by the state (PP 80/2010): the employee's net is not touched. */
        DTP,
        /** Final, by golongan (PP 80/2010 Ps 4); of PPPK by the tax of a month. */
        FINAL_GOL,
        /** By tarif efektif, and the year settled in its last month (PP 58/2023). */
        TER,
        NONE
    }

    public Policy {
        classes = Map.copyOf(classes);
        criteria = List.copyOf(criteria);
        variants = List.copyOf(variants);
        extraMonths = List.copyOf(extraMonths);
        deductions = List.copyOf(deductions);
    }

    /** Which of its variants somebody is paid by, if it is one of them. */
    public Optional<Variant> variantOf(
            Collection<String> units, JenisJabatan position, @Nullable PaidAs status) {
        return variants.stream()
                .filter(variant -> variant.scope().includes(units, position, status))
                .findFirst();
    }

    /** Whether the days of a month change what is paid for it. */
    public boolean readsAttendance() {
        Percentage others =
                productivity == null ? performance : performance.plus(productivity.share());
        return others.compareTo(Percentage.HUNDRED) < 0
                || attendance.base() != AttendanceBase.COMPONENT
                || leave.cuts().stream().anyMatch(cut -> cut.base() != CutBase.ATTENDANCE);
    }

    /** Whether they do so for anybody whom it pays. */
    public boolean readsAnybodysAttendance() {
        return readsAttendance()
                || variants.stream().anyMatch(variant -> variant.policy().readsAttendance());
    }

    /** The same with other shares of the criteria, such as those of one person. */
    public Policy withCriteria(List<CriterionShare> others) {
        return with(others, tax, bpjs, deductions);
    }

    /**
     * The same as it withholds of what is paid once in a year, which no contribution is taken of,
     * nor anything else but tax.
     */
    public Policy withholdingOf(ExtraMonth extra) {
        return with(criteria, extra.tax(), null, List.of());
    }

    private Policy with(
            List<CriterionShare> otherCriteria,
            @Nullable TaxMode otherTax,
            @Nullable BpjsContribution otherBpjs,
            List<DeductionRule> otherDeductions) {
        return new Policy(
                code,
                version,
                during,
                classes,
                classesBasis,
                performance,
                compositionBasis,
                predikat,
                attendance,
                leave,
                discipline,
                plt,
                midMonth,
                midMonthChanges,
                payingUnit,
                cpns,
                cpnsBasis,
                cap,
                otherTax,
                otherBpjs,
                otherCriteria,
                statuses,
                rounding,
                facts,
                productivity,
                head,
                withoutNpwp,
                variants,
                extraMonths,
                otherDeductions);
    }

    /** Nothing where no rule speaks of such a kind. */
    public Optional<DeductionRule> deduction(String code) {
        return deductions.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Nothing where no rule speaks of it. */
    public Optional<ExtraMonth> extraMonth(ExtraPay pay) {
        return extraMonths.stream().filter(one -> one.pay().equals(pay)).findFirst();
    }

    /** What a whole month in a class pays at most. */
    public Optional<Rupiah> amountOf(KelasJabatan kelas) {
        return basicOf(kelas)
                .map(
                        basic ->
                                criteria.isEmpty()
                                        ? basic
                                        : Rupiah.rounded(
                                                basic.times(allCriteria()), rounding.mode()));
    }

    /** The same of a post of that kind. */
    public Optional<Rupiah> amountOf(KelasJabatan kelas, JenisJabatan jenis) {
        return paidAsHead(jenis)
                .filter(_ -> classes.containsKey(kelas))
                .map(one -> Rupiah.rounded(highest().times(one.percentage()), rounding.mode()))
                .or(() -> amountOf(kelas));
    }

    /** By which rule a post of that kind is paid as the head's; none where its class is paid. */
    public Optional<HeadShare> paidAsHead(JenisJabatan jenis) {
        return Optional.ofNullable(head).filter(_ -> jenis == JenisJabatan.JPT_UTAMA);
    }

    private Rupiah highest() {
        return classes.keySet().stream()
                .flatMap(kelas -> amountOf(kelas).stream())
                .max(Comparator.naturalOrder())
                .orElse(Rupiah.ZERO);
    }

    /** What the table says of a class, of which criteria pay their parts. */
    public Optional<Rupiah> basicOf(KelasJabatan kelas) {
        return Optional.ofNullable(classes.get(kelas));
    }

    private Percentage allCriteria() {
        return criteria.stream()
                .map(CriterionShare::percentage)
                .reduce(Percentage.ZERO, Percentage::plus);
    }
}
