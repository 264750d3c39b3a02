package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.statement.Months;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Kelas 8 is 4,420,000, of which each of 6,000 minutes of verified logs earns 442. */
@ServiceTest
class MinutesIT {

    private static final long WHOLE = 4_420_000;

    private final PayDesk desk;
    private final Told told;
    private PersonId person = PersonId.next();

    MinutesIT(@LocalServerPort int port) {
        desk = new PayDesk(port, Months.byMinutes());
        told = desk.told();
    }

    @BeforeEach
    void employSomebody() {
        person = told.employee(8);
        PayDesk.awaitRows("directory.assignment", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
    }

    @Test
    void paysByTheMinutesThatWereToldLastAndTheDifferenceOfWhatComesLate() {
        told.worked(person, 3_000, 2);
        told.worked(person, 6_000, 1);
        minutes("3000");
        desk.pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(WHOLE - 3_000 * 442);
        String june = desk.open("2026-06");

        told.worked(person, 3_000, 3);
        told.worked(person, 4_000, 4);

        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        JsonNode correction = desk.corrections(june).get(0);
        assertThat(correction.get("delta").asLong()).isEqualTo(1_000 * 442);
        assertThat(correction.get("evidence").findValuesAsString("kind"))
                .containsExactly("PROGRESS");
    }

    @Test
    void asksForLogsWhereNoneWasTold() {
        JsonNode statement = statement();

        assertThat(statement.get("openQuestions").findValuesAsString("code"))
                .contains("minutes-missing");

        told.worked(person, 4_500, 1);
        minutes("4500");
        assertThat(statement().get("lines").findValuesAsString("text"))
                .contains("4.500 menit terverifikasi dari sasaran 6.000");
    }

    @Test
    void waitsForNobodyWhereTheAgencyDoesWithoutLogs() {
        told.withoutLogs();

        JsonNode run = desk.calculated(desk.open("2026-05"));

        assertThat(run.get("held").asInt()).isZero();
        assertThat(run.get("granted").asLong()).isEqualTo(WHOLE);
    }

    private JsonNode statement() {
        return desk.maker().get("/v1/statements/" + person + "/2026-05").json();
    }

    private void minutes(String minutes) {
        desk.eventually("select minutes from minutes_fact", person, minutes);
    }
}
