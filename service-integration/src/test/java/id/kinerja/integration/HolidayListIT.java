package id.kinerja.integration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Days off as public lists of holidays have them, brought and listed. */
@ServiceTest
class HolidayListIT {

    private static final String PATH = "/v1/calendars/2026";
    private static final String LIST = PATH + "/holidays";

    private final int port;

    HolidayListIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void decreesAListOnlyOnceItIsToldToAndGivesItBackTheSame() {
        TestAgency agency = TestAgency.open(port, "holiday-list");
        agency.addUnit("U1", null);
        Api admin = agency.admin();
        Api first = admin.with("If-Match", "\"0\"");
        List<Map<String, @Nullable Object>> days =
                List.of(
                        day("2026-02-16", "Cuti Bersama Imlek", "national", true),
                        day("2026-02-17", "Tahun Baru Imlek", "religious", false),
                        day("2026-12-09", "Pilkada", "regional", false));

        Api.Answer looked = bring(first, "?decree=SKB%203%20Menteri%202026", days);
        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        assertThat(looked.json().get("applied").asBoolean()).isFalse();
        assertThat(admin.get(PATH).json().get("version").asInt()).isZero();

        Api.Answer applied = bring(first, "?decree=SKB%203%20Menteri%202026&apply=true", days);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(
                        admin.get(PATH)
                                .json()
                                .get("holidays")
                                .valueStream()
                                .map(one -> one.get("kind").asString()))
                .containsExactly("CUTI_BERSAMA", "NATIONAL_HOLIDAY", "REGIONAL_HOLIDAY");

        JsonNode listed = admin.get(LIST).json().get("holidays");
        assertThat(listed.get(0).toString())
                .isEqualTo(
                        "{\"date\":\"2026-02-16\",\"name\":\"Cuti Bersama Imlek\",\"type\":\"national\","
                                + "\"isJointLeave\":true,\"regionId\":null,\"decree\":\"SKB 3 Menteri 2026\","
                                + "\"version\":1}");
        Api.Answer again =
                admin.with("If-Match", requireNonNull(admin.get(LIST).headers().get("etag")))
                        .send(
                                "PUT",
                                LIST + "?decree=SKB&apply=true",
                                admin.get(LIST).text(),
                                "application/json");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(admin.get(LIST).json().get("holidays")).hasSize(3);

        admin.with("If-Match", "\"0\"")
                .put(
                        PATH + "/units/" + agency.unit("U1"),
                        Map.of(
                                "decree",
                                "SK",
                                "holidays",
                                List.of(Map.of("date", "2026-06-22", "name", "HUT"))));
        assertThat(
                        admin.get(LIST + "?unit=" + agency.unit("U1"))
                                .json()
                                .get("holidays")
                                .valueStream()
                                .filter(one -> !one.get("regionId").isNull())
                                .map(
                                        one ->
                                                one.get("date").asString()
                                                        + one.get("regionId").asString()))
                .containsExactly("2026-06-22" + agency.unit("U1"));
    }

    @Test
    void saysRowByRowWhatIsWrongAndTakesNothingOfIt() {
        TestAgency agency = TestAgency.open(port, "holiday-list-wrong");
        agency.addUnit("U1", null);
        Api admin = agency.admin().with("If-Match", "\"0\"");
        Map<String, @Nullable Object> ofARegion = day("2026-05-01", "A", "regional", false);
        ofARegion.put("regionId", "35");
        Map<String, @Nullable Object> withoutDate = day("2026-05-01", "A", "national", false);
        withoutDate.put("date", null);
        List<Map<String, @Nullable Object>> wrong =
                List.of(
                        day("2026-08-17", "Proklamasi", "national", false),
                        day("2027-01-01", "A", "national", false),
                        day("2026-08-17", "A", "national", false),
                        day("2026-05-02", " ", "national", false),
                        day("2026-05-03", "A", "umum", false),
                        ofARegion,
                        withoutDate,
                        day("2026-05-04", "Hari\0raya", "national", false));

        Api.Answer looked = bring(admin, "?decree=SKB", wrong);
        assertThat(
                        looked.json()
                                .get("findings")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("row").asInt()
                                                        + " "
                                                        + one.get("field").asString()
                                                        + " "
                                                        + one.get("code").asString()))
                .containsExactly(
                        "2 date event-of-another-year",
                        "3 date date-twice",
                        "4 name holiday-name-missing",
                        "5 type holiday-type-unknown",
                        "6 regionId holiday-of-a-region",
                        "7 date field-missing",
                        "8 name value-not-storable");
        Api.Answer longDecree = bring(admin, "?decree=" + "S".repeat(501), wrong);
        assertThat(longDecree.json().at("/errors/0/field").asString()).isEqualTo("decree");
        assertThat(longDecree.json().at("/errors/0/code").asString()).isEqualTo("text-too-long");
        assertThat(bring(admin, "?decree=SKB&apply=true", wrong).status()).isEqualTo(422);
        assertThat(bring(admin, "?decree=SKB", List.of()).json().at("/findings/0/code").asString())
                .isEqualTo("calendar-file-empty");
        assertThat(admin.get(PATH).json().get("version").asInt()).isZero();
        Api staff =
                agency.as(agency.addPeople("U1", "190001012000012001").getFirst(), Role.PEGAWAI)
                        .with("If-Match", "\"0\"");
        assertThat(bring(staff, "?decree=SKB", List.of()).json().get("code").asString())
                .isEqualTo("role-missing");
        assertThat(staff.get(LIST).status()).isEqualTo(200);
    }

    private static Api.Answer bring(
            Api api, String query, List<Map<String, @Nullable Object>> days) {
        return api.put(LIST + query, Map.of("holidays", days));
    }

    private static Map<String, @Nullable Object> day(
            String date, String name, String type, boolean joint) {
        Map<String, @Nullable Object> day = new HashMap<>();
        day.put("date", date);
        day.put("name", name);
        day.put("type", type);
        day.put("isJointLeave", joint);
        return day;
    }
}
