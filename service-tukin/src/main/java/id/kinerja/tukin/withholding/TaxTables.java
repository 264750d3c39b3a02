package id.kinerja.tukin.withholding;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Article;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rates of income tax (PPh 21), each in force from a day until the next of its kind. */
public record TaxTables(List<Final> finals, List<Monthly> monthly, List<Yearly> yearly) {

    public TaxTables {
        finals = List.copyOf(finals);
        monthly = List.copyOf(monthly);
        yearly = List.copyOf(yearly);
    }

    /** Final tax of what isn't regular pay, by golongan. */
    public record Final(Article basis, LocalDate from, Map<GolonganGroup, Percentage> rates) {

        public Final {
            rates = Map.copyOf(rates);
        }
    }

    /** Tarif efektif rata-rata: a rate of the whole gross of a month. */
    public record Monthly(Article basis, LocalDate from, List<Category> categories) {

        public Monthly {
            categories = List.copyOf(categories);
        }

        Percentage rate(Ptkp ptkp, Rupiah gross) {
            return categories.stream()
                    .filter(category -> category.statuses().contains(ptkp))
                    .findFirst()
                    .flatMap(category -> Bracket.of(category.brackets(), gross))
                    .map(Bracket::rate)
                    .orElseThrow();
        }
    }

    /** For whom which rates of a month hold. */
    public record Category(Set<Ptkp> statuses, List<Bracket> brackets) {

        public Category {
            statuses = Set.copyOf(statuses);
            brackets = List.copyOf(brackets);
        }
    }

    /**
     * What a year comes to.
     *
     * @param occupationalCost of the gross, which isn't taxed (biaya jabatan)
     * @param occupationalCostAMonth the most of it for each month with income
     * @param free what isn't taxed of a year
     */
    public record Yearly(
            Article basis,
            LocalDate from,
            Percentage occupationalCost,
            Rupiah occupationalCostAMonth,
            Map<Ptkp, Rupiah> free,
            List<Bracket> brackets) {

        public Yearly {
            free = Map.copyOf(free);
            brackets = List.copyOf(brackets);
        }
    }

    /**
     * @param upTo in rupiah, included; absent for the last, which has no end
     */
    public record Bracket(@Nullable Rupiah upTo, Percentage rate) {

        static Optional<Bracket> of(List<Bracket> rising, Rupiah amount) {
            return rising.stream().filter(one -> one.reaches(amount)).findFirst();
        }

        private boolean reaches(Rupiah amount) {
            return upTo == null || amount.compareTo(upTo) <= 0;
        }
    }

    /** Empty where none was in force yet. */
    Optional<Final> finalOn(LocalDate date) {
        return inForce(finals, Final::from, date);
    }

    Optional<Monthly> monthlyOn(LocalDate date) {
        return inForce(monthly, Monthly::from, date);
    }

    Optional<Yearly> yearlyOn(LocalDate date) {
        return inForce(yearly, Yearly::from, date);
    }

    private static <T> Optional<T> inForce(
            List<T> all, Function<T, LocalDate> from, LocalDate date) {
        return all.stream()
                .filter(one -> !from.apply(one).isAfter(date))
                .max(Comparator.comparing(from));
    }
}
