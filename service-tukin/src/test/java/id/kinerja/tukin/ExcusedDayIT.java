package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A day of izin costs something else than one of absence. Kelas 8 is 4,595,150, of which attendance
 * 1,838,060: 3 % for absence are 55,142, 2.5 % for izin 45,952.
 */
@ServiceTest
class ExcusedDayIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final long ABSENT = 4_595_150 - 55_142;
    private static final long BY_IZIN = 4_595_150 - 45_952;

    private final PayDesk desk;
    private final Told told;
    private PersonId person = PersonId.next();

    ExcusedDayIT(@LocalServerPort int port) {
        desk =
                new PayDesk(
                        port,
                        Months.changed(
                                document ->
                                        document.withObject("attendance")
                                                .put("excusedPerDay", "2.5")));
        told = desk.told();
    }

    @BeforeEach
    void employSomebody() {
        person = told.employee(8);
    }

    @Test
    void costsItsOwnPercentageAndSaysSo() {
        told.excused(person, MONDAY, 1);
        told.rated(person, "BAIK");

        pay("2026-05");

        assertThat(desk.granted(person)).isEqualTo(BY_IZIN);
        assertThat(desk.self(person).get("/v1/statements/me/2026-05").json().toString())
                .contains("\"IZIN\"", "Tidak masuk kerja dengan izin atasan", "-45952");
    }

    @Test
    void isSettledWhereTheIzinComesAfterTheMonthIsApproved() {
        told.day(person, MONDAY, "ABSENT", 0, 1);
        told.rated(person, "BAIK");
        String may = pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(ABSENT);

        told.excusedLater(person, MONDAY, 1);
        String june = desk.open("2026-06");

        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        JsonNode difference = desk.corrections(june).get(0);
        assertThat(difference.get("kind").asString()).isEqualTo("KEKURANGAN");
        assertThat(difference.get("delta").asLong()).isEqualTo(BY_IZIN - ABSENT);
        assertThat(desk.maker().get("/v1/runs/" + may + "/reproduction").json().get("different"))
                .isEmpty();
    }

    private String pay(String month) {
        PayDesk.awaitRows("directory.assignment", person, 1);
        PayDesk.awaitRows("rating_fact", person, 1);
        String run = desk.open(month);
        told.closeMay();
        desk.calculated(run);
        desk.check(run);
        desk.approve(run);
        return run;
    }
}
