package id.kinerja.tukin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import id.kinerja.tukin.ledger.Settlement.Line;
import id.kinerja.tukin.ledger.Settlement.Paid;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is taken from a payment, case by case. */
class SettlementTest {

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
        Settlement settlement = settle(JULY, owed(100), line(1_000), new Line(MAY, Rupiah.of(130)));

        assertThat(settlement.lines()).containsExactly(paid(0, 0), paid(100, 0));
        assertThat(settlement.after().getFirst().owed()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void paysARaiseOfAnotherMonth() {
        Settlement settlement =
                settle(JULY, owed(100), new Line(JULY.minusMonths(1), Rupiah.of(1)));

        assertThat(settlement.lines()).containsExactly(paid(0, 0));
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
                MAY,
                Rupiah.of(claimed),
                Rupiah.ZERO,
                Rupiah.ZERO,
                plan,
                1);
    }
}
