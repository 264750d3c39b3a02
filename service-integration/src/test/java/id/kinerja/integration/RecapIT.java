package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A month laid before its people, objected to, attested and closed. */
@ServiceTest
class RecapIT {

    private static final String HEAD = "190001012000011001";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String PATH = "/v1/attendance-recaps";

    private final int port;

    RecapIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void isClosedOnlyAsItsHeadHasAttestedIt() {
        TestAgency agency = agency("recap-whole", "TSTRECAP01");
        settle(agency, true);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        String recap = PATH + "/" + agency.unit("U1") + "/2026-05";
        assertThat(code(close(agency))).isEqualTo("period-not-attested");
        assertThat(close(agency).json().at("/errors/0/code").asString())
                .isEqualTo("recap-waits-for-its-head");
        assertThat(close(agency).json().at("/errors/0/detail").asString()).contains("U1");

        Api.Answer published = agency.admin().post(PATH, Map.of("month", "2026-05"));

        // The 2nd of June is a Tuesday.
        assertThat(published.json().get("objectUntil").asString())
                .as(published.text())
                .isEqualTo("2026-06-05");
        agency.eventually(tasks(agency), agency.person(HEAD) + " 2026-06-06");
        assertThat(
                        agency.admin()
                                .post(PATH, Map.of("month", "2026-05"))
                                .json()
                                .get("units")
                                .asInt())
                .isZero();
        assertThat(code(attest(head, recap, 1))).isEqualTo("masa-sanggah-not-over");
        // Long past the last day for a forgotten punch: he objects to his recap.
        Api.Answer asked =
                agency.as(agency.person(ONE), Role.PEGAWAI)
                        .post(
                                "/v1/attendance-requests",
                                Map.of(
                                        "kind", "LUPA_PRESENSI",
                                        "date", "2026-05-05",
                                        "arrival", "2026-05-05T07:30:00",
                                        "reason", "Rapat pagi"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        agency.setClock("2026-06-08T08:00:00");
        assertThat(code(attest(head, recap, 1))).isEqualTo("requests-wait");
        assertThat(head.get(recap).json().get("waitingRequests").asInt()).isEqualTo(1);
        head.with("If-Match", "\"1\"")
                .post(
                        "/v1/attendance-requests/"
                                + asked.json().get("id").asString()
                                + "/decision",
                        Map.of("decision", "GRANT", "note", "Benar"));
        agency.eventually(statusOf(agency, ONE, "2026-05-05"), "PRESENT");
        assertThat(texts(head.get(recap).json().get("actions"))).containsExactly("ATTEST");

        assertThat(attest(head, recap, "0".repeat(64), 1).status()).isEqualTo(412);

        Api.Answer attested = attest(head, recap, 1);

        assertThat(attested.json().get("attested").asBoolean()).as(attested.text()).isTrue();
        agency.eventually(tasks(agency), "");
        TerminalsOf.push(port, "TSTRECAP01", "1\t2026-05-06 07:35:00\t0\t1\t0\t0\t0");
        agency.eventually(statusOf(agency, ONE, "2026-05-06"), "PRESENT");
        assertThat(code(close(agency))).isEqualTo("period-not-attested");
        assertThat(head.get(recap).json().get("attested").asBoolean()).isFalse();
        agency.eventually(tasks(agency), agency.person(HEAD) + " 2026-06-06");
        assertThat(head.get(recap).json().get("changedDays").asInt()).isEqualTo(1);
        JsonNode differences = head.get(recap + "/differences").json().get("items");
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).get("date").asString()).isEqualTo("2026-05-06");
        assertThat(differences.get(0).at("/before/status").asString()).isEqualTo("ABSENT");
        assertThat(differences.get(0).at("/now/status").asString()).isEqualTo("PRESENT");
        assertThat(differences.get(0).at("/now/lateMinutes").asInt()).isEqualTo(5);
        assertThat(attest(head, recap, 2).status()).isEqualTo(200);
        agency.eventually(tasks(agency), "");
        assertThat(head.get(recap + "/differences").json().get("items")).isEmpty();
        assertThat(close(agency).status()).isEqualTo(201);
        assertThat(code(attest(head, recap, 3))).isEqualTo("recap-closed-already");
        assertThat(head.get(recap).json().get("actions")).isEmpty();
        JsonNode days =
                agency.as(agency.person(ONE), Role.PEGAWAI)
                        .get("/v1/attendance-days?month=2026-05&person=" + agency.person(ONE))
                        .json();
        assertThat(days.get(4).at("/papers/0/kind").asString()).isEqualTo("PERMOHONAN");
        assertThat(days.get(4).get("closed").asBoolean()).isTrue();
        assertThat(days.get(5).get("lateMinutes").asInt()).isEqualTo(5);
    }

    @Test
    void isNotClosedWhileItsPeopleMayObjectThoughNobodyAttests() {
        TestAgency agency = agency("recap-unattested", "TSTRECAP07");
        settle(agency, false);
        assertThat(agency.admin().post(PATH, Map.of("month", "2026-05")).status()).isEqualTo(201);

        Api.Answer early = close(agency);

        assertThat(code(early)).isEqualTo("masa-sanggah-not-over");
        assertThat(early.json().get("detail").asString()).contains("2026-06-05");
        agency.setClock("2026-06-06T08:00:00");
        assertThat(close(agency).status()).isEqualTo(201);
    }

