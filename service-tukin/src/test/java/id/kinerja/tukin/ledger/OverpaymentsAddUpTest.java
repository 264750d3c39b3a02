package id.kinerja.tukin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import id.kinerja.tukin.ledger.Settlement.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Thousands of years at random, in which months are granted more and less, plans are made and
 * changed, money is brought back, and runs are locked in another order than they were approved in.
 * What was paid out, less what was brought back, is what was granted and what is still owed back of
 * it, at each moment at which nothing waits for its lock.
 */
class OverpaymentsAddUpTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final PersonId PERSON = new PersonId(new UUID(0, 1));
    private static final int YEARS = 3_000;
    private static final int MOST = 5_000_000;

    @Test
    void paysWhatIsGrantedAndWhatIsOwedBackOfIt() {
        long recovered = 0;
        long raised = 0;
        long deposited = 0;
        for (int seed = 0; seed < YEARS; seed++) {
            Year year = new Year(new Random(seed));
            year.pass();
            recovered += year.sum(Overpayment::recovered) - year.deposited;
            deposited += year.deposited;
            raised += year.sum(Overpayment::raised);
        }
        // else nothing of it was tried
        assertThat(recovered).isPositive();
        assertThat(raised).isPositive();
        assertThat(deposited).isPositive();
    }

    private static final class Year {

        private record Approved(YearMonth month, List<Line> lines) {}

        private final Random random;
        private final Map<YearMonth, Long> granted = new TreeMap<>();
        private final Map<YearMonth, Overpayment> cases = new TreeMap<>();
        private final List<Approved> unlocked = new ArrayList<>();
        private long paid;
        private long deposited;

        Year(Random random) {
            this.random = random;
        }

        void pass() {
            for (int i = 0; i < 12; i++) {
                approve(FIRST.plusMonths(i));
                plan();
                if (random.nextInt(4) == 0) {
                    deposit();
                }
                if (random.nextInt(3) > 0) {
                    lockAll();
                }
            }
            lockAll();
        }

        private void approve(YearMonth month) {
            List<Line> lines = new ArrayList<>();
            granted.replaceAll((earlier, before) -> correct(earlier, before, lines));
            long own = random.nextInt(MOST);
            granted.put(month, own);
            lines.add(new Line(null, Rupiah.of(own)));
            unlocked.add(new Approved(month, lines));
        }

        private long correct(YearMonth month, long before, List<Line> lines) {
            if (random.nextInt(4) > 0) {
                return before;
            }
            long due = random.nextInt(MOST);
            if (due > before) {
                lines.add(new Line(month, Rupiah.of(due - before)));
            } else if (due < before) {
                claim(month, before - due);
            }
            return due;
        }

        private void claim(YearMonth month, long amount) {
            cases.merge(
                    month,
                    overpayment(month, amount),
                    (one, more) ->
                            new Overpayment(
                                    one.id(),
                                    PERSON,
                                    month,
                                    one.claimed().plus(more.claimed()),
                                    one.raised(),
                                    one.recovered(),
                                    one.plan(),
                                    1));
        }

        private void plan() {
            cases.replaceAll(
                    (month, one) -> one.isOpen() && random.nextBoolean() ? one : planned(one));
        }

        private Overpayment planned(Overpayment one) {
            List<Instalment> instalments = new ArrayList<>();
            long left = one.owed().amount();
            for (int i = 0; i < 3 && left > 0; i++) {
                long amount = 1 + random.nextLong(left);
                instalments.add(
                        new Instalment(
                                FIRST.plusMonths(4L * i + random.nextInt(4)), Rupiah.of(amount)));
                left -= amount;
            }
            assertThat(PlanRules.findings(instalments, one.owed())).isEmpty();
            return new Overpayment(
                    one.id(),
                    PERSON,
                    one.month(),
                    one.claimed(),
                    one.raised(),
                    one.recovered(),
                    new RecoveryPlan(1, "SK", PERSON, Instant.EPOCH, instalments, Rupiah.ZERO),
                    1);
        }

        private void deposit() {
            long owed = sum(Overpayment::owed);
            long amount = owed == 0 ? 0 : 1 + random.nextLong(owed);
            if (amount > 0) {
                List<Deposit.Share> shares = given(amount).shares(List.copyOf(cases.values()));
                shares.forEach(
                        share ->
                                cases.replaceAll(
                                        (month, one) ->
                                                one.id().equals(share.overpayment())
                                                        ? lessBy(one, share.amount())
                                                        : one));
                assertThat(owed - sum(Overpayment::owed)).isEqualTo(amount);
                cases.values().forEach(this::isWithinItsBounds);
                deposited += amount;
            }
        }

        private static Deposit given(long amount) {
            return new Deposit(
                    DepositId.next(),
                    PERSON,
                    Treasury.KAS_NEGARA,
                    "0123456789ABCDEF",
                    LocalDate.EPOCH,
                    Rupiah.of(amount),
                    Deposit.State.WAITING,
                    PERSON,
                    Instant.EPOCH,
                    null,
                    null);
        }

        private static Overpayment lessBy(Overpayment one, Rupiah amount) {
            return new Overpayment(
                    one.id(),
                    PERSON,
                    one.month(),
                    one.claimed(),
                    one.raised(),
                    one.recovered().plus(amount),
                    one.plan(),
                    1);
        }

        private void lockAll() {
            while (!unlocked.isEmpty()) {
                lock(unlocked.remove(random.nextInt(unlocked.size())));
            }
            assertThat(paid - deposited)
                    .isEqualTo(
                            granted.values().stream().mapToLong(Long::longValue).sum()
                                    + sum(Overpayment::owed));
        }

        private void lock(Approved run) {
            Settlement settlement =
                    Settlement.of(run.month(), run.lines(), List.copyOf(cases.values()));
            for (int i = 0; i < run.lines().size(); i++) {
                Settlement.Paid one = settlement.lines().get(i);
                long out =
                        run.lines().get(i).amount().amount()
                                - one.counted().amount()
                                - one.deducted().amount();
                assertThat(out).isNotNegative();
                paid += out;
            }
            settlement.after().forEach(this::isWithinItsBounds);
            settlement.after().forEach(one -> cases.put(one.month(), one));
        }

        private void isWithinItsBounds(Overpayment one) {
            assertThat(one.owed().isNegative()).isFalse();
            RecoveryPlan plan = one.plan();
            if (plan != null) {
                assertThat(plan.taken())
                        .isLessThanOrEqualTo(
                                Rupiah.sum(
                                        plan.instalments().stream()
                                                .map(Instalment::amount)
                                                .toList()));
            }
        }

        long sum(Function<Overpayment, Rupiah> amount) {
            return cases.values().stream().mapToLong(one -> amount.apply(one).amount()).sum();
        }

        private static Overpayment overpayment(YearMonth month, long claimed) {
            return new Overpayment(
                    new OverpaymentId(new UUID(1, month.getMonthValue())),
                    PERSON,
                    month,
                    Rupiah.of(claimed),
                    Rupiah.ZERO,
                    Rupiah.ZERO,
                    null,
                    1);
        }
    }
}
