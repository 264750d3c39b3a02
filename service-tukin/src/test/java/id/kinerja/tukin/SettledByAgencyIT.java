package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What an agency has settled with the register is gone by in its pay. Kelas 8 is 4,595,150, of
 * which an absence takes 55,142.
 */
@ServiceTest
class SettledByAgencyIT {

    private static final LocalDate FOURTH = LocalDate.of(2026, 5, 4);
    private static final LocalDate TWENTIETH = LocalDate.of(2026, 5, 20);
    private static final long WHOLE = 4_595_150;
    private static final long AN_ABSENCE = 55_142;

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;

    SettledByAgencyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void employSomebody() {
        desk = new PayDesk(port);
        told = desk.told();
        person = told.employee(8);
    }

    @Test
    void cutsAMonthByTheAttendanceUpToTheCutOffAndTheRestInTheNext() {
        told.cutOff(15);
        told.day(person, FOURTH, "ABSENT", 0, 1);
        told.day(person, TWENTIETH, "ABSENT", 0, 1);
        told.rated(person, "BAIK");
        String may = desk.open("2026-05");
        PayDesk.awaitRows("rating_fact", person, 1);

        JsonNode run = desk.calculated(may);

        assertThat(run.get("held").asInt()).isZero();
        assertThat(run.get("granted").asLong()).isEqualTo(WHOLE - AN_ABSENCE);
        assertThat(cutDays("2026-06")).containsExactly(TWENTIETH.toString());

        told.day(person, TWENTIETH, "PRESENT", 0, 2);
        told.day(person, FOURTH, "PRESENT", 0, 2);
        desk.eventually("select string_agg(evidence, ' ') from late_fact", person, "2026-05-04");
        assertThat(cutDays("2026-06")).isEmpty();
    }

    @Test
    void holdsNobodyForARatingWhereTheAgencyDoesWithout() {
        told.withoutEvaluation();
        String may = desk.open("2026-05");

        JsonNode run = desk.calculated(may);

        assertThat(run.get("held").asInt()).isZero();
        assertThat(run.get("granted").asLong()).isEqualTo(WHOLE);
    }

    /** The days by which the live statement of a month is cut. */
    private List<String> cutDays(String month) {
        return desk.maker()
                .get("/v1/statements/" + person + "/" + month)
                .json()
                .get("lines")
                .valueStream()
                .filter(line -> line.get("code").asString().equals("POTONGAN_KEHADIRAN"))
                .flatMap(line -> line.path("parts").valueStream())
                .map(part -> part.get("day").asString())
                .toList();
    }
}
