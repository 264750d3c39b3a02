package id.kinerja.tukin.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import id.kinerja.tukin.ledger.Settlement.Line;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraPay;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of years at random, in which months, THR and the thirteenth month are granted more and
 * less, plans are made and changed, money is brought back, and runs are locked in another order
 * than they were approved in. What was paid out, less what was brought back, is what was granted
 * and what is still owed back of it, at each moment at which nothing waits for its lock; and no
 * raise lowers what is owed of another month, or of another thing that is paid once in a year.
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
        long raisedOfExtra = 0;
        long deposited = 0;
        for (int seed = 0; seed < YEARS; seed++) {
            Year year = new Year(new Random(seed));
            year.pass();
            recovered += year.sum(Overpayment::recovered) - year.deposited;
            deposited += year.deposited;
            raised += year.sum(Overpayment::raised);
            raisedOfExtra += year.raisedOfExtra();
        }
        // else nothing of it was tried
        assertThat(recovered).isPositive();
        assertThat(raised - raisedOfExtra).isPositive();
        assertThat(raisedOfExtra).isPositive();
        assertThat(deposited).isPositive();
    }

    private static final class Year {

        /**
         * @param extra absent of a month's
         */
        private record Approved(YearMonth month, @Nullable ExtraPay extra, List<Line> lines) {}

        private final Random random;
        private final Map<PaidFor, Long> granted = new TreeMap<>();
        private final Map<PaidFor, Overpayment> cases = new TreeMap<>();
        private final List<Approved> unlocked = new ArrayList<>();
        private long paid;
        private long deposited;

        Year(Random random) {
            this.random = random;
        }

        void pass() {
            for (int i = 0; i < 12; i++) {
                approve(FIRST.plusMonths(i));
                for (ExtraKind kind : ExtraKind.values()) {
                    if (random.nextInt(3) == 0) {
                        approve(FIRST.plusMonths(i), new ExtraPay(kind, 2026));
                    }
                }
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
            granted.replaceAll(
                    (of, before) -> of.extra() == null ? correct(of, before, lines) : before);
            grant(PaidFor.ofMonth(month), lines);
            unlocked.add(new Approved(month, null, lines));
        }

        /** Once in the year, and corrected by later runs of it. */
        private void approve(YearMonth month, ExtraPay extra) {
            List<Line> lines = new ArrayList<>();
            PaidFor own = new PaidFor(month, extra);
            if (granted.keySet().stream().anyMatch(own::isSameAs)) {
                granted.replaceAll(
                        (of, before) -> of.isSameAs(own) ? correct(of, before, lines) : before);
            } else {
                grant(own, lines);
            }
            unlocked.add(new Approved(month, extra, lines));
        }

        private void grant(PaidFor own, List<Line> lines) {
            long amount = random.nextInt(MOST);
            granted.put(own, amount);
            lines.add(new Line(null, Rupiah.of(amount)));
        }

        private long correct(PaidFor of, long before, List<Line> lines) {
            if (random.nextInt(4) > 0) {
                return before;
            }
            long due = random.nextInt(MOST);
            if (due > before) {
                lines.add(new Line(of, Rupiah.of(due - before)));
            } else if (due < before) {
                claim(of, before - due);
            }
            return due;
        }

        private void claim(PaidFor of, long amount) {
            cases.merge(
                    of,
                    overpayment(of, amount),
                    (one, more) ->
                            new Overpayment(
                                    one.id(),
                                    PERSON,
                                    of,
                                    one.claimed().plus(more.claimed()),
                                    one.raised(),
                                    one.recovered(),
                                    one.plan(),
                                    1));
        }

        private void plan() {
            cases.replaceAll(
                    (of, one) -> one.isOpen() && random.nextBoolean() ? one : planned(one));
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
                    one.paidFor(),
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
                                        (of, one) ->
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
                    one.paidFor(),
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
            List<Overpayment> before = List.copyOf(cases.values());
            Settlement settlement =
                    run.extra() == null
                            ? Settlement.of(run.month(), run.lines(), before)
                            : Settlement.withoutPlans(run.lines(), before);
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
            settlement.after().forEach(one -> isLoweredByItsOwn(one, run, settlement));
            settlement.after().forEach(one -> cases.put(one.paidFor(), one));
        }

        private void isLoweredByItsOwn(Overpayment after, Approved run, Settlement settlement) {
            long counted = 0;
            for (int i = 0; i < run.lines().size(); i++) {
                PaidFor raises = run.lines().get(i).raises();
                if (raises != null && raises.equals(after.paidFor())) {
                    counted += settlement.lines().get(i).counted().amount();
                }
            }
            Overpayment before = requireNonNull(cases.get(after.paidFor()));
            assertThat(after.raised().minus(before.raised()).amount()).isEqualTo(counted);
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

        long raisedOfExtra() {
            return cases.values().stream()
                    .filter(one -> one.paidFor().extra() != null)
                    .mapToLong(one -> one.raised().amount())
                    .sum();
        }

        private static Overpayment overpayment(PaidFor of, long claimed) {
            return new Overpayment(
                    new OverpaymentId(UUID.nameUUIDFromBytes(of.toString().getBytes(UTF_8))),
                    PERSON,
                    of,
                    Rupiah.of(claimed),
                    Rupiah.ZERO,
                    Rupiah.ZERO,
                    null,
                    1);
        }
    }
}
