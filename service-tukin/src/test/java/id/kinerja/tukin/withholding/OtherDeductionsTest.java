package id.kinerja.tukin.withholding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.withholding.OtherDeduction.NotTaken;
import id.kinerja.tukin.withholding.OtherDeductions.Instalment;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Zakat before koperasi before arisan, of what is left after taxes and contributions. */
class OtherDeductionsTest {

    private static final PersonId PERSON = PersonId.next();
    private static final PersonId CLERK = PersonId.next();
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Policy POLICY = policy(false);

    @Test
    void takesInTheOrderOfThePolicyAndNeverBelowZero() {
        List<Withheld> taken =
                of(
                        1_000_000,
                        List.of(tax(100_000)),
                        fixed("ARISAN", 50_000),
                        fixed("KOPERASI", 870_000),
                        percent("ZAKAT", "2.5"));

        assertThat(taken)
                .extracting(
                        one -> other(one).code(),
                        one -> one.amount().amount(),
                        one -> other(one).wanted().amount(),
                        one -> other(one).reason())
                .containsExactly(
                        tuple("ZAKAT", 22_500L, 22_500L, null),
                        tuple("KOPERASI", 870_000L, 870_000L, null),
                        tuple("ARISAN", 7_500L, 50_000L, NotTaken.NET_USED_UP));
    }

    @Test
    void takesAnAmountOnceAMonthAndAPercentageOfEachPayment() {
        Deduction amount = fixed("KOPERASI", 300_000);
        Deduction percentage = percent("ZAKAT", "2.5");
        Map<DeductionId, List<Instalment>> before =
                Map.of(
                        amount.id(), List.of(new Instalment(MAY, Rupiah.of(200_000))),
                        percentage.id(), List.of(new Instalment(MAY, Rupiah.of(5_000))));

        List<Withheld> taken =
                new OtherDeductions(POLICY, MAY)
                        .of(paid(1_000_000), List.of(), standing(amount, percentage), before);

        assertThat(taken)
                .extracting(one -> other(one).code(), one -> one.amount().amount())
                .containsExactly(tuple("ZAKAT", 25_000L), tuple("KOPERASI", 100_000L));
        assertThat(
                        new OtherDeductions(POLICY, MAY)
                                .of(
                                        paid(1_000_000),
                                        List.of(),
                                        standing(amount),
                                        Map.of(
                                                amount.id(),
                                                List.of(new Instalment(MAY, Rupiah.of(300_000))))))
                .as("all of the month")
                .isEmpty();
    }

    @Test
    void countsTheMonthsInWhichAnInstalmentWasTaken() {
        Deduction loan = given("KOPERASI", 100_000L, null, MAY, 2, true, null);
        Instalment none = new Instalment(MAY, Rupiah.ZERO);
        Instalment june = new Instalment(MAY.plusMonths(1), Rupiah.of(1));
        Instalment july = new Instalment(MAY.plusMonths(2), Rupiah.of(100_000));

        assertThat(in(MAY.plusMonths(2), loan, none, june)).hasSize(1);
        assertThat(in(MAY.plusMonths(2), loan, none, june, july))
                .as("the rest of the month's own, of which there is none")
                .isEmpty();
        assertThat(in(MAY.plusMonths(3), loan, none, june, july)).isEmpty();
        assertThat(in(MAY.minusMonths(1), loan)).isEmpty();
    }

    private static List<Withheld> in(YearMonth month, Deduction one, Instalment... before) {
        OtherDeductions rules = new OtherDeductions(POLICY, month);
        return rules.of(
                paid(1_000_000),
                List.of(),
                rules.standing(List.of(one)),
                Map.of(one.id(), List.of(before)));
    }

    @Test
    void takesNothingThatIsNotConfirmedNotNamedOrOver() {
        assertThat(
                        of(
                                1_000_000,
                                List.of(),
                                given("KOPERASI", 1L, null, MAY, null, false, null),
                                fixed("BUKAN_JENIS", 1),
                                given("KOPERASI", 1L, null, MAY, null, true, MAY.minusMonths(1))))
                .isEmpty();
        assertThat(of(1_000_000, List.of(), given("KOPERASI", 1L, null, MAY, null, true, MAY)))
                .hasSize(1);
    }

