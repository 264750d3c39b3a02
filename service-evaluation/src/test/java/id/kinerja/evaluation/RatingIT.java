package id.kinerja.evaluation;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the unit's rating to the people's, as the regulation orders it. */
@ServiceTest
class RatingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId bupati = personnel.person("Bupati Contoh", null);
    private final PersonId head = personnel.person("Kepala", "190001012000011001");
    private final PersonId staff = personnel.person("Staf", "190001012000011002");
    private final PersonId other = personnel.person("Staf lain", "190001012000011003");
    private final PersonId recorder = personnel.person("Pengelola", "190001012000011004");
    private Api api = Api.at("");

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/evaluation");
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, bupati);
        personnel.assign(staff, unit, JenisJabatan.FUNGSIONAL, 8, head);
        personnel.assign(other, unit, JenisJabatan.FUNGSIONAL, 7, head);
        personnel.assign(recorder, unit, JenisJabatan.PELAKSANA, 6, head);
        personnel.grant(recorder, Role.PENGELOLA_KINERJA);
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(recorder().get("/v1/rating-summaries/2026-05").status())
                                        .isEqualTo(200));
        await().atMost(SOON).until(() -> missing().size() == 4);
    }

    @Test
    void ratesTheUnitThenItsPeopleAndTellsThemOnDelivery() {
        JsonNode early = rate(head(), judged(staff, "SESUAI_EKSPEKTASI"));
        assertThat(finding(early)).isEqualTo("unit-not-rated-yet");

        assertThat(rateUnit(recorder(), "BAIK").status()).isEqualTo(201);
        assertThat(rateUnit(recorder(), "ISTIMEWA").json().get("code").asString())
                .isEqualTo("unit-rated-already");
        // the head of the unit, whose assessor has no account, is written down by the office
        JsonNode ofTheHead = rate(recorder(), judged(head, null));
        assertThat(ofTheHead.at("/drafted/0/hasilKerja").asString()).isEqualTo("SESUAI_EKSPEKTASI");

        // two rows of which one is not his to rate: the neighbour stands
        JsonNode drafted =
                rate(
                        head(),
                        judged(staff, "DI_ATAS_EKSPEKTASI"),
                        judged(head, "DI_ATAS_EKSPEKTASI"));
        assertThat(drafted.get("drafted").size()).isEqualTo(1);
        assertThat(drafted.at("/drafted/0/predikat").asString()).isEqualTo("BAIK");
        assertThat(finding(drafted)).isEqualTo("not-yours-to-rate");
        assertThat(drafted.at("/findings/0/row").asInt()).isEqualTo(2);

        // a draft is its maker's alone
        String id = drafted.at("/drafted/0/id").asString();
        assertThat(staff().get("/v1/ratings/" + id).status()).isEqualTo(404);
        assertThat(staff().get("/v1/ratings/me/2026-05").status()).isEqualTo(404);
        assertThat(deliver(other(), staff).size()).isZero();
        assertThat(deliver(head(), staff, other).size()).isEqualTo(1);
        assertThat(deliver(head(), staff).size()).isZero();
        assertThat(staff().get("/v1/ratings/me/2026-05").json().get("predikat").asString())
                .isEqualTo("BAIK");

        assertThat(finding(rate(head(), judged(staff, "DI_BAWAH_EKSPEKTASI"))))
                .isEqualTo("rating-delivered-already");
        assertThat(recorder().get("/v1/rating-summaries/2026-05").json().at("/people/BAIK").asInt())
                .isEqualTo(1);
        assertThat(missing().size()).isEqualTo(3);
    }

    @Test
    void ratesNoMonthThatIsStillToCome() {
        Api.Answer answer = rateUnit(recorder(), "2099-06", "BAIK");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("period-not-begun");
    }

    @Test
    void letsNobodyRateTheUnitThatHeLeadsNorPeopleOfOthers() {
        assertThat(rateUnit(head(), "ISTIMEWA").json().get("code").asString())
                .isEqualTo("unit-rated-by-the-level-above");
        assertThat(rateUnit(staff(), "ISTIMEWA").status()).isEqualTo(403);
        rateUnit(recorder(), "BAIK");

        assertThat(finding(rate(staff(), judged(staff, "DI_ATAS_EKSPEKTASI"))))
                .isEqualTo("not-yours-to-rate");
        // whoever records for others does so only where the assessor has no account
        assertThat(finding(rate(recorder(), judged(staff, "DI_ATAS_EKSPEKTASI"))))
                .isEqualTo("not-yours-to-rate");
        Api elsewhere = api.as(TestIssuer.token(AgencyId.next(), head, Role.PEGAWAI));
        assertThat(rateUnit(elsewhere, "BAIK").status()).isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithABody() {
        assertThat(head().post("/v1/rating-batches", "{\"period\":\"2026-05\"}").status())
                .isEqualTo(400);
        assertThat(
                        head().post(
                                        "/v1/rating-batches",
                                        "{\"period\":\"2026-05\",\"ratings\":[],\"by\":\"me\"}")
                                .status())
                .isEqualTo(400);
        assertThat(
                        head().post("/v1/rating-batches", "{\"period\":\"Mei\",\"ratings\":[]}")
                                .status())
                .isEqualTo(400);
        assertThat(rateUnit(recorder(), "LUAR_BIASA").status()).isEqualTo(400);
    }

    private JsonNode missing() {
        return recorder().get("/v1/rating-summaries/2026-05/missing").json().get("items");
    }

    private Api.Answer rateUnit(Api who, String rating) {
        return rateUnit(who, "2026-05", rating);
    }

    private Api.Answer rateUnit(Api who, String period, String rating) {
        return who.post(
                "/v1/organisation-ratings",
                Map.of(
                        "unitId",
                        unit.toString(),
                        "period",
                        period,
                        "rating",
                        rating,
                        "basis",
                        "Nota 7/2026"));
    }

    private record Judged(
            String personId, @Nullable String hasilKerja, String perilaku, String note) {}

    private static Judged judged(PersonId person, @Nullable String hasilKerja) {
        return new Judged(person.toString(), hasilKerja, "SESUAI_EKSPEKTASI", "bukti dukung");
    }

    private static JsonNode rate(Api who, Judged... judgements) {
        return who.post(
                        "/v1/rating-batches",
                        Map.of("period", "2026-05", "ratings", List.of(judgements)))
                .json();
    }

    private static JsonNode deliver(Api who, PersonId... people) {
        return who.post(
                        "/v1/rating-deliveries",
                        Map.of(
                                "period",
                                "2026-05",
                                "personIds",
                                List.of(people).stream().map(PersonId::toString).toList()))
                .json()
                .get("delivered");
    }

    private static String finding(JsonNode answer) {
        return answer.at("/findings/0/code").asString();
    }

    private Api head() {
        return as(head);
    }

    private Api staff() {
        return as(staff);
    }

    private Api other() {
        return as(other);
    }

    private Api recorder() {
        return as(recorder, Role.PENGELOLA_KINERJA);
    }

    private Api as(PersonId person, Role... roles) {
        return api.as(
                TestIssuer.token(
                        agency, person, roles.length == 0 ? new Role[] {Role.PEGAWAI} : roles));
    }
}
