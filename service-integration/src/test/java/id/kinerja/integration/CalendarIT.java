package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The holidays of a year, as they are read and decreed. */
@ServiceTest
class CalendarIT {

    private static final String PATH = "/v1/calendars/2026";

    @Test
    void isDecreedByWhoeverHasSeenWhatStands(@LocalServerPort int port) {
        Api admin = TestAgency.open(port, "calendar").admin();
        Api.Answer none = admin.get(PATH);
        assertThat(none.json().path("holidays").isEmpty()).isTrue();
        assertThat(none.json().has("decree")).isFalse();

        assertThat(code(decree(admin, "\"1\"", "SKB 1"))).isEqualTo("stale");
        Api.Answer first = decree(admin, none.headers().getOrDefault("etag", ""), "SKB 1");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(code(decree(admin, "\"0\"", "SKB 2"))).isEqualTo("stale");
        decree(admin, first.headers().getOrDefault("etag", ""), "SKB 2");

        assertThat(admin.get(PATH).json().path("decree").asString()).isEqualTo("SKB 2");
        assertThat(admin.get(PATH).json().at("/holidays/0/name").asString()).isEqualTo("Nyepi");
        assertThat(admin.put(PATH, year("SKB 3")).status()).isEqualTo(428);
    }

    @Test
    void saysWhatIsWrongWithAYear(@LocalServerPort int port) {
        Api admin = TestAgency.open(port, "calendar-wrong").admin().with("If-Match", "\"0\"");
        Map<String, Object> nyepi =
                Map.of("date", "2026-03-19", "kind", "NATIONAL_HOLIDAY", "name", "Nyepi");

        for (String year : List.of("99999", "-5", "1944", "3000")) {
            Api.Answer answer = admin.put("/v1/calendars/" + year, year("SKB 1"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("year");
            assertThat(answer.json().at("/errors/0/code").asString())
                    .isEqualTo("date-out-of-range");
        }
        Api.Answer twice =
                admin.put(PATH, Map.of("decree", "SKB 1", "holidays", List.of(nyepi, nyepi)));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(twice.json().at("/errors/0/field").asString()).isEqualTo("date");
        assertThat(twice.json().at("/errors/0/code").asString()).isEqualTo("date-twice");
        assertThat(twice.json().at("/errors/0/detail").asString()).contains("2026-03-19");
    }

    private static Api.Answer decree(Api api, String version, String decree) {
        return api.with("If-Match", version).put(PATH, year(decree));
    }

    private static Map<String, Object> year(String decree) {
        return Map.of(
                "decree",
                decree,
                "holidays",
                List.of(
                        Map.of(
                                "date", "2026-03-19",
                                "kind", "NATIONAL_HOLIDAY",
                                "name", "Nyepi")));
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString();
    }
}
