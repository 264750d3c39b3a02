package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.kinerja.launcher.LauncherFault;
import id.kinerja.launcher.demo.DemoPeople;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** One month of one agency, from people and punches to the rupiah of their slips. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoMonthIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final String MONTH = "/api/tukin/v1/statements/me/2026-05";

    private final RunningSystem system;

    DemoMonthIT() throws IOException {
        this.system = new RunningSystem();
    }

    @BeforeAll
    void playTheMonth() throws IOException, InterruptedException {
        String printed = system.kinerja("demo");

        assertThat(printed)
                .contains("60 pegawai, 62 penugasan", "3 temuan", "OK: 1220 baris dari Jakarta");
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        system.stop();
    }

    /**
     * Worked out by hand from what was punched. Nobody is rated yet, so only the 40 % of attendance
     * are earned; cuts: TL1/PSW1 0.5, TL2 1, TL3 1.25, TL4 and a missing punch 1.5, absence 3 % of
     * them.
     */
    static Stream<Arguments> slips() {
        return Stream.of(
                // kelas 15: 40 % of 19,280,000 = 7,712,000; 0.5 + 1.5 + 0.5 + 1.25 + 1.5 = 5.25 % =
                // 404,880
                arguments(1, 7_307_120),
                // kelas 12: 40 % of 9,896,000 = 3,958,400; 3 + 0.5 = 3.5 % = 138,544
                arguments(2, 3_819_856),
                // kelas 9: 40 % of 5,079,200 = 2,031,680; 5.25 % = 106,663.2
                arguments(4, 1_925_017),
                // kelas 5: 40 % of 3,134,250 = 1,253,700; 1 + 0.5 = 1.5 % = 18,805.5
                arguments(6, 1_234_894),
                // kelas 9: 1.25 + 1.5 + 1.5 + 3 = 7.25 % of 2,031,680 = 147,296.8
                arguments(10, 1_884_383),
                // moved on the 18th: 5,979,200 x 17/31 + 5,079,200 x 14/31 = 5,572,748; 40 % =
                // 2,229,099; 1.5 % = 33,436.5
                arguments(11, 2_195_663),
                // retires on 1 June, so all of May: kelas 5, 0.5 + 1.5 + 1.25 = 3.25 % of 1,253,700
                // = 40,745.25
                arguments(12, 1_212_955),
                // Plt beside his own post of kelas 6: 40 % of 3,510,400 = 1,404,160; 1.5 + 3 + 0.5
                // = 5 % = 70,208
                arguments(13, 1_333_952),
                // CPNS: 80 % of 3,915,950 = 3,132,760; 40 % = 1,253,104; 1.25 + 1 + 1.5 = 3.75 % =
                // 46,991.4
                arguments(14, 1_206_113),
                // kelas 10: 40 % of 5,979,200 = 2,391,680; 0.5 % = 11,958.4
                arguments(17, 2_379_722),
                // in WITA, kelas 7: 40 % of 3,915,950 = 1,566,380; 1 + 1.5 + 0.5 + 1.5 + 0.5 = 5 %
                // = 78,319
                arguments(20, 1_488_061),
                // CPNS in WITA: 80 % of 5,979,200 = 4,783,360; 40 % = 1,913,344; 1.25 + 1 = 2.25 %
                // = 43,050.24
                arguments(29, 1_870_294),
                // kelas 8: 40 % of 4,595,150 = 1,838,060; 1.5 + 0.5 + 1.5 = 3.5 % = 64,332.1
                arguments(33, 1_773_728),
                // kelas 10: 7.25 % of 2,391,680 = 173,396.8
                arguments(47, 2_218_283));
    }

    @Order(1)
    @ParameterizedTest(name = "person {0} gets {1}")
    @MethodSource("slips")
    void paysEverybodyWhatWasWorkedOutByHand(int number, long net) {
        JsonNode slip = slipOf(number);

        assertThat(slip.get("net").asLong()).isEqualTo(net);
        assertThat(
                        slip.get("lines")
                                .valueStream()
                                .mapToLong(line -> line.get("amount").asLong())
                                .sum())
                .isEqualTo(net);
        assertThat(slip.get("openQuestions").get(0).get("code").asString())
                .isEqualTo("rating-missing");
    }

    @Test
    @Order(2)
    void showsASlipToNobodyElse() {
        String other = slipOf(10).get("personId").asString();

        assertThatThrownBy(
                        () ->
                                system.as(DemoPeople.nip(6))
                                        .get("/api/tukin/v1/statements/" + other + "/2026-05"))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> system.anonymous().get(MONTH))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("401");
    }

    @Test
    @Order(3)
    void losesAndDoublesNothingWhenTheIntakeIsKilled() throws IOException {
        system.kill("integration");

        // 10 forgot to punch on leaving on the 5th: 1.5 % less to cut, 5.75 % of 2,031,680 =
        // 116,821.6
        pushUntilTaken("TST0000000001", "10\t2026-05-05 16:04:00\t1\t15");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(slipOf(10).get("net").asLong()).isEqualTo(1_914_858));
        pushUntilTaken("TST0000000001", "10\t2026-05-05 16:04:00\t1\t15");
        assertThat(slipOf(10).get("net").asLong()).isEqualTo(1_914_858);
    }

    @Test
    @Order(4)
    void losesAndDoublesNothingWhenTheDatabaseIsKilled() throws IOException {
        system.kill("postgres");

        // 47 the same on the 12th: 5.75 % of 2,391,680 = 137,521.6
        pushUntilTaken("TST0000000002", "47\t2026-05-12 16:40:00\t1\t15");
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(slipOf(47).get("net").asLong()).isEqualTo(2_254_158));
        assertThat(slipOf(1).get("net").asLong()).isEqualTo(7_307_120);
    }

    /** As a terminal does: what isn't acknowledged comes again. */
    private void pushUntilTaken(String terminal, String line) {
        String path = "/iclock/cdata?SN=" + terminal + "&table=ATTLOG&Stamp=2";
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> system.anonymous().text("POST", path, line + "\n"), "OK: 1"::equals);
    }

    private JsonNode slipOf(int number) {
        return system.as(DemoPeople.nip(number)).get(MONTH);
    }
}