    @Test
    void takesNothingOfHeirsOrOfWhatTheSheetOfSipdHasNoColumnFor() {
        assertThat(
                        new OtherDeductions(POLICY, MAY)
                                .of(
                                        new OtherDeductions.Paid(PERSON, Rupiah.of(9), true),
                                        List.of(),
                                        standing(fixed("KOPERASI", 5)),
                                        Map.of()))
                .extracting(one -> one.amount().amount(), one -> other(one).reason())
                .containsExactly(tuple(0L, NotTaken.PAID_TO_HEIRS));
        assertThat(
                        new OtherDeductions(policy(true), MAY)
                                .of(
                                        paid(100),
                                        List.of(),
                                        standing(fixed("KOPERASI", 5), percent("ZAKAT", "10")),
                                        Map.of()))
                .extracting(one -> one.amount().amount(), one -> other(one).reason())
                .containsExactly(tuple(10L, null), tuple(0L, NotTaken.NO_SIPD_COLUMN));
    }

    @Test
    void neverTakesMoreThanIsLeftAndSaysOfEachRupiahWhereItGoes() {
        Random random = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            long gross = random.nextInt(20_000_000);
            long tax = gross == 0 ? 0 : random.nextLong(gross + 1) - random.nextLong(gross / 3 + 1);
            List<Deduction> theirs = new ArrayList<>();
            for (String code : List.of("ARISAN", "KOPERASI", "KOPERASI")) {
                theirs.add(fixed(code, 1 + random.nextInt(6_000_000)));
            }
            theirs.add(percent("ZAKAT", Integer.toString(1 + random.nextInt(100))));
            List<Withheld> before = List.of(tax(tax));
            List<Withheld> taken = of(gross, before, theirs.toArray(Deduction[]::new));

            long net = gross - tax;
            long others = taken.stream().mapToLong(one -> one.amount().amount()).sum();
            List<Withheld> all = new ArrayList<>(before);
            all.addAll(taken);
            long received = gross - Withheld.deducted(all).amount();
            assertThat(received).isNotNegative().isEqualTo(net - others);
            assertThat(others).as("nothing of what a tax gives back").isLessThanOrEqualTo(gross);
            assertThat(taken)
                    .allSatisfy(
                            one -> {
                                assertThat(one.amount().isNegative()).isFalse();
                                assertThat(one.amount()).isLessThanOrEqualTo(other(one).wanted());
                                assertThat(other(one).reason() == null)
                                        .isEqualTo(one.amount().equals(other(one).wanted()));
                            });
        }
    }

    private static List<Withheld> of(long gross, List<Withheld> before, Deduction... theirs) {
        return new OtherDeductions(POLICY, MAY).of(paid(gross), before, standing(theirs), Map.of());
    }

    private static List<OtherDeductions.Standing> standing(Deduction... theirs) {
        return new OtherDeductions(POLICY, MAY).standing(List.of(theirs));
    }

    private static OtherDeduction other(Withheld one) {
        return requireNonNull(one.other());
    }

    private static OtherDeductions.Paid paid(long gross) {
        return new OtherDeductions.Paid(PERSON, Rupiah.of(gross), false);
    }

    private static Withheld tax(long amount) {
        return new Withheld(
                PERSON,
                WithheldKind.PPH21_TAHUNAN,
                Rupiah.ZERO,
                Rupiah.ZERO,
                null,
                Rupiah.of(amount),
                new Article("PP 58/2023", "2"));
    }

    private static Deduction fixed(String code, long amount) {
        return given(code, amount, null, MAY, null, true, null);
    }

    private static Deduction percent(String code, String percentage) {
        return given(code, null, percentage, MAY, null, true, null);
    }

    private static Deduction given(
            String code,
            @Nullable Long amount,
            @Nullable String percentage,
            YearMonth from,
            @Nullable Integer instalments,
            boolean confirmed,
            @Nullable YearMonth endedAfter) {
        return new Deduction(
                DeductionId.next(),
                PERSON,
                code,
                amount == null ? null : Rupiah.of(amount),
                percentage == null ? null : Percentage.of(percentage),
                from,
                null,
                instalments,
                "SK-1",
                null,
                confirmed ? Deduction.State.CONFIRMED : Deduction.State.SUPPLIED,
                CLERK,
                confirmed ? PersonId.next() : null,
                endedAfter == null ? null : new Deduction.End(CLERK, endedAfter, "selesai"));
    }

    private static Policy policy(boolean byCriteria) {
        return Months.changed(
                        Months.withDeductions(),
                        document -> {
                            if (byCriteria) {
                                ArrayNode criteria =
                                        ((ObjectNode) document.get("classes")).putArray("criteria");
                                criteria.addObject()
                                        .put("criterion", "BEBAN_KERJA")
                                        .put("percentage", "100")
                                        .set("basis", document.get("plt").get("basis"));
                            }
                        })
                .policy();
    }
}
