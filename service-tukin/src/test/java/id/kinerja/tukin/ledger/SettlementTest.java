package id.kinerja.tukin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import id.kinerja.tukin.ledger.Settlement.Line;
import id.kinerja.tukin.ledger.Settlement.Paid;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraPay;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is taken from a payment, case by case. */
class SettlementTest {

    private static final ExtraPay THR_2026 = new ExtraPay(ExtraKind.THR, 2026);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    @Test
    void deductsNothingWithoutAPlan() {
        Settlement settlement = settle(JULY, owed(100), line(1_000));

        assertThat(settlement.taken()).isEmpty();
        assertThat(settlement.lines()).containsExactly(paid(0, 0));
    }

    @Test
    void deductsAnInstalmentFromItsMonthOnAndNotBefore() {
        Overpayment planned = owed(100, new Instalment(AUGUST, Rupiah.of(60)));

        assertThat(settle(JULY, planned, line(1_000)).lines()).containsExactly(paid(0, 0));
        assertThat(settle(AUGUST, planned, line(1_000)).lines()).containsExactly(paid(0, 60));
        assertThat(settle(AUGUST.plusMonths(1), planned, line(1_000)).lines())
                .containsExactly(paid(0, 60));
    }

    @Test
    void leavesForTheNextRunWhatThisOneCanNotPay() {
        Overpayment planned = owed(100, new Instalment(JULY, Rupiah.of(100)));

        Settlement july = settle(JULY, planned, line(30), line(50));

        assertThat(july.lines()).containsExactly(paid(0, 30), paid(0, 50));
        assertThat(settle(AUGUST, july.after().getFirst(), line(1_000)).lines())
                .containsExactly(paid(0, 20));
    }

    @Test
    void lowersWhatIsOwedByARaiseOfTheMonthBeforeItIsPaid() {
        Settlement settlement =
                settle(
                        JULY,
                        owed(100),
                        line(1_000),
                        new Line(PaidFor.ofMonth(MAY), Rupiah.of(130)));

        assertThat(settlement.lines()).containsExactly(paid(0, 0), paid(100, 0));
        assertThat(settlement.after().getFirst().owed()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void paysARaiseOfAnotherMonth() {
        Settlement settlement =
                settle(
                        JULY,
                        owed(100),
                        new Line(PaidFor.ofMonth(JULY.minusMonths(1)), Rupiah.of(1)));

        assertThat(settlement.lines()).containsExactly(paid(0, 0));
    }

    @Test
    void lowersWhatIsOwedOfThrByARaiseOfTheSameAlone() {
        Overpayment month = owed(100);
        Overpayment thr = owed(new PaidFor(MAY, THR_2026), 100);

        Settlement ofMonth =
                Settlement.of(
                        JULY,
                        List.of(new Line(PaidFor.ofMonth(MAY), Rupiah.of(130))),
                        List.of(thr, month));
        Settlement ofThr =
                Settlement.withoutPlans(
                        List.of(new Line(new PaidFor(MAY, THR_2026), Rupiah.of(130))),
                        List.of(thr, month));
        Settlement ofAnotherYear =
                Settlement.withoutPlans(
                        List.of(
                                new Line(
                                        new PaidFor(MAY, new ExtraPay(ExtraKind.THR, 2025)),
                                        Rupiah.of(130))),
                        List.of(thr, month));

        assertThat(ofMonth.lines()).containsExactly(paid(100, 0));
        assertThat(owedAfter(ofMonth)).containsExactly("MONTH 0", "THR 100");
        assertThat(ofThr.lines()).containsExactly(paid(100, 0));
        assertThat(owedAfter(ofThr)).containsExactly("MONTH 100", "THR 0");
        assertThat(ofAnotherYear.taken()).isEmpty();
    }

    @Test
    void deductsByMonthsAloneWhatPlansSay() {
        Overpayment thr =
                owed(new PaidFor(MAY, THR_2026), 100, new Instalment(JULY, Rupiah.of(60)));

        assertThat(Settlement.withoutPlans(List.of(line(1_000)), List.of(thr)).lines())
                .containsExactly(paid(0, 0));
        assertThat(settle(JULY, thr, line(1_000)).lines()).containsExactly(paid(0, 60));
    }

    private static List<String> owedAfter(Settlement settlement) {
        return settlement.after().stream()
                .map(one -> one.paidFor().kind() + " " + one.owed().amount())
                .toList();
    }

    private static Settlement settle(YearMonth run, Overpayment owed, Line... lines) {
        return Settlement.of(run, List.of(lines), List.of(owed));
    }

    private static Line line(long amount) {
        return new Line(null, Rupiah.of(amount));
    }

    private static Paid paid(long counted, long deducted) {
        return new Paid(Rupiah.of(counted), Rupiah.of(deducted));
    }

    private static Overpayment owed(long claimed, Instalment... instalments) {
        return owed(PaidFor.ofMonth(MAY), claimed, instalments);
    }

    private static Overpayment owed(PaidFor paidFor, long claimed, Instalment... instalments) {
        RecoveryPlan plan =
                instalments.length == 0
                        ? null
                        : new RecoveryPlan(
                                1,
                                "SK-1",
                                new PersonId(new UUID(0, 2)),
                                Instant.EPOCH,
                                List.of(instalments),
                                Rupiah.ZERO);
        return new Overpayment(
                new OverpaymentId(new UUID(0, 3)),
                new PersonId(new UUID(0, 1)),
                paidFor,
                Rupiah.of(claimed),
                Rupiah.ZERO,
                Rupiah.ZERO,
                plan,
                1);
    }
}
