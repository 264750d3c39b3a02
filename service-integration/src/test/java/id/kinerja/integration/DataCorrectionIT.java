package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people say is wrong about them in the register, and what HR answers. */
@ServiceTest
class DataCorrectionIT {

    private static final String HEAD = "190001012000011001";
    private static final String OTHER = "190001012000011002";
    private static final String ONE = "190001012000012001";
    private static final String OFFICER = "190001012000012002";

    private final int port;

    DataCorrectionIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void isAnsweredByHrOfHisUnitOnceTheRegisterIsRight() {
        TestAgency agency = agency("correction-name");
        Api officer = agency.officer(agency.person(OFFICER), "U1");
        String id = file(agency, "NAMA");

        assertThat(open(id)).isEqualTo("1");
        JsonNode waiting = officer.get("/v1/data-corrections?state=SUBMITTED").json();
        assertThat(waiting.at("/items/0/id").asString()).isEqualTo(id);
        assertThat(waiting.at("/items/0/actions").toString()).isEqualTo("[\"GRANT\",\"REFUSE\"]");
        // Nothing has been changed yet.
        assertThat(code(answer(officer, id, "granting", Map.of())))
                .isEqualTo("correction-not-made");
        Api.Answer corrected =
                officer.with("If-Match", "\"1\"")
                        .put(
                                "/v1/people/" + agency.person(ONE),
                                Map.of("nip", ONE, "name", "Contoh, S.T.", "jenisPegawai", "PNS"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        Api.Answer granted = answer(officer, id, "granting", Map.of("note", "Sudah diperbaiki"));

        assertThat(granted.json().get("state").asString()).as(granted.text()).isEqualTo("GRANTED");
        assertThat(open(id)).isEqualTo("0");
        assertThat(
                        self(agency)
                                .get("/v1/data-corrections/me")
                                .json()
                                .at("/items/0/note")
                                .asString())
                .isEqualTo("Sudah diperbaiki");
        assertThat(
                        TestAgency.text(
                                "select string_agg(act, ' ' order by at) from platform.audit_entry where reference = '"
                                        + id
                                        + "'"))
                .isEqualTo("CORRECTION_FILED CORRECTION_GRANTED");
        assertThat(code(answer(officer, id, "refusal", Map.of("note", "x")))).isEqualTo("stale");
    }

    @Test
    void namesAnotherAssessorWithTheAnswer() {
        TestAgency agency = agency("correction-boss");
        String id = file(agency, "ATASAN");
        String place =
                TestAgency.text(
                        "select assignment_id from assignment where person_id = '"
                                + agency.person(ONE)
                                + "'");
        Map<String, Object> other =
                Map.of(
                        "assessorId", agency.person(OTHER),
                        "from", "2026-06-01",
                        "reason", "Atasan langsung menurut SK");

        assertThat(code(answer(agency.admin(), id, "granting", Map.of("assessor", other))))
                .isEqualTo("correction-invalid");
        Api.Answer granted =
                answer(
                        agency.admin(),
                        id,
                        "granting",
                        Map.of("assignmentId", place, "assessor", other));

        assertThat(granted.json().path("assignmentId").asString(""))
                .as(granted.text())
                .isEqualTo(place);
        assertThat(
                        TestAgency.text(
                                "select assessor_id || ' ' || valid_from from assessor where assignment_id = '"
                                        + place
                                        + "' order by valid_from desc limit 1"))
                .isEqualTo(agency.person(OTHER) + " 2026-06-01");
    }

    @Test
    void isRefusedWithAReasonOrTakenBack() {
        TestAgency agency = agency("correction-refused");
        String refused = file(agency, "UNIT");
        String withdrawn = file(agency, "LAINNYA");

        assertThat(answer(agency.admin(), refused, "refusal", Map.of()).status()).isEqualTo(400);
        assertThat(
                        answer(agency.admin(), refused, "refusal", Map.of("note", "SK-1 berlaku"))
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("REFUSED");
        assertThat(
                        answer(self(agency), withdrawn, "withdrawal", Map.of())
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(open(withdrawn)).isEqualTo("0");
    }

    @Test
    void isNobodyElsesAndNotAnsweredByOneself() {
        TestAgency agency = agency("correction-wall");
        agency.addUnit("U2", null);
        Api elsewhere = agency.officer(agency.person(OTHER), "U2");
        String id = file(agency, "JABATAN");
        Api colleague = agency.as(agency.person(OFFICER), Role.PEGAWAI);
        Api selfOfHr = agency.officer(agency.person(ONE), "U1");

        assertThat(colleague.get("/v1/data-corrections/" + id).status()).isEqualTo(404);
        assertThat(elsewhere.get("/v1/data-corrections/" + id).status()).isEqualTo(404);
        assertThat(elsewhere.get("/v1/data-corrections").json().get("items")).isEmpty();
        assertThat(code(answer(selfOfHr, id, "refusal", Map.of("note", "x"))))
                .isEqualTo("not-ones-own-record");
        assertThat(answer(agency.admin(), id, "withdrawal", Map.of()).status()).isEqualTo(403);
    }

    /** A head, another one, and two of their unit. */
    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addHead("U1", HEAD);
        agency.addTeam("U1", HEAD, ONE, OFFICER, OTHER);
        return agency;
    }

    private static Api self(TestAgency agency) {
        return agency.as(agency.person(ONE), Role.PEGAWAI);
    }

    private static String file(TestAgency agency, String about) {
        Api.Answer filed =
                self(agency)
                        .post(
                                "/v1/data-corrections",
                                Map.of("about", about, "says", "Data saya belum benar"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.json().at("/actions/0").asString()).isEqualTo("WITHDRAW");
        return filed.json().get("id").asString();
    }

    private static Api.Answer answer(Api who, String id, String how, Map<String, Object> body) {
        Api seen = who.with("If-Match", "\"1\"");
        return seen.post("/v1/data-corrections/" + id + "/" + how, body);
    }

    private static String open(String reference) {
        return TestAgency.text(
                "select count(*) from platform.task where open and kind = 'CORRECTION_TO_ANSWER' and reference = '"
                        + reference
                        + "'");
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
