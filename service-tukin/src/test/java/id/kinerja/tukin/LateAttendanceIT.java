package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A day of an approved month comes out differently. Kelas 8 is 4,595,150, of which attendance
 * 1,838,060; an absence takes 55,142, 45 minutes 18,381, leave for an important reason 45,952.
 */
@ServiceTest
class LateAttendanceIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final long WHOLE = 4_595_150;
    private static final long ABSENT = WHOLE - 55_142;
    private static final long LATE = WHOLE - 18_381;
    private static final long ON_LEAVE = WHOLE - 45_952;

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;
    private String may;

    LateAttendanceIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void payMayWithAnAbsence() {
        desk = new PayDesk(port);
        told = desk.told();
        person = told.employee(8);
        told.day(person, MONDAY, "ABSENT", 0, 1);
        told.rated(person, "BAIK");
        may = desk.open("2026-05");
        told.closeMay();
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from rating_fact where person_id = '"
                                                        + person
                                                        + "'")
                                        .equals("1"));
        desk.calculated(may);
        desk.check(may);
        desk.approve(may);
        assertThat(desk.granted(person)).isEqualTo(ABSENT);
    }

    @Test
    void settlesEachLatePunchOnceAndTakesBackWhatIsUndone() {
        told.correction(person, MONDAY, "PRESENT", 45, 1);
        told.correction(person, MONDAY, "PRESENT", 45, 1);
        String june = desk.open("2026-06");
        JsonNode difference = difference(june, LATE - ABSENT);
        assertThat(difference.get("kind").asString()).isEqualTo("KEKURANGAN");
        assertThat(difference.get("evidence").size()).isEqualTo(1);
        assertThat(difference.at("/evidence/0/kind").asString()).isEqualTo("ATTENDANCE_CORRECTION");
        assertThat(difference.at("/evidence/0/reference").asString()).isEqualTo("2026-05-04");
        pay(june);
        assertThat(desk.granted(person)).isEqualTo(LATE);

        // The same again is no news: nothing is left to settle.
        told.correction(person, MONDAY, "PRESENT", 45, 1);
        told.correction(person, MONDAY, "PRESENT", 0, 2);
        String july = desk.open("2026-07");
        difference(july, WHOLE - LATE);
        pay(july);
        assertThat(desk.granted(person)).isEqualTo(WHOLE);

        told.correction(person, MONDAY, "ABSENT", 0, 3);
        String august = desk.open("2026-08");
        assertThat(difference(august, ABSENT - WHOLE).get("kind").asString())
                .isEqualTo("KELEBIHAN");
        pay(august);
        assertThat(desk.granted(person)).isEqualTo(ABSENT);

        JsonNode approved = desk.run(may);
        assertThat(approved.get("granted").asLong()).isEqualTo(ABSENT);
        assertThat(approved.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void countsADecreeAndTheCorrectionOfItsDayOnce() {
        UUID decree = told.leave(person, "ALASAN_PENTING", MONDAY, MONDAY);
        told.correction(person, MONDAY, "LEAVE", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> openFacts().equals("2"));

        JsonNode difference = difference(june, ON_LEAVE - ABSENT);

        assertThat(difference.get("evidence").size()).isEqualTo(2);
        assertThat(difference.get("evidence").toString()).contains(decree.toString());
        pay(june);
        assertThat(desk.granted(person)).isEqualTo(ON_LEAVE);
        assertThat(openFacts()).isEqualTo("0");
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + june + "/corrections/reproduction")
                                .json()
                                .toString())
                .isEqualTo("{\"statements\":1,\"equal\":1,\"different\":[]}");
    }

    @Test
    void standsOnTheSlipOnceItIsApprovedWithItsKindForThePersonAlone() {
        told.leave(person, "ALASAN_PENTING", MONDAY, MONDAY);
        String june = desk.open("2026-06");
        difference(june, ON_LEAVE - ABSENT);
        assertThat(slip(desk.self(person), "me").get("differences")).isEmpty();

        pay(june);

        JsonNode own = slip(desk.self(person), "me");
        assertThat(own.get("net").asLong()).isEqualTo(ABSENT);
        assertThat(own.get("differences").toString())
                .isEqualTo(
                        "[{\"paidIn\":\"2026-06\",\"kind\":\"KEKURANGAN\",\"amount\":9190,\"evidence\":[\"LEAVE\"]}]");
        assertThat(slip(desk.maker(), person.toString()).at("/differences/0/evidence").toString())
                .isEqualTo("[\"TIDAK_HADIR_SAH\"]");
    }

    private static JsonNode slip(Api who, String of) {
        return who.get("/v1/statements/" + of + "/2026-05").json();
    }

    @Test
    void countsThemOnceWhenTheyAreSettledInDifferentRuns() {
        told.leave(person, "ALASAN_PENTING", MONDAY, MONDAY);
        String june = desk.open("2026-06");
        difference(june, ON_LEAVE - ABSENT);
        pay(june);

        told.correction(person, MONDAY, "LEAVE", 0, 1);
        String july = desk.open("2026-07");
        difference(july, 0);
        pay(july);

        assertThat(desk.granted(person)).isEqualTo(ON_LEAVE);
    }

    @Test
    void waitsWithADayOfLeaveForItsDecree() {
        told.correction(person, MONDAY, "LEAVE", 0, 1);
        await().atMost(PayDesk.SOON).until(() -> openFacts().equals("1"));
        String june = desk.open("2026-06");
        assertThat(desk.corrections(june).size()).isZero();

        told.leave(person, "ALASAN_PENTING", MONDAY, MONDAY);

        difference(june, ON_LEAVE - ABSENT);
    }

    @Test
    void refusesADifferenceThatAnotherRunHasGranted() {
        told.correction(person, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        difference(june, WHOLE - ABSENT);
        String july = desk.open("2026-07");
        desk.calculated(june);
        desk.calculated(july);
        desk.check(june);
        desk.check(july);
        assertThat(desk.approve(june).status()).isEqualTo(200);

        var refused = desk.approve(july);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("run-corrections-outdated");
        desk.calculated(july);
        assertThat(desk.corrections(july).size()).isZero();
        desk.check(july);
        assertThat(desk.approve(july).status()).isEqualTo(200);
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
    }

    @Test
    void isPaidInARunOfALaterMonthAlone() {
        told.correction(person, MONDAY, "PRESENT", 0, 1);
        String june = desk.openRun("2026-06");
        difference(june, WHOLE - ABSENT);
        String april = desk.open("2026-04");

        assertThat(desk.corrections(april)).isEmpty();
        pay(april);
        assertThat(desk.corrections(april)).isEmpty();
        assertThat(desk.granted(person)).isEqualTo(ABSENT);
        difference(june, WHOLE - ABSENT);
    }

    @Test
    void forgetsACorrectionWhenTheDayIsToldAnew() {
        told.correction(person, MONDAY, "PRESENT", 0, 1);
        await().atMost(PayDesk.SOON).until(() -> openFacts().equals("1"));

        told.day(person, MONDAY, "PRESENT", 45, 2);

        String june = desk.open("2026-06");
        difference(june, LATE - ABSENT);
    }

    private void pay(String run) {
        desk.calculated(run);
        desk.check(run);
        assertThat(desk.approve(run).status()).isEqualTo(200);
    }

    private JsonNode difference(String run, long delta) {
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(desk.corrections(run).findValuesAsString("delta"))
                                        .containsExactly(Long.toString(delta)));
        return desk.corrections(run).get(0);
    }

    private String openFacts() {
        return PayDesk.text(
                "select count(*) from late_fact where settled_in is null and person_id = '"
                        + person
                        + "'");
    }
}
