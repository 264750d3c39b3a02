package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class DisciplineIT {

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";

    private final int port;

    DisciplineIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void tellsADecisionWithoutItsOffenceFromTheDayTheLawSays() {
        TestAgency agency = agencyWithPeople("discipline-told");
        Api admin = agency.admin();

        var recorded =
                admin.post("/v1/discipline-decisions", decision(agency.person(SATU), "SK-HD-1"));

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.json().get("effectiveFrom").asString()).isEqualTo("2026-05-22");
        String path = "/v1/discipline-decisions/" + recorded.json().get("id").asString();
        var cancelled = admin.with("If-Match", "\"1\"").post(path + "/cancellation", "");
        assertThat(cancelled.json().get("state").asString()).isEqualTo("CANCELLED");
        assertThat(code(admin.with("If-Match", "\"2\"").post(path + "/cancellation", "")))
                .isEqualTo("decision-already-cancelled");
        assertThat(code(admin.post(path + "/cancellation", ""))).isEqualTo("if-match-missing");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.DISCIPLINE, agency.id()))
                                        .extracting(
                                                event ->
                                                        event.get("punishment").asString()
                                                                + " "
                                                                + event.get("effectiveFrom")
                                                                        .asString()
                                                                + " "
                                                                + event.get("state").asString())
                                        .containsExactly(
                                                "TEGURAN_TERTULIS 2026-05-22 APPROVED",
                                                "TEGURAN_TERTULIS 2026-05-22 CANCELLED"));
    }

    @Test
    void takesTheDayThatADecreeNames() {
        TestAgency agency = agencyWithPeople("discipline-given");
        Map<String, Object> request = decision(agency.person(SATU), "SK-HD-1");
        request.put("effectiveFrom", "2026-06-01");
        request.put("effectiveTo", "2026-05-31");

        assertThat(code(agency.admin().post("/v1/discipline-decisions", request)))
                .isEqualTo("decision-invalid");
        request.put("effectiveTo", "2026-11-30");
        var recorded = agency.admin().post("/v1/discipline-decisions", request);

        assertThat(recorded.json().get("effectiveFrom").asString()).isEqualTo("2026-06-01");
        assertThat(recorded.json().get("effectiveTo").asString()).isEqualTo("2026-11-30");
    }

    @Test
    void refusesADecreeThatIsToComeOrOfSomebodyWhoHasLeft() {
        TestAgency agency = agencyWithPeople("discipline-days");
        Map<String, Object> early = decision(agency.person(SATU), "SK-HD-1");
        early.put("receivedOn", "2026-06-03");
        agency.retires(DUA, "2026-04-30");

        assertThat(findings(agency.admin().post("/v1/discipline-decisions", early)))
                .isEqualTo("receivedOn decision-to-come");
        assertThat(
                        findings(
                                agency.admin()
                                        .post(
                                                "/v1/discipline-decisions",
                                                decision(agency.person(DUA), "SK-HD-2"))))
                .isEqualTo("decreeDate decision-after-service");
        FilesIn files = agency.files(agency.adminId(), "discipline");
        assertThat(
                        files.lookThrough(
                                        "nip,hukuman,nomor_sk,tanggal_sk,diterima,mulai,selesai\n"
                                                + DUA
                                                + ",SEDANG_1,SK-7/2026,2026-05-04,2026-06-30,,\n")
                                .findings())
                .containsExactly(
                        "1 diterima decision-to-come", "1 tanggal_sk decision-after-service");
    }

    @Test
    void imposesWhatTheAgencyHasSettledForTheKindOfEmployment() {
        TestAgency agency = agencyWithPeople("discipline-kinds");
        String pppk = "199001012026211003";
        agency.addRows(pppk + ",Contoh,PPPK,U1,J1,JFT,D,8,IX,2026-01-01,,SK-1,,AKTIF\n");
        Map<String, Object> heavy = decision(agency.person(pppk), "SK-HD-1");
        heavy.put("punishment", "BERAT_1");
        settle(agency, Map.of("PNS", List.of("SEDANG_1"), "PPPK", List.of("TEGURAN_TERTULIS")));

        assertThat(findings(agency.admin().post("/v1/discipline-decisions", heavy)))
                .isEqualTo("punishment punishment-not-for-him");
        heavy.put("punishment", "TEGURAN_TERTULIS");
        assertThat(agency.admin().post("/v1/discipline-decisions", heavy).status()).isEqualTo(201);
    }

    private static void settle(TestAgency agency, Map<String, Object> punishments) {
        Api.Answer proposed =
                agency.admin()
                        .post(
                                "/v1/settings/discipline",
                                Map.of(
                                        "effectiveFrom", "2026-06-02",
                                        "legalBasis", "Peraturan instansi",
                                        "document", Map.of("punishments", punishments)));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        Api.Answer approved =
                agency.officer(agency.person(SATU), null)
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/settings/discipline/"
                                        + proposed.json().get("id").asString()
                                        + "/approval",
                                "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);
    }

    private static String findings(Api.Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(one -> one.get("field").asString() + " " + one.get("code").asString())
                .collect(Collectors.joining(", "));
    }

    @Test
    void recordsADecreeOnceAndShowsItToWhomItConcerns() {
        TestAgency agency = agencyWithPeople("discipline-roles");
        TestAgency foreign = agencyWithPeople("discipline-foreign");
        Map<String, Object> request = decision(agency.person(SATU), "SK-HD-1");
        Api himself = agency.as(agency.person(SATU), Role.PEGAWAI);
        Api colleague = agency.as(agency.person(DUA), Role.PEGAWAI);

        assertThat(code(himself.post("/v1/discipline-decisions", request)))
                .isEqualTo("role-missing");
        assertThat(
                        code(
                                agency.admin()
                                        .post(
                                                "/v1/discipline-decisions",
                                                decision(agency.adminId(), "SK-HD-2"))))
                .isEqualTo("not-ones-own-record");
        assertThat(code(foreign.admin().post("/v1/discipline-decisions", request)))
                .isEqualTo("person-unknown");
        var recorded = agency.admin().post("/v1/discipline-decisions", request);
        assertThat(code(agency.admin().post("/v1/discipline-decisions", request)))
                .isEqualTo("decision-already-recorded");

        String path = "/v1/discipline-decisions/" + recorded.json().get("id").asString();
        String list = "/v1/discipline-decisions?person=" + agency.person(SATU);
        assertThat(himself.get(path).status()).isEqualTo(200);
        assertThat(himself.get(list).json().get("items").size()).isEqualTo(1);
        assertThat(code(colleague.get(path))).isEqualTo("decision-unknown");
        assertThat(code(colleague.get(list))).isEqualTo("person-unknown");
        assertThat(code(foreign.admin().get(path))).isEqualTo("decision-unknown");
    }

    @Test
    void saysWhatIsWrongWithADecree() {
        TestAgency agency = agencyWithPeople("discipline-wrong");
        Map<String, Object> early = decision(agency.person(SATU), "SK-HD-1");
        early.put("receivedOn", "2026-04-28");
        Map<String, Object> withOffence = decision(agency.person(SATU), "SK-HD-1");
        withOffence.put("offence", "rahasia");
        Map<String, Object> unknown = decision(agency.person(SATU), "SK-HD-1");
        unknown.put("punishment", "DIHUKUM");

        assertThat(
                        agency.admin()
                                .post("/v1/discipline-decisions", early)
                                .json()
                                .get("errors")
                                .get(0)
                                .get("code")
                                .asString())
                .isEqualTo("received-before-decreed");
        Map<String, Object> farAway = decision(agency.person(SATU), "SK-HD-1");
        farAway.put("effectiveFrom", "1944-12-31");
        assertThat(
                        agency.admin()
                                .post("/v1/discipline-decisions", farAway)
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("date-out-of-range");
        assertThat(agency.admin().post("/v1/discipline-decisions", withOffence).status())
                .isEqualTo(400);
        assertThat(agency.admin().post("/v1/discipline-decisions", unknown).status())
                .isBetween(400, 422);
    }

    private TestAgency agencyWithPeople(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", SATU, DUA);
        return agency;
    }

    /** Received on a Friday: the fifteenth working day after it is a Friday three weeks later. */
    private static Map<String, Object> decision(String person, String decree) {
        return new LinkedHashMap<>(
                Map.of(
                        "personId", person,
                        "punishment", "TEGURAN_TERTULIS",
                        "decreeNumber", decree,
                        "decreeDate", "2026-04-30",
                        "receivedOn", "2026-05-01"));
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
