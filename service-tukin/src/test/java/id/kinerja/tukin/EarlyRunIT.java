package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A month that is paid before it is over, as December is. Kelas 8 is 4,595,150, of which an absence
 * takes 55,141.8.
 */
@ServiceTest
class EarlyRunIT {

    private static final long WHOLE = 4_595_150;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate UNTIL = LocalDate.of(2026, 5, 15);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;

    EarlyRunIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void attendHalfOfMay() {
        desk = new PayDesk(port);
        told = desk.told();
        person = told.employee(8);
        told.rated(person, "BAIK");
        told.present(person, LocalDate.of(2026, 5, 1), MONDAY.minusDays(1));
        told.day(person, MONDAY, "ABSENT", 0, 1);
        told.present(person, MONDAY.plusDays(1), UNTIL.minusDays(1));
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("attendance_fact", person, 14);
    }

    @Test
    void paysByWhatIsKnownToADayAndTheRestWithTheNextRun() {
        String may = opened("2026-05-15").json().get("id").asString();
        // of a day that is waited for nothing is known yet
        assertThat(desk.calculated(may).get("held").asInt()).isEqualTo(1);
        told.present(person, UNTIL, UNTIL);
        PayDesk.awaitRows("attendance_fact", person, 15);

        JsonNode calculated = desk.calculated(may);

        assertThat(calculated.get("attendedUntil").asString()).isEqualTo("2026-05-15");
        assertThat(calculated.get("granted").asLong()).isEqualTo(WHOLE - 55_142);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        told.day(person, UNTIL.plusDays(3), "ABSENT", 0, 1);
        told.closeMay();
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        assertThat(desk.corrections(june).get(0).get("kind").asString()).isEqualTo("KELEBIHAN");
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.granted(person)).isEqualTo(WHOLE - 110_284);
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + may + "/reproduction")
                                .json()
                                .get("equal")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void isHeldAgainstWhatWasClosedSinceByTheRunsThatFollow() {
        String may = opened("2026-05-14").json().get("id").asString();
        desk.calculated(may);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        String june = desk.open("2026-06");
        assertThat(early(june)).containsExactly("2026-05 1 U1 period-open");

        told.closeAsEmpty(told.unit(), Told.MAY);
        desk.eventually(
                "select count(distinct period.month) from period_fact period"
                        + " join attendance_fact using (unit_id)",
                person,
                "2");

        desk.calculated(june);

        // it is seen, and keeps nobody from being paid
        assertThat(early(june)).containsExactly("2026-05 1 U1 days-differ");
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.run(june).at("/waiting/earlyMonths").isMissingNode()).isTrue();

        told.closeMay();
        String july = desk.open("2026-07");
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () -> {
                            desk.calculated(july);
                            assertThat(early(july)).isEmpty();
                        });
    }

    private List<String> early(String run) {
        return desk.run(run)
                .at("/waiting/earlyMonths")
                .valueStream()
                .map(
                        month ->
                                month.get("month").asString()
                                        + " "
                                        + month.get("units").asInt()
                                        + " "
                                        + month.at("/gaps/0/unit").asString()
                                        + " "
                                        + month.at("/gaps/0/code").asString())
                .toList();
    }

    @Test
    void endsBeforeTheMonthsAttendanceDoes() {
        for (String day : new String[] {"2026-05-31", "2026-04-30", "2026-06-01"}) {
            Api.Answer refused = opened(day);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/code").asString())
                    .isEqualTo("attended-until-outside");
        }
    }

    private Api.Answer opened(String until) {
        return desk.maker().post("/v1/runs", Map.of("month", "2026-05", "attendedUntil", until));
    }
}
