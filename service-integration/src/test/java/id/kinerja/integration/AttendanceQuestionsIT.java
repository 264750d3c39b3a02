package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What still waits of a month's attendance, asked by people and by another service. */
@ServiceTest
class AttendanceQuestionsIT {

    private static final String ROUTE = "/v1/attendance-questions?month=2026-05";
    private static final String RIGHT = "attendance-questions";

    private final int port;
    private final Api api;

    AttendanceQuestionsIT(@LocalServerPort int port) {
        this.port = port;
        this.api = Api.at("http://127.0.0.1:" + port + "/api/integration");
    }

    @Test
    void countsDaysByUnitAndPunchesByTerminal() {
        TestAgency agency = agencyWithOnePerson("questions-counts");
        quarantine(agency, "QUESTIONS1", "1\t2026-05-04 07:31:00\t0", "unknown-pin");
        quarantine(agency, "QUESTIONS1", "1\t2026-04-30 07:31:00\t0", "unknown-pin");
        quarantine(agency, "QUESTIONS1", "1\t2000-01-01 00:00:12\t0", "clock-reset");
        quarantine(agency, "QUESTIONS1", "no line at all", "not-understood");

        JsonNode asked = agency.admin().get(ROUTE).json();

        // May has 31 days, and nobody has resolved one of them.
        assertThat(asked.get("unresolvedDays").asInt()).isEqualTo(31);
        assertThat(asked.at("/units/0/unitId").asString()).isEqualTo(agency.unit("U1"));
        assertThat(asked.get("quarantinedPunches").asInt()).isEqualTo(1);
        assertThat(asked.at("/terminals/0/serialNumber").asString()).isEqualTo("QUESTIONS1");
        assertThat(asked.get("undatedPunches").asInt()).isEqualTo(2);
    }

    @Test
    void showsRequestsThatWaitOfAUnitWhereNothingElseIsOpen() {
        TestAgency agency = agencyWithOnePerson("questions-requests");
        agency.addUnit("U2", null);
        agency.addPeople("U2", "190001012000012002");
        String person = agency.person("190001012000012002");
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                "62");
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        assertThat(agency.admin().get(ROUTE).json().get("units")).isEmpty();

