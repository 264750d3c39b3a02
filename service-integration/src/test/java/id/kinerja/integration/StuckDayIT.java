package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A day that can't be resolved, beside many that can. */
@ServiceTest
class StuckDayIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String STUCK = "/v1/stuck-attendance-days";

    private final int port;

    StuckDayIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void setsTheDayAsideThatCanNotBeResolvedAndGoesOnWithTheOthers() {
        TestAgency agency = TestAgency.open(port, "stuck-day");
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addPeople("U1", ONE);
        agency.addPeople("U2", TWO);
        zone(agency, "'Nowhere/Nowhere'");

        resolve(agency);

        agency.eventually(days(agency, ONE), "31");
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(stuck(agency.admin())).hasSize(31));
        JsonNode first = stuck(agency.admin()).get(0);
        assertThat(first.get("personId").asString()).isEqualTo(agency.person(TWO));
        assertThat(first.get("date").asString()).isEqualTo("2026-05-01");
        assertThat(first.get("because").asString()).isEqualTo("ZoneRulesException");
        assertThat(agency.admin().get(STUCK + "?limit=10").json().get("next").asString())
                .isNotEmpty();
        Api ofUnit = agency.officer(agency.person(ONE), "U1");
        assertThat(stuck(ofUnit)).isEmpty();
        assertThat(
                        agency.admin()
                                .post("/v1/attendance-period-closings", Map.of("month", "2026-05"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("period-days-unresolved");

        zone(agency, "null");
        assertThat(
                        agency.admin()
                                .get("/v1/hr-work-items")
                                .json()
                                .get("work")
                                .valueStream()
                                .filter(item -> item.path("kind").asString("").equals("DAYS_STUCK"))
                                .mapToInt(item -> item.get("count").asInt())
                                .sum())
                .isEqualTo(31);
        resolve(agency);

        agency.eventually(days(agency, TWO), "31");
        assertThat(stuck(agency.admin())).isEmpty();
    }

    private static void zone(TestAgency agency, String zone) {
        TestAgency.text(
                "update unit set zone = "
                        + zone
                        + " where unit_id = '"
                        + agency.unit("U2")
                        + "' returning 1");
    }

    private static void resolve(TestAgency agency) {
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
    }

    private static String days(TestAgency agency, String nip) {
        return "select count(*) from attendance_day where date between '2026-05-01' and '2026-05-31' and person_id = '"
                + agency.person(nip)
                + "'";
    }

    private static JsonNode stuck(Api reader) {
        return reader.get(STUCK + "?limit=100").json().get("items");
    }
}
