package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A month from its calculation to what comes after its approval. */
@ServiceTest
class RunIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final AgencyId agency = AgencyId.next();
    private final PersonId maker = PersonId.next();
    private final PersonId checker = PersonId.next();
    private Api api = Api.at("");
    private final Told told = new Told(agency);

    @BeforeEach
    void openAnAgency(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
        new PolicyDesk(api, told, agency, maker, checker).activateTheShippedOne();
    }

    @Test
    void paysAMonthOnceAndWhatComesLateAsADifference() {
        PersonId absent = told.employee(8);
        PersonId unrated = told.employee(9);
        told.day(absent, MONDAY, "ABSENT", 0, 1);
        told.day(unrated, MONDAY, "PRESENT", 0, 1);
        told.rated(absent, "BAIK");
        String may = open("2026-05");
        await().atMost(SOON).until(() -> daysOf(absent) + daysOf(unrated) == 2);

        // the period is open, and says so by the unit's code
        JsonNode refused = calculate(may);
        assertThat(refused.get("code").asString()).isEqualTo("attendance-not-whole");
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("U1");
        told.closeMay();
        JsonNode calculated = calculated(may);

        // 4,595,150 less 3 % of the 40 %: 55,142; the one without a rating is held
        assertThat(calculated.get("people").asInt()).isEqualTo(2);
        assertThat(calculated.get("held").asInt()).isEqualTo(1);
        assertThat(calculated.get("granted").asLong()).isEqualTo(4_540_008);
        // nobody answers for integration here, and that is said rather than a zero
        assertThat(calculated.at("/attendanceQuestions/known").asBoolean(true)).isFalse();
        assertThat(calculated.get("attendanceQuestions").has("unresolvedDays")).isFalse();
        assertThat(approve(may).has("attendanceQuestions")).isFalse();
        assertThat(maker().get("/v1/runs/" + may).json().has("attendanceQuestions")).isFalse();
        assertThat(maker().get("/v1/runs/" + may + "/reproduction").json().toString())
                .isEqualTo("{\"statements\":2,\"equal\":2,\"different\":[]}");

        // nothing is locked while nobody knows where to pay to
        Api.Answer early = seen(maker(), may).post("/v1/runs/" + may + "/lock", "");
        assertThat(early.json().at("/errors/0/code").asString()).isEqualTo("payee-missing");
        assertThat(maker().get("/v1/runs/" + may + "/files/web-gaji").status()).isEqualTo(409);
        JsonNode kept =
                maker().post(
                                "/v1/payee-batches",
                                Map.of(
                                        "payees",
                                        List.of(payee(absent, "12345"), payee(unrated, "x"))))
                        .json();
        assertThat(kept.get("kept").asInt()).isEqualTo(1);
        assertThat(kept.at("/findings/0/code").asString()).isEqualTo("account-invalid");
        PayDesk.confirmBatch(checker(), kept.get("batchId").asString());
        assertThat(seen(maker(), may).post("/v1/runs/" + may + "/lock", "").status())
                .isEqualTo(200);
        // the one who is held has no slip
        assertThat(ToldStatements.of(may, "LOCKED")).containsExactly(absent.value() + " 4540008 3");
        Api.Answer file = maker().get("/v1/runs/" + may + "/files/web-gaji/INDUK");
        // bruto 4,595,150 less potongan 55,142 is bersih 4,540,008
        assertThat(file.text())
                .contains("\t08\t4595150\t55142\t4540008\t123456789012\t")
                .endsWith("\t 4.595.150 \t 55.142 \t 4.540.008 " + "\t".repeat(11) + "\r\n");
        assertThat(maker().get("/v1/runs/" + may + "/files/web-gaji/INDUK").headers().get("etag"))
                .isEqualTo(file.headers().get("etag"));
        assertThatAuditorsFind("PAYMENT_FILE_DOWNLOADED", 2);

        String twin = "/v1/runs/" + may + "/files/web-gaji/INDUK?format=XLSX";
        Api.Answer workbook = maker().get(twin);
        assertThat(workbook.headers().get("content-type")).contains("spreadsheetml");
        assertThat(workbook.headers().get("content-disposition")).endsWith(".xlsx\"");
        String tag = requireNonNull(workbook.headers().get("etag"));
        assertThat(tag).isNotEqualTo(file.headers().get("etag"));
        assertThat(maker().with("If-None-Match", tag).get(twin).status()).isEqualTo(304);

        // after the approval: a decree for the absence, and the rating that was missing
        UUID leave = told.leave(absent, "ALASAN_PENTING", MONDAY, MONDAY);
        told.rated(unrated, "BAIK");
        String june = open("2026-06");
        await().atMost(SOON).untilAsserted(() -> assertThat(corrections(june).size()).isEqualTo(2));
        for (JsonNode correction : corrections(june)) {
            if (correction.get("personId").asString().equals(absent.toString())) {
                // 2.5 % = 45,952 instead of 55,142
                assertThat(correction.get("delta").asLong()).isEqualTo(9_190);
                assertThat(correction.get("kind").asString()).isEqualTo("KEKURANGAN");
                assertThat(correction.get("evidence").get(0).get("reference").asString())
                        .isEqualTo(leave.toString());
                // who makes or checks a run learns that an absence is lawful, and no more
                assertThat(correction.at("/evidence/0/kind").asString())
                        .isEqualTo("TIDAK_HADIR_SAH");
            } else {
                assertThat(correction.get("delta").asLong()).isEqualTo(5_079_200);
                assertThat(correction.get("kind").asString()).isEqualTo("SUSULAN");
            }
        }

        // the approved month is as it was, and so is what its owner reads
        assertThat(maker().get("/v1/runs/" + may).json().get("granted").asLong())
                .isEqualTo(4_540_008);
        JsonNode statement = self(absent).get("/v1/statements/me/2026-05").json();
        assertThat(statement.get("state").asString()).isEqualTo("APPROVED");
        assertThat(statement.get("net").asLong()).isEqualTo(4_540_008);
    }

    @Test
    void letsNobodyApproveWhatHeCalculatedNorWhatHeHasNotSeen() {
        told.employee(8);
        told.closeMay();
        PersonId both = PersonId.next();
        told.grant(both, Role.PENGELOLA_TUKIN);
        told.grant(both, Role.PENYETUJU_TUKIN);
        Api alone = as(both, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(alone.get("/v1/runs").status()).isEqualTo(200));
        String run = alone.post("/v1/runs", "{\"month\":\"2026-05\"}").json().get("id").asString();
        assertThat(alone.post("/v1/runs", "{\"month\":\"2026-05\"}").json().get("code").asString())
                .isEqualTo("run-there-already");
        await().atMost(SOON)
                .until(() -> alone.post("/v1/runs/" + run + "/calculation", "").status() == 202);
        await().atMost(SOON).until(() -> state(run).equals("CALCULATED"));

        assertThat(alone.post("/v1/runs/" + run + "/check", "").status()).isEqualTo(428);
        assertThat(alone.with("If-Match", "\"1\"").post("/v1/runs/" + run + "/check", "").status())
                .isEqualTo(412);
        assertThat(code(seen(alone, run).post("/v1/runs/" + run + "/check", "")))
                .isEqualTo("run-needs-a-second-person");
        assertThat(code(seen(checker(), run).post("/v1/runs/" + run + "/approval", "")))
                .isEqualTo("run-step-not-now");
        assertThat(seen(checker(), run).post("/v1/runs/" + run + "/check", "").status())
                .isEqualTo(200);
        assertThat(code(seen(alone, run).post("/v1/runs/" + run + "/approval", "")))
                .isEqualTo("run-needs-a-second-person");
    }

    @Test
    void isOfAMonthThatHasBegun() {
        Api.Answer refused = maker().post("/v1/runs", "{\"month\":\"2999-12\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("run-month-not-begun");
        assertThat(maker().get("/v1/runs").json().get("items")).isEmpty();
    }

    @Test
    void showsRunsToNobodyElse() {
        String run = open("2026-05");
        PersonId stranger = PersonId.next();

        assertThat(as(stranger, Role.PEGAWAI).get("/v1/runs/" + run).status()).isEqualTo(403);
        assertThat(code(as(stranger, Role.PENGELOLA_TUKIN).get("/v1/runs/" + run)))
                .isEqualTo("role-not-for-the-agency");
        Told elsewhere = new Told(AgencyId.next());
        assertThat(elsewhere.unit()).isNotEqualTo(told.unit());
        assertThat(maker().get("/v1/runs/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static Map<String, String> payee(PersonId person, String account) {
        return Map.of(
                "personId",
                person.toString(),
                "name",
                "CONTOH",
                "bankCode",
                "123456789012",
                "bankName",
                "Bank Contoh",
                "account",
                account,
                "accountName",
                "CONTOH");
    }

    private String open(String month) {
        return maker().post("/v1/runs", "{\"month\":\"" + month + "\"}")
                .json()
                .get("id")
                .asString();
    }

    private JsonNode calculate(String run) {
        return maker().post("/v1/runs/" + run + "/calculation", "").json();
    }

    /** Until the facts have arrived, the calculation is refused. */
    private JsonNode calculated(String run) {
        await().atMost(SOON)
                .until(() -> calculate(run).path("state").asString("").equals("CALCULATING"));
        await().atMost(SOON).until(() -> state(run).equals("CALCULATED"));
        return maker().get("/v1/runs/" + run).json();
    }

    private void assertThatAuditorsFind(String act, int times) {
        PersonId auditor = PersonId.next();
        told.grant(auditor, Role.AUDITOR);
        Api auditing = api.as(TestIssuer.token(agency, auditor, Role.AUDITOR));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                auditing.get("/v1/audit?act=" + act)
                                                        .json()
                                                        .path("items"))
                                        .hasSize(times));
    }

    /** What the check has answered. */
    private JsonNode approve(String run) {
        Api.Answer checked = seen(checker(), run).post("/v1/runs/" + run + "/check", "");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(seen(checker(), run).post("/v1/runs/" + run + "/approval", "").status())
                .isEqualTo(200);
        return checked.json();
    }

    private JsonNode corrections(String run) {
        return maker().get("/v1/runs/" + run + "/corrections").json().get("items");
    }

    private static int daysOf(PersonId person) {
        return Integer.parseInt(
                PayDesk.text(
                        "select count(*) from attendance_fact where person_id = '" + person + "'"));
    }

    private String state(String run) {
        return maker().get("/v1/runs/" + run).json().get("state").asString();
    }

    private Api seen(Api who, String run) {
        return who.with(
                "If-Match", requireNonNull(maker().get("/v1/runs/" + run).headers().get("etag")));
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }

    private Api maker() {
        return as(maker, Role.PENGELOLA_TUKIN);
    }

    private Api checker() {
        return as(checker, Role.PENYETUJU_TUKIN);
    }

    private Api self(PersonId person) {
        return as(person, Role.PEGAWAI);
    }

    private Api as(PersonId person, Role... roles) {
        return api.as(TestIssuer.token(agency, person, roles));
    }
}
