package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who comes near a threshold of PP 94/2021, by days of May 2026. */
@ServiceTest
class AbsenceIT {

    private static final String AWAY = "190001012000012001";
    private static final String LATE = "190001012000012002";
    private static final String WARNINGS = "/v1/absence-warnings";

    private final int port;

    AbsenceIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void warnsOfWhoeverStayedAwayAndOfHoursThatMakeDays() {
        TestAgency agency = agency("absence");

        JsonNode away = warning(agency, AWAY, "");
        assertThat(away.get("days").asInt()).isEqualTo(8);
        assertThat(away.get("longestRun").asInt()).as("a leave parts them").isEqualTo(7);
        assertThat(away.get("reached").asString()).isEqualTo("PERNYATAAN_TIDAK_PUAS");
        assertThat(away.get("daysToNext").asInt()).isEqualTo(3);
        assertThat(away.get("waits").asBoolean()).isTrue();
        assertThat(agency.admin().get(WARNINGS).json().get("items").size()).isEqualTo(2);

        JsonNode late = warning(agency, LATE, "?leastDays=9&unit=" + agency.unit("U1"));
        assertThat(late.get("days").asInt()).isEqualTo(8);
        assertThat(late.get("minutes").asInt()).isEqualTo(450);
        assertThat(late.get("countedDays").asInt()).isEqualTo(9);
        assertThat(agency.admin().get(WARNINGS + "?leastDays=9").json().get("items").size())
                .isEqualTo(1);
        assertThat(work(agency.admin())).isEqualTo(2);
    }

    @Test
    void countsADayOfAClosedMonthAsItWasCorrected() {
        TestAgency agency = agency("absence-closed");
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                "62");
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        int before = warning(agency, AWAY, "").get("days").asInt();
        int run = warning(agency, AWAY, "").get("longestRun").asInt();
        Api.Answer closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);

        leave(agency, AWAY, "2026-05-18", "2026-05-22");

        agency.eventually(
                "select count(*) from attendance_correction where agency_id = '"
                        + agency.id()
                        + "'",
                "5");
        JsonNode away = warning(agency, AWAY, "");
        assertThat(away.get("days").asInt()).isEqualTo(before - 5);
        assertThat(away.get("longestRun").asInt()).isLessThan(run).isEqualTo(8);
        assertThat(warning(agency, LATE, "").get("minutes").asInt()).isEqualTo(450);
    }

    @Test
    void warnsNoMoreOnceItIsDecided() {
        TestAgency agency = agency("absence-decided");
        Api.Answer decided =
                agency.admin()
                        .post(
                                "/v1/discipline-decisions",
                                Map.of(
                                        "personId", agency.person(AWAY),
                                        "punishment", "PERNYATAAN_TIDAK_PUAS",
                                        "decreeNumber", "SK-1",
                                        "decreeDate", "2026-05-20",
                                        "receivedOn", "2026-05-21"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);

        JsonNode away = warning(agency, AWAY, "");

        assertThat(away.get("decided").asString()).isEqualTo("PERNYATAAN_TIDAK_PUAS");
        assertThat(away.get("waits").asBoolean()).isFalse();
        assertThat(work(agency.admin())).isEqualTo(1);
    }

    @Test
    void showsOnesOwnAndNobodyElses() {
        TestAgency agency = agency("absence-own");
        Api himself = agency.as(agency.person(AWAY), Role.PEGAWAI);

        assertThat(himself.get(WARNINGS + "/me").json().get("countedDays").asInt()).isEqualTo(8);
        assertThat(himself.get(WARNINGS).status()).isEqualTo(403);
        assertThat(agency.as(agency.adminId(), Role.PEGAWAI).get(WARNINGS + "/me").status())
                .isEqualTo(404);
        assertThat(agency.admin().get(WARNINGS + "?leastDays=0").status()).isEqualTo(400);
        assertThat(
                        TestAgency.text(
                                "select count(*) from platform.audit_entry where act = 'ABSENCES_SEEN' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("0");
    }

    /** From 4 to 18 May, without 14 and 15, nobody comes; one comes on the 5th at three o'clock. */
    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", AWAY, LATE);
        String serial = "TST" + code;
        TerminalsOf.register(agency, serial);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(LATE), "2026-01-01");
        TerminalsOf.push(
                port, serial, "7\t2026-05-05 15:00:00\t0\t15", "7\t2026-05-05 16:05:00\t1\t15");
        leave(agency, AWAY, "2026-05-13", "2026-05-13");
        leave(agency, AWAY, "2026-05-14", "2026-05-15");
        leave(agency, LATE, "2026-05-14", "2026-05-15");
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-04", "to", "2026-05-18"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '"
                        + agency.id()
                        + "' and date between '2026-05-04' and '2026-05-18'",
                "30");
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        return agency;
    }

    private static void leave(TestAgency agency, String nip, String from, String to) {
        Api.Answer leave =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId",
                                        agency.person(nip),
                                        "type",
                                        "SAKIT",
                                        "from",
                                        from,
                                        "to",
                                        to,
                                        "decreeNumber",
                                        "SK-" + from,
                                        "decreeDate",
                                        "2026-05-01"));
        assertThat(leave.status()).as(leave.text()).isEqualTo(201);
    }

    private static JsonNode warning(TestAgency agency, String nip, String query) {
        String person = agency.person(nip);
        return agency.admin()
                .get(WARNINGS + query)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("personId").asString().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static int work(Api admin) {
        return admin.get("/v1/hr-work-items")
                .json()
                .get("work")
                .valueStream()
                .filter(item -> item.path("kind").asString("").equals("ABSENCE"))
                .mapToInt(item -> item.get("count").asInt())
                .sum();
    }
}
