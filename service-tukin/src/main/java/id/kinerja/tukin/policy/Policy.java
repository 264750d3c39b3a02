package id.kinerja.tukin.policy;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agency's tukin regulation; once active only its end may come earlier, by a
 * successor.
 *
 * @param classes rupiah a month by kelas jabatan
 * @param performance the part of the class amount that follows the predikat; the rest follows
 *     attendance
 * @param cpns the part of the class amount that a CPNS is entitled to
 * @param midMonth how a change within the month counts
 * @param cap the most that cuts together take of what they are taken of
 * @param criteria of TPP, of each of which the class amount is a basis; none where the class amount
 *     is what is paid
 * @param tax who bears the income tax; has no default, since agencies differ and nothing may be
 *     guessed
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
        Percentage cpns,
        Article cpnsBasis,
        Percentage cap,
        @Nullable TaxMode tax,
        List<CriterionShare> criteria,
        StatusShares statuses,
        Rounding rounding) {

    /** Who bears the income tax on the allowance. */
    public enum TaxMode {
        /** Borne by the state (PP 80/2010): the employee's net is not touched. */
        DTP,
        NONE
    }

    public Policy {
        classes = Map.copyOf(classes);
        criteria = List.copyOf(criteria);
    }

    /** Whether the days of a month change what is paid for it. */
    public boolean readsAttendance() {
        return performance.compareTo(Percentage.HUNDRED) < 0
                || attendance.base() != AttendanceBase.COMPONENT
                || leave.cuts().stream().anyMatch(cut -> cut.base() == CutBase.WHOLE);
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