    @Test
    void asksHrOfTheAgencyWhereNobodyLeadsTheUnit() {
        TestAgency agency = TestAgency.open(port, "recap-headless");
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, TWO);
        settle(agency, true);
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where date between '2026-05-01' and '2026-05-31' and agency_id = '"
                        + agency.id()
                        + "'",
                "62");

        agency.admin().post(PATH, Map.of("month", "2026-05"));

        agency.eventually(
                "select role || ' ' || due from platform.task where open and kind = 'RECAP_TO_ATTEST' and agency_id = '"
                        + agency.id()
                        + "'",
                "ADMIN_KEPEGAWAIAN 2026-06-06");
        assertThat(close(agency).json().at("/errors/0/code").asString())
                .isEqualTo("recap-waits-for-hr");
        agency.setClock("2026-06-08T08:00:00");
        String recap = PATH + "/" + agency.unit("U1") + "/2026-05";
        assertThat(attest(agency.admin(), recap, 1).status()).isEqualTo(200);
    }

    @Test
    void showsAMonthToWhomItConcernsAndToNobodyElse() {
        TestAgency agency = agency("recap-shown", "TSTRECAP02");
        agency.admin()
                .post(
                        "/v1/leaves",
                        Map.of(
                                "personId", agency.person(ONE),
                                "type", "SAKIT",
                                "from", "2026-05-11",
                                "to", "2026-05-12",
                                "decreeNumber", "SK-1",
                                "decreeDate", "2026-05-11"));
        agency.eventually(statusOf(agency, ONE, "2026-05-11"), "LEAVE");
        agency.admin().post(PATH, Map.of("month", "2026-05"));
        String days = "/v1/attendance-days?month=2026-05&person=" + agency.person(ONE);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);

        assertThat(agency.admin().get(days).json()).hasSize(31);
        assertThat(agency.admin().get(days).json().get(10).get("leaveType").asString())
                .isEqualTo("SAKIT");
        // A superior reads that he was rightfully away, and no more.
        assertThat(head.get(days).json().get(10).get("status").asString()).isEqualTo("LEAVE");
        assertThat(head.get(days).json().get(10).has("leaveType")).isFalse();
        assertThat(code(two.get(days))).isEqualTo("person-unknown");
        String recap = PATH + "/" + agency.unit("U1") + "/2026-05";
        assertThat(code(two.get(recap))).isEqualTo("recap-unknown");
        JsonNode people = head.get(recap + "/people").json().get("items");
        assertThat(people).hasSize(3);
        assertThat(
                        people.valueStream()
                                .filter(
                                        one ->
                                                one.get("personId")
                                                        .asString()
                                                        .equals(agency.person(ONE)))
                                .map(one -> one.get("away").asInt()))
                .containsExactly(2);
        assertThat(agency.admin().get(PATH + "?month=2026-05").json().get("items")).hasSize(1);
        assertThat(code(attest(two, recap, 1))).isEqualTo("only-the-head-attests");
    }

    private TestAgency agency(String code, String serial) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addHead("U1", HEAD);
        agency.addTeam("U1", HEAD, ONE, TWO);
        TerminalsOf.register(agency, serial);
        TerminalsOf.enrol(agency.admin(), serial, "1", agency.person(ONE), "2026-01-01");
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where date between '2026-05-01' and '2026-05-31' and agency_id = '"
                        + agency.id()
                        + "'",
                "93");
        return agency;
    }

    private static void settle(TestAgency agency, boolean attestation) {
        Api.Answer proposed =
                agency.admin()
                        .post(
                                "/v1/settings/period-policy",
                                Map.of(
                                        "effectiveFrom", "2026-05-01",
                                        "legalBasis", "Peraturan Kepala 2/2026",
                                        "document",
                                                Map.of(
                                                        "attestation",
                                                        attestation,
                                                        "objectionDays",
                                                        3)));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        Api.Answer approved =
                agency.officer(agency.person(TWO), null)
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/settings/period-policy/"
                                        + proposed.json().get("id").asString()
                                        + "/approval",
                                "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);
    }

    private static Api.Answer close(TestAgency agency) {
        return agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
    }

    private static Api.Answer attest(Api who, String recap, int seen) {
        String hash = who.get(recap).json().path("daysHash").asString("0".repeat(64));
        return attest(who, recap, hash, seen);
    }

    private static Api.Answer attest(Api who, String recap, String hash, int seen) {
        return who.with("If-Match", "\"" + seen + "\"")
                .post(recap + "/attestation", Map.of("daysHash", hash));
    }

    private static String statusOf(TestAgency agency, String nip, String date) {
        return "select status from attendance_day where person_id = '"
                + agency.person(nip)
                + "' and date = '"
                + date
                + "'";
    }

    private static String tasks(TestAgency agency) {
        return "select assignee_id || ' ' || due from platform.task where open and kind = 'RECAP_TO_ATTEST'"
                + " and agency_id = '"
                + agency.id()
                + "'";
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
