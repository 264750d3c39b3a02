package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Days that wait to be resolved, of an agency for which nobody resolves any meanwhile. */
@ServiceTest
class MarkedDayIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    private final StaleDays staleDays;
    private final TransactionTemplate transactions;
    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final PersonId one = new PersonId(new UUID(1, 1));
    private final PersonId other = new PersonId(new UUID(7, 3));

    @Autowired
    MarkedDayIT(StaleDays staleDays, TransactionTemplate transactions) {
        this.staleDays = staleDays;
        this.transactions = transactions;
    }

    @Test
    void isTakenOnceHoweverOftenItWasMarked() {
        mark(one, FIRST);
        mark(other, FIRST);
        mark(one, FIRST);

        assertThat(here(() -> staleDays.take(10))).containsExactlyInAnyOrder(day(one), day(other));
        assertThat(here(() -> staleDays.take(10))).isEmpty();
    }

    @Test
    void isMarkedWhileItIsResolvedWithoutWaitingAndWaitsOn() {
        mark(one, FIRST);

        here(
                () -> {
                    assertThat(staleDays.take(10)).containsExactly(day(one));
                    markBeside(one, FIRST);
                    return null;
                });

        assertThat(here(() -> staleDays.take(10))).containsExactly(day(one));
    }

    @Test
    void isLeftToWhoeverResolvesAnotherOfTheSamePersonJustNow() {
        mark(one, FIRST);

        here(
                () -> {
                    assertThat(staleDays.take(1)).containsExactly(day(one));
                    markBeside(one, SECOND);
                    markBeside(other, FIRST);
                    assertThat(beside(() -> staleDays.take(10))).containsExactly(day(other));
                    assertThat(
                                    beside(
                                            () ->
                                                    staleDays.take(
                                                            List.of(
                                                                    new StaleDays.Day(
                                                                            one, SECOND)))))
                            .isEmpty();
                    return null;
                });

        assertThat(here(() -> staleDays.take(10))).containsExactly(new StaleDays.Day(one, SECOND));
    }

    @Test
    void isSetAsideAsOneAndTakenAgainOnceSomethingNewIsKnownOfIt() {
        mark(one, FIRST);
        mark(one, FIRST);
        here(
                () -> {
                    staleDays.setAside(day(one), "IllegalStateException");
                    return null;
                });
        assertThat(here(() -> staleDays.take(10))).isEmpty();
        assertThat(here(() -> staleDays.waitFor(Duration.ZERO))).isFalse();

        mark(one, FIRST);

        assertThat(here(() -> staleDays.waitFor(Duration.ZERO))).isTrue();
        assertThat(here(() -> staleDays.waitFor(Duration.ofHours(1)))).isFalse();
        assertThat(here(() -> staleDays.take(10))).containsExactly(day(one));
        mark(one, SECOND);
        assertThat(here(() -> staleDays.take(10))).containsExactly(new StaleDays.Day(one, SECOND));
    }

    private static StaleDays.Day day(PersonId person) {
        return new StaleDays.Day(person, FIRST);
    }

    private void mark(PersonId person, LocalDate date) {
        here(() -> added(person, date));
    }

    /** Committed by itself, while the caller's own transaction is open. */
    private void markBeside(PersonId person, LocalDate date) {
        beside(() -> added(person, date));
    }

    private StaleDays.Day added(PersonId person, LocalDate date) {
        staleDays.addOf(person, DateRange.of(date, date));
        return new StaleDays.Day(person, date);
    }

    private <T> T here(Supplier<T> work) {
        return AgencyScope.call(agency, () -> transactions.execute(open -> work.get()));
    }

    private <T> T beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> here(work))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