        Api.Answer asked =
                agency.as(person, Role.PEGAWAI)
                        .post(
                                "/v1/attendance-requests",
                                Map.of(
                                        "kind", "LUPA_PRESENSI",
                                        "date", "2026-05-29",
                                        "arrival", "2026-05-29T07:30:00",
                                        "reason", "Rapat"));

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        JsonNode open = agency.admin().get(ROUTE).json();
        assertThat(open.get("waitingRequests").asInt()).isEqualTo(1);
        assertThat(open.at("/units/0/unitId").asString()).isEqualTo(agency.unit("U2"));
        assertThat(open.at("/units/0/waitingRequests").asInt()).isEqualTo(1);
        assertThat(open.at("/units/0/unresolvedDays").asInt()).isZero();
    }

    @Test
    void asksWhetherAPunchAtAnImpossibleTimeCanBeBeforeTheDayIsPaidBy() {
        TestAgency agency = agencyWithOnePerson("questions-impossible");
        String serial = TerminalsOf.adms(agency, agency.person("190001012000012001"));

        TerminalsOf.push(
                port,
                serial,
                "7\t2026-05-20 16:05:00\t1\t1\t0\t0\t0",
                "7\t2026-05-20 23:26:00\t0\t1\t0\t0\t0");

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(agency.admin().get(ROUTE).json().get("doubtfulDays"))
                                        .hasToString("1"));
        assertThat(
                        agency.admin()
                                .get("/v1/doubtful-attendance-days")
                                .json()
                                .at("/items/0/flags")
                                .toString())
                .isEqualTo("[\"IMPLAUSIBLE_TIME\"]");
    }

    @Test
    void listsWhoseDaysAreInDoubtPageByPageToThoseWhoPayTheMonth() {
        TestAgency agency = agencyWithOnePerson("questions-payers");
        String serial = TerminalsOf.adms(agency, agency.person("190001012000012001"));
        for (int day : List.of(19, 20, 21)) {
            TerminalsOf.push(
                    port,
                    serial,
                    "7\t2026-05-" + day + " 16:05:00\t1\t1\t0\t0\t0",
                    "7\t2026-05-" + day + " 23:26:00\t0\t1\t0\t0\t0");
        }
        agency.addPeople("U1", "190001012000012002");
        String payer = agency.person("190001012000012002");
        Map<String, Object> grant =
                Map.of(
                        "personId", payer,
                        "role", "PENYETUJU_TUKIN",
                        "validFrom", "2026-01-01");
        assertThat(agency.admin().post("/v1/grants", grant).status()).isEqualTo(201);
        Api paying = agency.as(payer, Role.PENYETUJU_TUKIN);
        String path = "/v1/doubtful-attendance-days?month=2026-05&limit=2";
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(agency.admin().get(ROUTE).json().get("doubtfulDays"))
                                        .hasToString("3"));

        JsonNode first = paying.get(path).json();
        JsonNode second = paying.get(path + "&cursor=" + first.get("next").asString()).json();

        assertThat(first.get("items").findValuesAsString("date"))
                .containsExactly("2026-05-19", "2026-05-20");
        assertThat(second.get("items").findValuesAsString("date")).containsExactly("2026-05-21");
        assertThat(second.has("next")).isFalse();
        assertThat(first.at("/items/0/personId").asString())
                .isEqualTo(agency.person("190001012000012001"));
        assertThat(paying.get(path.replace("-05", "-04")).json().get("items")).isEmpty();
        assertThat(paying.get(path + "&cursor=x").status()).isEqualTo(422);
        assertThat(agency.as(payer, Role.PEGAWAI).get(path).status()).isEqualTo(403);
        assertThat(paying.get("/v1/stuck-attendance-days").status()).isEqualTo(403);
    }

    @Test
    void answersAServiceThatHasTheRightForTheAgencyThatItNames() {
        TestAgency agency = agencyWithOnePerson("questions-named");
        TestAgency neighbour = TestAgency.open(port, "questions-other");

        assertThat(days(service(RIGHT), agency)).isEqualTo(31);
        assertThat(days(service(RIGHT), neighbour)).isZero();
        assertThat(service(RIGHT).get(ROUTE).json().get("code").asString())
                .isEqualTo("agency-missing");
        assertThat(service(RIGHT).with("Kinerja-Agency", "all").get(ROUTE).status()).isEqualTo(403);
    }

    @Test
    void refusesAServiceWithoutTheRight() {
        TestAgency agency = TestAgency.open(port, "questions-no-right");

        assertThat(status(service("something-else"), agency, ROUTE)).isEqualTo(403);
        assertThat(status(service(), agency, ROUTE)).isEqualTo(403);
        assertThat(status(api.as(TestIssuer.serviceToken("tukin", RIGHT)), agency, ROUTE))
                .isEqualTo(403);
        assertThat(status(api.as(TestIssuer.machineToken(agency.id())), agency, ROUTE))
                .isEqualTo(403);
        assertThat(
                        status(
                                api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN)),
                                agency,
                                ROUTE))
                .isEqualTo(403);
    }

    @Test
    void letsAServiceReachNothingElse() {
        TestAgency agency = TestAgency.open(port, "questions-nothing-else");

        assertThat(status(service(RIGHT), agency, "/v1/people")).isEqualTo(403);
        assertThat(status(service(RIGHT), agency, "/v1/attendance-periods?month=2026-05"))
                .isEqualTo(403);
        assertThat(
                        service(RIGHT)
                                .with("Kinerja-Agency", agency.id().toString())
                                .post("/v1/units", "{\"units\":[]}")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void readsTheHeaderOfNoPerson() {
        TestAgency agency = agencyWithOnePerson("questions-person");
        TestAgency neighbour = TestAgency.open(port, "questions-neighbour");

        assertThat(days(neighbour.admin(), agency)).isZero();
        assertThat(days(agency.admin(), neighbour)).isEqualTo(31);
        assertThat(status(agency.as(UUID.randomUUID().toString(), Role.PEGAWAI), agency, ROUTE))
                .isEqualTo(403);
    }

    private TestAgency agencyWithOnePerson(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", "190001012000012001");
        return agency;
    }

    private static void quarantine(TestAgency agency, String serial, String line, String reason) {
        TestAgency.text(
                "insert into terminal (agency_id, serial_number, site, zone, state, in_use_since) values ('"
                        + agency.id()
                        + "', '"
                        + serial
                        + "', 'Lobi', 'Asia/Jakarta', 'ACTIVE', '2026-01-01') on conflict do nothing returning 1");
        String raw = UUID.randomUUID().toString();
        TestAgency.text(
                "insert into raw_upload (agency_id, raw_id, serial_number, kind, body) values ('"
                        + agency.id()
                        + "', '"
                        + raw
                        + "', '"
                        + serial
                        + "', 'ATTLOG', '') returning 1");
        TestAgency.text(
                "insert into quarantined_line (agency_id, line_id, serial_number, raw_id, line, said, reason) values ('"
                        + agency.id()
                        + "', gen_random_uuid(), '"
                        + serial
                        + "', '"
                        + raw
                        + "', '"
                        + line
                        + "', gen_random_uuid(), '"
                        + reason
                        + "') returning 1");
    }

    private Api service(String... rights) {
        return api.as(TestIssuer.serviceToken("integration", rights));
    }

    private static int days(Api who, TestAgency named) {
        return who.with("Kinerja-Agency", named.id().toString())
                .get(ROUTE)
                .json()
                .get("unresolvedDays")
                .asInt();
    }

    private static int status(Api who, TestAgency named, String path) {
        return who.with("Kinerja-Agency", named.id().toString()).get(path).status();
    }
}
