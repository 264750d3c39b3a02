package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.launcher.demo.DemoPeople;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Parts are killed while June goes on, the moment that they have acknowledged something or while it
 * can't be told, and nothing is lost or doubled once they are back.
 */
@Order(9)
@ExtendWith(PlayedMonth.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final String JAKARTA = "TST0000000001";
    private static final String MAKASSAR = "TST0000000002";

    private final RunningSystem system;

    CrashIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    @Order(1)
    void losesAndDoublesNothingWhenTheIntakeIsKilled() throws IOException {
        // 45 minutes late on 2 June: 1 % of 2,031,680 = 20,316.8
        String punches = "10\t2026-06-02 08:15:00\t0\t15\n10\t2026-06-02 16:04:00\t1\t15";
        pushUntilTaken(JAKARTA, punches, "OK: 2");
        system.kill("integration");
        pushUntilTaken(JAKARTA, punches, "OK: 2");
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(juneOf(10)).isEqualTo(2_031_680 - 20_317));
        pushUntilTaken(JAKARTA, punches, "OK: 2");
        assertThat(juneOf(10)).isEqualTo(2_031_680 - 20_317);
        assertThat(mayOf(10)).isEqualTo(4_931_903);
    }

    /** What was taken while the broker was away is told when it is back. */
    @Test
    @Order(2)
    void losesAndDoublesNothingWhenTheBrokerIsKilled() throws IOException {
        system.kill("kafka");

        // 90 minutes early on 2 June: 1.25 % of 2,391,680 = 29,896
        String punches = "17\t2026-06-02 07:20:00\t0\t15\n17\t2026-06-02 14:30:00\t1\t15";
        pushUntilTaken(MAKASSAR, punches, "OK: 2");
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(juneOf(17)).isEqualTo(2_391_680 - 29_896));
        pushUntilTaken(MAKASSAR, punches, "OK: 2");
        assertThat(juneOf(17)).isEqualTo(2_391_680 - 29_896);
    }

    @Test
    @Order(3)
    void losesAndDoublesNothingWhenTheDatabaseIsKilled() throws IOException {
        // no punch on leaving on 2 June: 1.5 % of 2,391,680 = 35,875.2
        String punch = "47\t2026-06-02 07:20:00\t0\t15";
        pushUntilTaken(MAKASSAR, punch, "OK: 1");
        system.kill("postgres");
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(juneOf(47)).isEqualTo(2_391_680 - 35_875));
        pushUntilTaken(MAKASSAR, punch, "OK: 1");
        assertThat(juneOf(47)).isEqualTo(2_391_680 - 35_875);
        assertThat(juneOf(10)).isEqualTo(2_031_680 - 20_317);
        assertThat(juneOf(17)).isEqualTo(2_391_680 - 29_896);
        assertThat(mayOf(1)).isEqualTo(18_875_120);
    }

    /** As a terminal does: what isn't acknowledged comes again. */
    private void pushUntilTaken(String terminal, String lines, String answer) {
        String path = "/iclock/cdata?SN=" + terminal + "&table=ATTLOG&Stamp=2";
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> system.anonymous().text("POST", path, lines + "\n"), answer::equals);
    }

    private long mayOf(int number) {
        return netOf(number, "2026-05");
    }

    private long juneOf(int number) {
        return netOf(number, "2026-06");
    }

    private long netOf(int number, String month) {
        return system.as(DemoPeople.nip(number))
                .get("/api/tukin/v1/statements/me/" + month)
                .get("net")
                .asLong();
    }
}
