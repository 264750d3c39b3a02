package id.kinerja.tukin.withholding;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.NpwpSurcharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PPh 21 of what is paid now. A month, and at its end the year, is worked out as a whole anew, and
 * what was withheld of it before is taken off; so it doesn't matter in how many parts it is paid.
 */
final class IncomeTax {

    private static final long THOUSAND = 1_000;
    private static final int MONTHS = 12;

    private final PersonId person;
    private final Rupiah gross;
    private final RoundingMode rounding;
    private final @Nullable NpwpSurcharge surcharge;

    /**
     * @param surcharge absent where he has an NPWP, or none is taken
     */
    IncomeTax(
            PersonId person,
            Rupiah gross,
            RoundingMode rounding,
            @Nullable NpwpSurcharge surcharge) {
        this.person = person;
        this.gross = gross;
        this.rounding = rounding;
        this.surcharge = surcharge;
    }

    /** PP 80/2010 Ps 4: of each payment by itself. */
    Withheld byGolongan(TaxTables.Final table, GolonganGroup golongan) {
        Percentage rate = table.rates().getOrDefault(golongan, Percentage.ZERO);
        return new Withheld(
                person,
                WithheldKind.PPH21_FINAL,
                gross,
                gross,
                rate,
                Rupiah.rounded(gross.times(rate), rounding),
                table.basis());
    }

    /** PP 58/2023 Ps 2: a rate of all that is paid in the month. */
    Withheld ofMonth(TaxTables.Monthly table, Ptkp ptkp, PaidBefore before) {
        Rupiah all = before.gross().plus(gross);
        Percentage rate = raised(table.rate(ptkp, all));
        return new Withheld(
                person,
                WithheldKind.PPH21_TER,
                gross,
                all,
                rate,
                Rupiah.rounded(all.times(rate), rounding).minus(before.settled()),
                basis(table.basis()));
    }

    /**
     * PMK 168/2023: the last month, December or the one after which he is paid no more, takes what
     * the tax of the year is above what was withheld. The year is less by the cost of the
     * occupation and by contributions to pension and old age (UU PPh Ps 21 ayat (3)), the month
     * isn't.
     *
     * @param before what he was paid in the year
     * @param lived months of the year until his death, for the tax of a part of a year is that part
     *     of the tax of a year that had gone on so (UU PPh Ps 16 ayat (4) and Ps 17 ayat (6)); 12
     *     where he lives, whenever he leaves
     */
    Withheld ofYear(
            TaxTables.Yearly table,
            Ptkp ptkp,
            YearMonth now,
            Collection<PaidBefore> before,
            int lived) {
        Rupiah all = gross.plus(Rupiah.sum(before.stream().map(PaidBefore::gross).toList()));
        Set<YearMonth> months = new HashSet<>(PaidBefore.months(before));
        months.add(now);
        Rupiah most = Rupiah.of(table.occupationalCostAMonth().amount() * months.size());
        Rupiah cost = Rupiah.rounded(all.times(table.occupationalCost()), rounding).min(most);
        Rupiah dues = Rupiah.sum(before.stream().map(PaidBefore::deductible).toList());
        Rupiah year = portion(all.minus(cost).minus(dues), MONTHS, lived);
        Rupiah taxed = toThousands(year.minus(requireNonNull(table.free().get(ptkp))));
        Rupiah tax =
                portion(
                        Rupiah.rounded(raised(progressive(table.brackets(), taxed)), rounding),
                        lived,
                        MONTHS);
        return new Withheld(
                person,
                WithheldKind.PPH21_TAHUNAN,
                gross,
                taxed,
                null,
                tax.minus(Rupiah.sum(before.stream().map(PaidBefore::settled).toList())),
                basis(table.basis()));
    }

    /**
     * What the tax that the state bears is higher by for want of a number, of each payment by
     * itself.
     */
    static Withheld notBorne(Withheld borne, NpwpSurcharge surcharge, RoundingMode rounding) {
        return new Withheld(
                borne.person(),
                WithheldKind.PPH21_TAMBAHAN,
                borne.gross(),
                borne.amount(),
                surcharge.percentage(),
                Rupiah.rounded(borne.amount().times(surcharge.percentage()), rounding),
                surcharge.basis());
    }

    static boolean isLastOfYear(YearMonth month) {
        return month.getMonth() == Month.DECEMBER;
    }

    private Rupiah portion(Rupiah amount, int of, int parts) {
        return Rupiah.of(
                BigDecimal.valueOf(amount.amount())
                        .multiply(BigDecimal.valueOf(of))
                        .divide(BigDecimal.valueOf(parts), 0, rounding)
                        .longValueExact());
    }

    /** As finely as rates are written. */
    private Percentage raised(Percentage rate) {
        return new Percentage(raised(rate.value()).setScale(rate.value().scale(), rounding));
    }

    private BigDecimal raised(BigDecimal tax) {
        return surcharge == null
                ? tax
                : tax.multiply(Percentage.HUNDRED.plus(surcharge.percentage()).fraction());
    }

    private Article basis(Article table) {
        return surcharge == null
                ? table
                : new Article(
                        table.regulation() + "; " + surcharge.basis().regulation(),
                        table.article() + "; " + surcharge.basis().article());
    }

    /** Penghasilan kena pajak is whole thousands, rounded down (UU 36/2008 Ps 17). */
    private static Rupiah toThousands(Rupiah amount) {
        return amount.isNegative()
                ? Rupiah.ZERO
                : Rupiah.of(amount.amount() - amount.amount() % THOUSAND);
    }

    private static BigDecimal progressive(List<TaxTables.Bracket> brackets, Rupiah taxed) {
        BigDecimal tax = BigDecimal.ZERO;
        Rupiah below = Rupiah.ZERO;
        for (TaxTables.Bracket bracket : brackets) {
            Rupiah end = bracket.upTo() == null ? taxed : bracket.upTo().min(taxed);
            if (end.compareTo(below) > 0) {
                tax = tax.add(end.minus(below).times(bracket.rate()));
                below = end;
            }
        }
        return tax;
    }
}
