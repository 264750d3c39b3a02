package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Ratings of quarters and years: the same steps as those of months. */
@ServiceTest
class PeriodicRatingIT {

    private final RatedTeam team;

    PeriodicRatingIT(@LocalServerPort int port) {
        team = new RatedTeam(port);
    }

    @Test
    void ratesAndTellsTheQuarterWhereTheAgencyRatesByIt() {
        team.rates(List.of("QUARTER", "YEAR"));

        assertThat(code(team.rateUnit("2026-05", "BAIK"))).isEqualTo("period-not-rated-here");
        assertThat(team.rateUnit("2026-Q2", "BAIK").status()).isEqualTo(201);
        assertThat(team.tasks("RATING_TO_GIVE"))
                .contains(team.head + " due 2026-07-07", team.superior + " due 2026-07-07");

        JsonNode draft = team.rateStaff("2026-Q2", "DI_BAWAH_EKSPEKTASI").at("/drafted/0");
        String rating = draft.get("id").asString();
        assertThat(team.as(team.staff).get("/v1/ratings/me/2026-Q2").status()).isEqualTo(404);
        assertThat(team.deliver("2026-Q2").size()).isEqualTo(1);

        assertThat(
                        team.as(team.staff)
                                .get("/v1/ratings/me/2026-Q2")
                                .json()
                                .get("predikat")
                                .asString())
                .isEqualTo("BUTUH_PERBAIKAN");
        assertThat(ToldRatings.of(rating, 1))
                .containsExactly("2026-Q2 BUTUH_PERBAIKAN DELIVERED 2");
        assertThat(
                        team.recorder()
                                .get("/v1/rating-summaries/2026-Q2")
                                .json()
                                .at("/people/BUTUH_PERBAIKAN")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void ratesTheYearBesideTheMonthsAndUntilTheEndOfJanuary() {
        assertThat(code(team.rateUnit("2026-Q2", "BAIK"))).isEqualTo("period-not-rated-here");
        assertThat(team.rateUnit("2025-12", "BAIK").status()).isEqualTo(201);
        assertThat(team.rateUnit("2025", "ISTIMEWA").status()).isEqualTo(201);

        assertThat(team.tasks("RATING_TO_GIVE")).contains(team.head + " due 2026-01-31");
        team.rateStaff("2025-12", "SESUAI_EKSPEKTASI");
        JsonNode ofTheYear = team.rateStaff("2025", "DI_ATAS_EKSPEKTASI");

        assertThat(ofTheYear.at("/drafted/0/period").asString()).isEqualTo("2025");
        assertThat(team.tasks("RATING_TO_DELIVER"))
                .containsExactly(team.head + " due 2026-01-10", team.head + " due 2026-02-14");
    }

    @Test
    void ratesNoQuarterOrYearBeforeItsLastMonth() {
        team.rates(List.of("MONTH", "QUARTER", "YEAR"));

        assertThat(code(team.rateUnit("2099", "BAIK"))).isEqualTo("period-not-begun");
        assertThat(code(team.rateUnit("2099-Q4", "BAIK"))).isEqualTo("period-not-begun");
        assertThat(team.rateUnit("2026-Q5", "BAIK").status()).isEqualTo(400);
        assertThat(team.recorder().get("/v1/rating-summaries/2026-T2").status()).isEqualTo(400);
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
