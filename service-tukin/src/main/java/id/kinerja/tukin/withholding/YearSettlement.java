package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the tax of a year is above what was withheld of it, once the year is over; of a person and a
 * year there is one.
 *
 * @param base what is taxed of the year
 * @param due below zero where it is given back, which is never more than was withheld here
 */
public record YearSettlement(Year year, Rupiah base, Rupiah due, Article basis) {

    /**
     * As the last payment of the year would have settled it, had it paid nothing. Empty while it
     * isn't known what isn't taxed of him.
     *
     * @param policy of the run that settles it
     */
    public static Optional<YearSettlement> of(
            PersonId person, OldYear.Unsettled old, Policy policy, TaxTables tables) {
        Taxpayer taxpayer = old.taxpayer();
        return Optional.ofNullable(taxpayer.ptkp())
                .map(ptkp -> settled(tax(person, old, ptkp, policy, tables), old));
    }

    private static YearSettlement settled(Withheld tax, OldYear.Unsettled old) {
        return new YearSettlement(
                old.year(),
                tax.base(),
                tax.atLeast(PaidBefore.taxHere(old.paid()).negated()).amount(),
                tax.basis());
    }

    private static Withheld tax(
            PersonId person, OldYear.Unsettled old, Ptkp ptkp, Policy policy, TaxTables tables) {
        return new IncomeTax(
                        person,
                        Rupiah.ZERO,
                        policy.rounding().mode(),
                        old.taxpayer().numbered() ? null : policy.withoutNpwp())
                .ofYear(
                        tables.yearlyOn(old.year().atMonth(Month.DECEMBER).atEndOfMonth())
                                .orElseThrow(),
                        ptkp,
                        lastPaid(old),
                        old.paid(),
                        lived(old));
    }

    private static YearMonth lastPaid(OldYear.Unsettled old) {
        return PaidBefore.months(old.paid()).stream()
                .max(Comparator.naturalOrder())
                .orElse(old.year().atMonth(Month.DECEMBER));
    }

    private static int lived(OldYear.Unsettled old) {
        Taxpayer.Left left = old.taxpayer().left();
        LocalDate died = left == null ? null : left.died();
        return died == null || !Year.from(died).equals(old.year())
                ? Month.DECEMBER.getValue()
                : died.getMonthValue();
    }

    /**
     * What a run takes of it, or gives back.
     *
     * @param gross what the run pays him
     * @param left of that, once the tax of its own year and contributions are taken
     * @param taken of it by runs before
     */
    Withheld line(PersonId person, Rupiah gross, Rupiah left, Rupiah taken) {
        return new Withheld(
                        person,
                        WithheldKind.PPH21_TAHUN_LALU,
                        gross,
                        base,
                        null,
                        due.minus(taken),
                        basis)
                .upTo(left.min(gross).max(Rupiah.ZERO));
    }
}
