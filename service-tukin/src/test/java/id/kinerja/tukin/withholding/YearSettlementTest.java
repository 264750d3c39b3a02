package id.kinerja.tukin.withholding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.withholding.db.ShippedTables;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tax of a year at whose end nothing was paid, taken or given back in January. */
class YearSettlementTest {

    private static final List<Ptkp> PTKPS = List.of(Ptkp.values());
    private static final PersonId PERSON = PersonId.next();
    private static final TaxTables TABLES = ShippedTables.all();
    private static final Year OLD = Year.of(2026);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 8);
    private static final Policy TER = policy("TER");

    @ParameterizedTest(name = "{0}, {1} times {2} with {3} withheld: {4} of {5}")
    @CsvSource({
        // 110,000,000 - 5,500,000 - 63,000,000 = 41,500,000: 2,075,000, of which 1,650,000 are paid
        "K_1, 11, 10000000, 150000, 425000, 41500000",
        // 110,000,000 - 5,500,000 - 54,000,000 = 50,500,000: 2,525,000, of which 2,200,000 are paid
        "TK_0, 11, 10000000, 200000, 325000, 50500000",
        // 60,000,000 - 3,000,000 - 54,000,000 = 3,000,000: 150,000, of which 600,000 are paid
        "TK_0, 6, 10000000, 100000, -450000, 3000000",
        // 50,000,000 - 2,500,000 is less than the 72,000,000 that are free: all is given back
        "K_3, 5, 10000000, 150000, -750000, 0",
        // 220,000,000 - 5,500,000 (no more a month) - 67,500,000 = 147,000,000:
        // 3,000,000 + 13,050,000, of which 17,600,000 are paid
        "K_2, 11, 20000000, 1600000, -1550000, 147000000"
    })
    void isWhatTheYearIsAboveWhatWasWithheld(
            Ptkp ptkp, int months, long gross, long tax, long due, long base) {
        YearSettlement settled = settle(taxpayer(ptkp, null), months(months, gross, tax));

        assertThat(settled.due().amount()).isEqualTo(due);
        assertThat(settled.base().amount()).isEqualTo(base);
        assertThat(settled.year()).isEqualTo(OLD);
        assertThat(settled.basis().regulation()).isEqualTo("UU 7/2021");
    }

    @Test
    void takesThePartOfTheYearThatWasLived() {
        List<PaidBefore> paid = months(6, 10_000_000, 150_000);

        // 57,000,000 in six months are 114,000,000 a year, of which 51,000,000 are taxed with
        // 2,550,000: half of it less 900,000
        assertThat(
                        settle(
                                        taxpayer(
                                                Ptkp.K_1,
                                                new Taxpayer.Left(LocalDate.of(2026, 6, 20))),
                                        paid)
                                .due()
                                .amount())
                .isEqualTo(375_000);
    }

    @Test
    void standsBesideTheTaxOfTheMonthAndIsTakenOnce() {
        OldYear.Unsettled old =
                new OldYear.Unsettled(
                        OLD, taxpayer(Ptkp.K_1, null), months(11, 10_000_000, 150_000));

        WithheldCalculation.Outcome first = of(TER, 10_000_000, old);

        assertThat(first.withheld())
                .extracting(Withheld::kind, one -> one.amount().amount())
                .containsExactly(
                        tuple(WithheldKind.PPH21_TER, 150_000L),
                        tuple(WithheldKind.PPH21_TAHUN_LALU, 425_000L));
        assertThat(first.settled()).isNotNull();
        assertThat(of(TER, 10_000_000, null).withheld()).hasSize(1);
    }

    @Test
    void takesNoMoreThanIsPaidAndTheRestOfWhatIsPaidNext() {
        OldYear.Unsettled old =
                new OldYear.Unsettled(
                        OLD, taxpayer(Ptkp.K_1, null), months(11, 10_000_000, 150_000));
        WithheldCalculation.Outcome first = of(TER, 300_000, old);
        YearSettlement settled = settle(old.taxpayer(), old.paid());

        assertThat(old(first)).isEqualTo(300_000);
        assertThat(old(of(TER, 50_000, new OldYear.Owed(settled, Rupiah.of(300_000)))))
                .isEqualTo(50_000);
        assertThat(old(of(TER, 900_000, new OldYear.Owed(settled, Rupiah.of(350_000)))))
                .isEqualTo(75_000);
        assertThat(of(TER, 900_000, new OldYear.Owed(settled, Rupiah.of(425_000))).withheld())
                .as("all is taken")
                .hasSize(1);
    }

    @Test
    void isSettledWhateverTheRunWithholdsItself() {
        OldYear.Unsettled old =
                new OldYear.Unsettled(
                        OLD, taxpayer(Ptkp.K_1, null), months(6, 10_000_000, 150_000));

        for (String mode : List.of("NONE", "DTP")) {
            WithheldCalculation.Outcome outcome = of(policy(mode), 1_000_000, old);
            // 57,000,000 are less than what is free: all of 900,000 is given back
            assertThat(old(outcome)).as(mode).isEqualTo(-900_000);
            assertThat(
                            Received.of(
                                            PERSON,
                                            Rupiah.of(1_000_000),
                                            outcome.withheld(),
                                            List.of(),
                                            old)
                                    .isTooMuch())
                    .isFalse();
        }
    }

    @Test
    void waitsUntilThePtkpIsKnown() {
        OldYear.Unsettled old =
                new OldYear.Unsettled(OLD, taxpayer(null, null), months(6, 10_000_000, 150_000));

        assertThat(of(policy("NONE"), 1_000_000, old).withheld()).isEmpty();
        assertThat(of(policy("NONE"), 1_000_000, old).settled()).isNull();
    }

    @Test
    void givesBackNoMoreThanWasTakenAndTakesNoMoreThanIsPaidWhateverWasPaid() {
        Random random = new Random(157);
        for (int i = 0; i < 5_000; i++) {
            List<PaidBefore> paid = new ArrayList<>();
            for (int month = 1; month <= 1 + random.nextInt(12); month++) {
                paid.add(paid(month, random.nextInt(80_000_000), random.nextInt(9_000_000)));
            }
            Ptkp ptkp = PTKPS.get(random.nextInt(PTKPS.size()));
            OldYear.Unsettled old = new OldYear.Unsettled(OLD, taxpayer(ptkp, null), paid);
            Rupiah gross = Rupiah.of(random.nextInt(20_000_000));
            WithheldCalculation.Outcome outcome = of(TER, gross.amount(), old);

            Rupiah received = gross.minus(Withheld.deducted(outcome.withheld()));
            assertThat(received.isNegative()).isFalse();
            assertThat(Received.of(PERSON, gross, outcome.withheld(), List.of(), old).isTooMuch())
                    .isFalse();
            assertThat(-old(outcome)).isLessThanOrEqualTo(PaidBefore.taxHere(paid).amount());
        }
    }

    private static long old(WithheldCalculation.Outcome outcome) {
        return outcome.withheld().stream()
                .filter(one -> one.kind() == WithheldKind.PPH21_TAHUN_LALU)
                .mapToLong(one -> one.amount().amount())
                .sum();
    }

    private static YearSettlement settle(Taxpayer taxpayer, List<PaidBefore> paid) {
        return YearSettlement.of(PERSON, new OldYear.Unsettled(OLD, taxpayer, paid), TER, TABLES)
                .orElseThrow();
    }

    private static WithheldCalculation.Outcome of(
            Policy policy, long gross, @Nullable OldYear old) {
        return WithheldCalculation.of(
                new WithheldFacts(
                        PERSON,
                        JANUARY,
                        YearMonth.of(2026, 12),
                        Rupiah.of(gross),
                        false,
                        taxpayer(Ptkp.K_1, null),
                        List.of(),
                        old,
                        List.of(),
                        Map.of()),
                policy,
                TABLES);
    }

    private static Taxpayer taxpayer(@Nullable Ptkp ptkp, Taxpayer.@Nullable Left left) {
        return new Taxpayer(JenisPegawai.PNS, null, ptkp, true, left);
    }

    private static List<PaidBefore> months(int months, long gross, long tax) {
        List<PaidBefore> paid = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            paid.add(paid(month, gross, tax));
        }
        return paid;
    }

    private static PaidBefore paid(int month, long gross, long tax) {
        return new PaidBefore(
                YearMonth.of(2026, month),
                Rupiah.of(gross),
                Rupiah.of(tax),
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO);
    }

    private static Policy policy(String tax) {
        return Months.changed(document -> document.put("tax", tax)).policy();
    }
}
