package id.kinerja.tukin.withholding;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * PPh 21 of what is paid now. A month, and in December the year, is worked out as a whole anew, and
 * what was withheld of it before is taken off; so it doesn't matter in how many parts it is paid.
 */
final class IncomeTax {

    private static final long THOUSAND = 1_000;

    private final PersonId person;
    private final Rupiah gross;
    private final RoundingMode rounding;

    IncomeTax(PersonId person, Rupiah gross, RoundingMode rounding) {
        this.person = person;
        this.gross = gross;
        this.rounding = rounding;
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
        Percentage rate = table.rate(ptkp, all);
        return new Withheld(
                person,
                WithheldKind.PPH21_TER,
                gross,
                all,
                rate,
                Rupiah.rounded(all.times(rate), rounding).minus(before.tax()),
                table.basis());
    }

    /** PMK 168/2023: the last month takes what the tax of the year is above what was withheld. */
    Withheld ofYear(
            TaxTables.Yearly table, Ptkp ptkp, YearMonth now, Collection<PaidBefore> before) {
        Rupiah all = gross.plus(Rupiah.sum(before.stream().map(PaidBefore::gross).toList()));
        Set<YearMonth> months = new HashSet<>(PaidBefore.months(before));
        months.add(now);
        Rupiah most = Rupiah.of(table.occupationalCostAMonth().amount() * months.size());
        Rupiah cost = Rupiah.rounded(all.times(table.occupationalCost()), rounding).min(most);
        Rupiah taxed = toThousands(all.minus(cost).minus(requireNonNull(table.free().get(ptkp))));
        return new Withheld(
                person,
                WithheldKind.PPH21_TAHUNAN,
                gross,
                taxed,
                null,
                Rupiah.rounded(progressive(table.brackets(), taxed), rounding)
                        .minus(Rupiah.sum(before.stream().map(PaidBefore::tax).toList())),
                table.basis());
    }

    static boolean isLastOfYear(YearMonth month) {
        return month.getMonth() == Month.DECEMBER;
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
