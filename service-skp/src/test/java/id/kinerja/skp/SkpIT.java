package id.kinerja.skp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A plan from its draft to its agreement, and down to the team. */
@ServiceTest
class SkpIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId bupati = personnel.person("Bupati Contoh", null);
    private final PersonId head = personnel.person("Kepala", "190001012000011001");
    private final PersonId staff = personnel.person("Staf", "190001012000011002");
    private final PersonId recorder = personnel.person("Pengelola", "190001012000011004");
    private Api api = Api.at("");

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/skp");
        personnel.grant(recorder, Role.PENGELOLA_KINERJA);
        personnel.assign(recorder, unit, JenisJabatan.PELAKSANA, 6, head);
        personnel.assign(staff, unit, JenisJabatan.FUNGSIONAL, 8, head);
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, bupati);
    }

    @Test
    void comesFromTheHeadDownToEverybodyAndIsAgreed() {
        JsonNode headsPlan = agreedPlanOfTheHead();
        assertThat(
                        as(head).post("/v1/skps/" + id(headsPlan) + "/cascade", "")
                                .json()
                                .get("drafts")
                                .asInt())
                .isEqualTo(2);
        // handing down again is safe
        assertThat(
                        as(head).post("/v1/skps/" + id(headsPlan) + "/cascade", "")
                                .json()
                                .get("drafts")
                                .asInt())
                .isZero();

        JsonNode draft = as(staff).get("/v1/skps/me").json().at("/items/0");
        assertThat(draft.at("/results/0/from").asString())
                .isEqualTo(headsPlan.at("/results/0/id").asString());
        submit(staff, draft);
        assertThat(
                        as(staff)
                                .post("/v1/skp-agreements", Map.of("ids", List.of(id(draft))))
                                .json()
                                .at("/findings/0/code")
                                .asString())
                .isEqualTo("skp-decided-by-the-assessor");

        // once returned with a reason, mended, and agreed on at the second try
        Api.Answer returned =
                seen(head, draft)
                        .post(
                                "/v1/skps/" + id(draft) + "/return",
                                Map.of("reason", "Target terlalu rendah"));
        assertThat(returned.status()).as(returned.text()).isEqualTo(200);
        assertThat(as(staff).get("/v1/skps/" + id(draft)).json().get("reason").asString())
                .isEqualTo("Target terlalu rendah");
        submit(staff, draft);
        JsonNode agreed =
                as(head).post(
                                "/v1/skp-agreements",
                                Map.of("ids", List.of(id(draft), UUID.randomUUID().toString())))
                        .json();
        assertThat(agreed.get("agreed").size()).isEqualTo(1);
        assertThat(agreed.at("/findings/0/row").asInt()).isEqualTo(2);
        assertThat(as(head).get("/v1/skps?state=AGREED").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void keepsPlansFromEverybodyElseAndFromChangesNobodyHasSeen() {
        JsonNode plan = draftOfTheHead();

        assertThat(as(staff).get("/v1/skps/" + id(plan)).status()).isEqualTo(404);
        assertThat(
                        api.as(TestIssuer.token(AgencyId.next(), head, Role.PEGAWAI))
                                .get("/v1/skps/" + id(plan))
                                .status())
                .isEqualTo(404);
        assertThat(as(head).post("/v1/skps/" + id(plan) + "/submission", "").status())
                .isEqualTo(428);
        assertThat(
                        as(head).with("If-Match", "\"9\"")
                                .post("/v1/skps/" + id(plan) + "/submission", "")
                                .status())
                .isEqualTo(412);
        assertThat(as(head).post("/v1/skps", plan("ANGGARAN")).json().get("code").asString())
                .isEqualTo("skp-there-already");
        assertThat(as(head).post("/v1/skps", "{\"year\":2026,\"contents\":{}}").status())
                .isEqualTo(400);
    }

    @Test
    void listsPlansInPartsAndByStatesThatThereAre() {
        JsonNode next = awaited(() -> as(head).post("/v1/skps", plan(2027, "ANGGARAN")));
        JsonNode first = awaited(() -> as(head).post("/v1/skps", plan(2026, "ANGGARAN")));

        JsonNode latest = as(head).get("/v1/skps/me?limit=1").json();
        assertThat(latest.get("items")).hasSize(1);
        assertThat(id(latest.at("/items/0"))).isEqualTo(id(next));
        JsonNode rest =
                as(head).get("/v1/skps/me?limit=1&cursor=" + latest.get("next").asString()).json();
        assertThat(id(rest.at("/items/0"))).isEqualTo(id(first));
        assertThat(rest.has("next")).isFalse();

        assertThat(as(bupati).get("/v1/skps?state=DRAFT").json().get("items")).hasSize(2);
        Api.Answer unknown = as(bupati).get("/v1/skps?state=NOPE");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("code").asString()).isEqualTo("parameter-invalid");
        assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("state");
    }

    @Test
    void saysWhatIsMissingBeforeItIsSubmitted() {
        JsonNode plan = awaited(() -> as(head).post("/v1/skps", plan("PROSES_BISNIS")));

        Api.Answer refused = seen(head, plan).post("/v1/skps/" + id(plan) + "/submission", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("budget-result-missing");
    }

    private JsonNode agreedPlanOfTheHead() {
        JsonNode plan = draftOfTheHead();
        submit(head, plan);
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                as(recorder, Role.PENGELOLA_KINERJA)
                                                        .post(
                                                                "/v1/skp-agreements",
                                                                Map.of("ids", List.of(id(plan))))
                                                        .json()
                                                        .get("agreed")
                                                        .size())
                                        .isEqualTo(1));
        return plan;
    }

    private JsonNode draftOfTheHead() {
        return awaited(() -> as(head).post("/v1/skps", plan("ANGGARAN")));
    }

    /** Until the directory has arrived, there is no position to plan for. */
    private static JsonNode awaited(Callable<Api.Answer> call) {
        Api.Answer answer = await().atMost(SOON).until(call, made -> made.status() == 201);
        return answer.json();
    }

    private static Map<String, Object> plan(String perspektif) {
        return plan(2026, perspektif);
    }

    private static Map<String, Object> plan(int year, String perspektif) {
        return Map.of(
                "year",
                year,
                "content",
                Map.of(
                        "approach",
                        "KUANTITATIF",
                        "results",
                        List.of(
                                Map.of(
                                        "kind",
                                        "UTAMA",
                                        "text",
                                        "Layanan selesai tepat waktu",
                                        "perspektif",
                                        perspektif,
                                        "indicators",
                                        List.of(
                                                Map.of(
                                                        "aspect",
                                                        "KUANTITAS",
                                                        "text",
                                                        "Jumlah layanan",
                                                        "target",
                                                        "1200",
                                                        "unit",
                                                        "layanan"))))));
    }

    private void submit(PersonId owner, JsonNode plan) {
        Api.Answer submitted = seen(owner, plan).post("/v1/skps/" + id(plan) + "/submission", "");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    }

    private Api seen(PersonId who, JsonNode plan) {
        return as(who).with(
                        "If-Match",
                        requireNonNull(as(who).get("/v1/skps/" + id(plan)).headers().get("etag")));
    }

    private static String id(JsonNode plan) {
        return plan.get("id").asString();
    }

    private Api as(PersonId person, Role... roles) {
        return api.as(
                TestIssuer.token(
                        agency, person, roles.length == 0 ? new Role[] {Role.PEGAWAI} : roles));
    }
}
