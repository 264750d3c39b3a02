package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A rating that was delivered, and should have been another. */
@ServiceTest
class RatingCorrectionIT {

    private final RatedTeam team;
    private String rating = "";

    RatingCorrectionIT(@LocalServerPort int port) {
        team = new RatedTeam(port);
    }

    @BeforeEach
    void deliverARating() {
        team.rateUnit("2026-05", "BAIK");
        team.rateStaff("2026-05", "DI_BAWAH_EKSPEKTASI");
        rating = team.deliver("2026-05").at("/0/id").asString();
    }

    @Test
    void changesOnceTheSuperiorOfThePejabatPenilaiDecidesAndKeepsWhatItWas() {
        Api.Answer asked = ask(team.recorder(), "SESUAI_EKSPEKTASI", "SESUAI_EKSPEKTASI");
        String correction = asked.json().get("id").asString();

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(team.tasks("RATING_CORRECTION_TO_DECIDE"))
                .containsExactly(team.superior.toString());
        assertThat(own().get("predikat").asString()).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(approve(team.as(team.staff), correction).status()).isEqualTo(404);
        assertThat(code(approve(team.recorder(), correction)))
                .isEqualTo("correction-needs-a-second-person");
        assertThat(code(approve(team.as(team.head), correction)))
                .isEqualTo("correction-needs-a-second-person");
        assertThat(code(approve(team.second(), correction)))
                .isEqualTo("correction-decided-by-the-superior");

        Api.Answer approved = approve(team.as(team.superior), correction);

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(own().get("predikat").asString()).isEqualTo("BAIK");
        assertThat(own().has("settledAt")).isTrue();
        assertThat(ToldRatings.of(rating, 2))
                .containsExactly("2026-05 BUTUH_PERBAIKAN DELIVERED 2", "2026-05 BAIK SETTLED 3");
        JsonNode kept =
                team.as(team.staff)
                        .get("/v1/ratings/" + rating + "/corrections")
                        .json()
                        .at("/items/0");
        assertThat(kept.at("/before/predikat").asString()).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(kept.get("document").asString()).isEqualTo("KEP-12/2026");
        assertThat(team.tasks("RATING_CORRECTION_TO_DECIDE")).isEmpty();
        assertThat(code(approve(team.as(team.superior), correction)))
                .isEqualTo("correction-decided-already");
    }

    @Test
    void standsWhereTheCorrectionIsRefused() {
        String correction =
                ask(team.as(team.head), "DI_ATAS_EKSPEKTASI", "SESUAI_EKSPEKTASI")
                        .json()
                        .get("id")
                        .asString();
        assertThat(code(ask(team.recorder(), "SESUAI_EKSPEKTASI", "SESUAI_EKSPEKTASI")))
                .isEqualTo("correction-waits-already");

        Api.Answer refused =
                read(team.as(team.superior), correction)
                        .post(
                                "/v1/rating-corrections/" + correction + "/rejection",
                                Map.of("reason", "Bukti dukung tidak cukup"));

        assertThat(refused.json().get("state").asString()).isEqualTo("REFUSED");
        assertThat(own().get("predikat").asString()).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(
                        team.as(team.staff)
                                .get("/v1/ratings/" + rating + "/corrections")
                                .json()
                                .get("items"))
                .isEmpty();
        assertThat(ask(team.recorder(), "SESUAI_EKSPEKTASI", "SESUAI_EKSPEKTASI").status())
                .isEqualTo(201);
    }

    @Test
    void isAskedForByTheMakerOrTheOfficeOfWhatWasDeliveredAlone() {
        assertThat(ask(team.as(team.staff), "DI_ATAS_EKSPEKTASI", "SESUAI_EKSPEKTASI").status())
                .isEqualTo(404);
        assertThat(code(ask(team.recorder(), null, "SESUAI_EKSPEKTASI")))
                .isEqualTo("correction-invalid");
        assertThat(code(ask(team.recorder(), "DI_BAWAH_EKSPEKTASI", "SESUAI_EKSPEKTASI")))
                .isEqualTo("correction-invalid");
        team.rateUnit("2026-06", "BAIK");
        rating = team.rateStaff("2026-06", "SESUAI_EKSPEKTASI").at("/drafted/0/id").asString();
        assertThat(code(ask(team.as(team.head), "DI_ATAS_EKSPEKTASI", "SESUAI_EKSPEKTASI")))
                .isEqualTo("rating-not-delivered-yet");
    }

    @Test
    void isChangedByNothingElseWhoeverTries() {
        assertThatThrownBy(
                        () ->
                                RatedTeam.texts(
                                        "update rating set predikat = 'SANGAT_BAIK', revision = 3,"
                                                + " settled_at = now() where rating_id = '"
                                                + rating
                                                + "' returning predikat"))
                .hasStackTraceContaining("A delivered rating never changes");
    }

    private Api.Answer ask(Api who, @Nullable String hasilKerja, String perilaku) {
        Map<String, String> body = new HashMap<>();
        if (hasilKerja != null) {
            body.put("hasilKerja", hasilKerja);
        }
        body.put("perilaku", perilaku);
        body.put("reason", "Keberatan diterima");
        body.put("document", "KEP-12/2026");
        return who.post("/v1/ratings/" + rating + "/corrections", body);
    }

    private static Api.Answer approve(Api who, String correction) {
        return read(who, correction).post("/v1/rating-corrections/" + correction + "/approval", "");
    }

    private static Api read(Api who, String correction) {
        String etag = who.get("/v1/rating-corrections/" + correction).headers().get("etag");
        return who.with("If-Match", etag == null ? "\"1\"" : etag);
    }

    private JsonNode own() {
        return team.as(team.staff).get("/v1/ratings/me/2026-05").json();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
