package id.kinerja.tukin.withholding;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run withholds of a person: the same of the same facts, whenever it is worked out. */
public final class WithheldCalculation {

    private WithheldCalculation() {}

    /**
     * @param settled the year before, where the run settles it
     * @param missing what must be known of the person before his tax can be; absent where it is
     */
    public record Outcome(
            List<Withheld> withheld,
            @Nullable YearSettlement settled,
            Withholdings.@Nullable Missing missing) {}

    /**
     * Taxes and contributions first, of what they leave the tax of the year before, and of what is
     * left then the deductions.
     */
    public static Outcome of(WithheldFacts facts, Policy policy, TaxTables tables) {
        Withholdings rules = new Withholdings(policy, tables, facts.paidOn());
        List<Withheld> withheld =
                new ArrayList<>(
                        rules.of(facts.person(), facts.taxpayer(), facts.gross(), facts.year()));
        YearSettlement settled = settled(facts, policy, tables);
        ofOldYear(facts, settled, withheld).ifPresent(withheld::add);
        withheld.addAll(
                new OtherDeductions(policy, facts.month())
                        .of(
                                new OtherDeductions.Paid(
                                        facts.person(), facts.gross(), facts.heirs()),
                                List.copyOf(withheld),
                                facts.deductions(),
                                facts.taken()));
        return new Outcome(
                List.copyOf(withheld), settled, rules.missing(facts.taxpayer()).orElse(null));
    }

    private static @Nullable YearSettlement settled(
            WithheldFacts facts, Policy policy, TaxTables tables) {
        return facts.old() instanceof OldYear.Unsettled old
                ? YearSettlement.of(facts.person(), old, policy, tables).orElse(null)
                : null;
    }

    private static Optional<Withheld> ofOldYear(
            WithheldFacts facts, @Nullable YearSettlement settled, List<Withheld> withheld) {
        Rupiah left = facts.gross().minus(Withheld.deducted(withheld));
        if (settled != null) {
            return Optional.of(settled.line(facts.person(), facts.gross(), left, Rupiah.ZERO));
        }
        return Optional.of(facts)
                .map(WithheldFacts::old)
                .filter(OldYear.Owed.class::isInstance)
                .map(OldYear.Owed.class::cast)
                .map(
                        owed ->
                                owed.settlement()
                                        .line(facts.person(), facts.gross(), left, owed.taken()))
                .filter(line -> line.amount().compareTo(Rupiah.ZERO) > 0);
    }
}
