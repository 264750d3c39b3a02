package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pay is killed at each step of a run: in the middle of a step, which stands still there because
 * nobody can write one of its tables, and the moment that a step was acknowledged. Nothing is lost,
 * nothing is paid twice, and whoever got no answer gets it by sending the same once more.
 *
 * <p>July by the table since March: 11,203,920 + 2 x 6,224,400 + 2 x 4,692,240 + 3,782,520 +
 * 5,865,300 + 4,189,500 + 2,681,280.
 */
@Order(10)
@ExtendWith(PlayedMonth.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunCrashIT {

    private static final long GRANTED = 49_555_800;
    private static final Duration RECOVERY = Duration.ofMinutes(4);

    /** A part that dies so soon again and again is left alone after the fifth time. */
    private static final Duration CALM = Duration.ofMinutes(3);

    private static final int MOST_DELAY_MILLIS = 250;

    private final RunningSystem system;
    private final RunUnderCrashes run;
    private Map<Integer, String> undisturbed = Map.of();
    private KeyedPost.Answer approved = new KeyedPost.Answer(0, "");
    private KeyedPost approval;

    RunCrashIT(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        this.run = new RunUnderCrashes(system, new PlayedHalfYear(system));
        this.approval = run.step("approval");
    }

    /** As soon as the first of July is known of everybody. */
    @Test
    @Order(1)
    void isCalculatedUndisturbedFirst() {
        await().atMost(RECOVERY)
                .untilAsserted(
                        () -> {
                            assertThat(run.step("calculation").send().status()).isEqualTo(202);
                            undisturbed = run.calculated();
                            assertThat(run.now().get("held").asInt()).isZero();
                        });
        assertThat(run.now().get("granted").asLong()).isEqualTo(GRANTED);
        assertThat(undisturbed).hasSize(RunUnderCrashes.PEOPLE);
    }

    @Test
    @Order(2)
    void goesOnByItselfWhenTheDatabaseDiesInTheMiddleOfItsCalculation()
            throws IOException, SQLException {
        killInTheMiddleOfCalculating("postgres");
    }

    @Test
    @Order(3)
    void goesOnByItselfWhenTheServiceDiesInTheMiddleOfItsCalculation()
            throws IOException, SQLException {
        await().atMost(CALM)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> system.upSince("tukin").plus(CALM).isBefore(Instant.now()));
        killInTheMiddleOfCalculating("tukin");
    }

    private void killInTheMiddleOfCalculating(String part) throws IOException, SQLException {
        int version = run.now().get("version").asInt();
        // Nothing has come since: of itself nobody would be calculated.
        KeyedPost calculation = run.step("calculation?everybody=true");
        KeyedPost.Answer acknowledged;
        try (HeldTable held = system.hold("tukin", "run_statement")) {
            acknowledged = calculation.send();
            held.awaitWriter();
            assertThat(run.now().at("/progress/calculated").asInt(-1)).isZero();
            system.kill(part);
        }
        assertThat(acknowledged.status()).isEqualTo(202);

        assertCalculatedAgain(version);
        assertThat(calculation.send()).as("sent once more").isEqualTo(acknowledged);
        assertThat(run.now().get("version").asInt())
                .as("and not begun anew")
                .isEqualTo(version + 1);
    }

    /** At once, or while it calculates, or when it has just ended. */
    @Test
    @Order(4)
    void goesOnByItselfWhenTheServiceDiesAtAnyMomentAfterItsAnswer()
            throws IOException, InterruptedException {
        int version = run.now().get("version").asInt();
        KeyedPost calculation = run.step("calculation?everybody=true");
        KeyedPost.Answer acknowledged = calculation.send();
        Thread.sleep(delay());
        system.kill("tukin");
        assertThat(acknowledged.status()).isEqualTo(202);

        assertCalculatedAgain(version);
        assertThat(calculation.send()).isEqualTo(acknowledged);
    }

    private static long delay() {
        long delay = ThreadLocalRandom.current().nextInt(MOST_DELAY_MILLIS);
        System.out.println("Killed after " + delay + " ms");
        return delay;
    }

    private void assertCalculatedAgain(int version) {
        assertThat(run.calculated()).isEqualTo(undisturbed);
        assertThat(run.now().get("granted").asLong()).isEqualTo(GRANTED);
        assertThat(run.now().get("version").asInt()).isEqualTo(version + 1);
    }

    @Test
    @Order(5)
    void grantsEverybodyOnceWhenTheServiceDiesBehindTheCheckAndWithinTheApproval()
            throws IOException, SQLException {
        KeyedPost check = run.step("check");
        KeyedPost.Answer checked = check.send();
        assertThat(checked.status()).isEqualTo(200);
        approval = run.step("approval");

        assertThat(killedWithin(approval, "ledger_entry").status()).isNotEqualTo(200);

        assertThat(answered(check)).isEqualTo(checked);
        assertThat(run.now().get("state").asString()).isEqualTo("CHECKED");
        assertThat(run.ledger().values()).allMatch(List::isEmpty);
        approved = answered(approval);
        assertThat(run.now().get("state").asString()).isEqualTo("APPROVED");
        assertGrantedOnce();
    }

    @Test
    @Order(6)
    void locksOnceWhenTheServiceDiesBehindTheApprovalAndWithinTheLock()
            throws IOException, SQLException {
        KeyedPost lock = run.step("lock");

        assertThat(killedWithin(lock, "withholding").status()).isNotEqualTo(200);

        assertThat(answered(approval)).isEqualTo(approved);
        assertThat(run.now().get("state").asString()).isEqualTo("APPROVED");
        KeyedPost.Answer locked = answered(lock);
        assertThat(run.now().get("state").asString()).isEqualTo("LOCKED");
        assertThat(answered(lock)).isEqualTo(locked);
        assertGrantedOnce();
    }

    @Test
    @Order(7)
    void writesTheSameFilesWhenTheServiceDiesWhileTheyAreWritten()
            throws IOException, InterruptedException {
        Map<String, byte[]> before = run.files();
        CompletableFuture<Map<String, byte[]>> meanwhile =
                CompletableFuture.supplyAsync(run::files);
        Thread.sleep(delay());
        system.kill("tukin");

        assertThat(meanwhile).failsWithin(RECOVERY);
        Map<String, byte[]> after =
                await().atMost(RECOVERY)
                        .ignoreExceptions()
                        .until(run::files, files -> !files.isEmpty());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
        assertThat(run.paidFiles().paid().values()).hasSize(6).containsOnly(GRANTED);
        assertGrantedOnce();
        assertThat(system.kinerja("reproduce", RunUnderCrashes.MAKER, "2026-07").lines())
                .containsExactly(
                        "2026-07 MONTH    9 dari 9 pegawai, 0 dari 0 koreksi, 9 dari 9 potongan: sama",
                        "1 pembayaran sama sampai bita terakhir");
    }

    /** What is answered to a step whose transaction has written something and ends in a kill. */
    private KeyedPost.Answer killedWithin(KeyedPost step, String table)
            throws IOException, SQLException {
        try (HeldTable held = system.hold("tukin", table)) {
            CompletableFuture<KeyedPost.Answer> unanswered = step.sendMeanwhile();
            held.awaitWriter();
            system.kill("tukin");
            return unanswered.join();
        }
    }

    /** As soon as somebody is there to answer. */
    private static KeyedPost.Answer answered(KeyedPost step) {
        return await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .until(step::send, answer -> answer.status() == 200);
    }

    /** Whoever has retired gets nothing. */
    private void assertGrantedOnce() {
        Map<Integer, List<String>> expected = new TreeMap<>();
        Map.of(
                        1,
                        11_203_920L,
                        2,
                        6_224_400L,
                        3,
                        6_224_400L,
                        4,
                        4_692_240L,
                        5,
                        4_692_240L,
                        6,
                        3_782_520L,
                        7,
                        5_865_300L,
                        8,
                        4_189_500L,
                        9,
                        2_681_280L)
                .forEach((number, net) -> expected.put(number, List.of("INDUK " + net)));
        expected.put(10, Collections.emptyList());
        assertThat(run.ledger()).isEqualTo(expected);
    }
}
