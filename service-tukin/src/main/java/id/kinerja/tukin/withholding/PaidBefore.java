package id.kinerja.tukin.withholding;

import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/**
 * What a person was paid in a month of the year, here and elsewhere, and what was withheld of it.
 *
 * @param gross that is taxed with the year
 * @param tax what was withheld of him here
 * @param taxElsewhere what is withheld of it elsewhere
 * @param deductible of what he was paid elsewhere, contributions to pension and old age that he
 *     paid himself, which the year is less by
 * @param borne tax of it that the state bore, which he never paid
 * @param healthElsewhere of which contributions to health insurance are taken elsewhere, such as
 *     with the salary
 * @param healthHere what was paid here while they are taken, whatever the ceiling
 * @param contribution the employee's share of them that was taken here
 * @param employerContribution the employer's share that was paid here
 */
public record PaidBefore(
        YearMonth month,
        Rupiah gross,
        Rupiah tax,
        Rupiah taxElsewhere,
        Rupiah deductible,
        Rupiah borne,
        Rupiah healthElsewhere,
        Rupiah healthHere,
        Rupiah contribution,
        Rupiah employerContribution) {

    static PaidBefore nothing(YearMonth month) {
        return new PaidBefore(
                month,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO);
    }

    private PaidBefore plus(PaidBefore other) {
        return new PaidBefore(
                month,
                gross.plus(other.gross),
                tax.plus(other.tax),
                taxElsewhere.plus(other.taxElsewhere),
                deductible.plus(other.deductible),
                borne.plus(other.borne),
                healthElsewhere.plus(other.healthElsewhere),
                healthHere.plus(other.healthHere),
                contribution.plus(other.contribution),
                employerContribution.plus(other.employerContribution));
    }

    /** What the tax is paid with already, whoever paid it. */
    Rupiah settled() {
        return tax.plus(taxElsewhere).plus(borne);
    }

    /** Of the year by now: the most that is given back here, whatever others have withheld. */
    static Rupiah taxHere(Collection<PaidBefore> year) {
        return Rupiah.sum(year.stream().map(PaidBefore::tax).toList()).max(Rupiah.ZERO);
    }

    static PaidBefore in(YearMonth month, Collection<PaidBefore> year) {
        return year.stream()
                .filter(one -> one.month.equals(month))
                .reduce(nothing(month), PaidBefore::plus);
    }

    /** The months in which there was income. */
    static List<YearMonth> months(Collection<PaidBefore> year) {
        return year.stream()
                .filter(one -> one.gross.compareTo(Rupiah.ZERO) > 0)
                .map(PaidBefore::month)
                .distinct()
                .toList();
    }
}
