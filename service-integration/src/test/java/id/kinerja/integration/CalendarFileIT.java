package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days off as iCalendar files, brought and downloaded. */
@ServiceTest
class CalendarFileIT {

    private static final String PATH = "/v1/calendars/2026";
    private static final String FILE = PATH + "/icalendar";

    private final int port;

    CalendarFileIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void decreesAFileOnlyOnceItIsToldToAndNothingIsWrong() {
        Api admin = TestAgency.open(port, "calendar-file").admin().with("If-Match", "\"0\"");
        String wrong =
                calendar(
                        event("20260817", "20260818", "NATIONAL_HOLIDAY"),
                        event("20270101", "20270102", "NATIONAL_HOLIDAY"),
                        event("20260525", "20260526", "Libur"),
                        event("20260526", "20260527", "CUTI_BERSAMA")
                                .replace("UID:", "RRULE:FREQ=YEARLY\r\nUID:"));
        String right =
                calendar(
                        event("20260817", "20260818", "NATIONAL_HOLIDAY"),
                        event("20260323", "20260325", "CUTI_BERSAMA"));

        Api.Answer looked = bring(admin, "?decree=SKB", wrong);
        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        assertThat(looked.json().path("applied").asBoolean()).isFalse();
        assertThat(looked.json().path("holidays")).hasSize(1);
        assertThat(
                        looked.json()
                                .path("findings")
                                .valueStream()
                                .map(
                                        one ->
                                                one.path("row").asInt()
                                                        + " "
                                                        + one.path("code").asString()))
                .containsExactly(
                        "2 event-of-another-year", "3 holiday-kind-unknown", "4 event-recurs");
        assertThat(looked.json().at("/findings/1/detail").asString())
                .contains("NATIONAL_HOLIDAY, CUTI_BERSAMA, REGIONAL_HOLIDAY");

        Api.Answer refused = bring(admin, "?decree=SKB&apply=true", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(3);
        bring(admin, "?decree=SKB", right);
        assertThat(admin.get(PATH).json().path("version").asInt()).isZero();

        Api.Answer applied = bring(admin, "?decree=SKB%2012&apply=true", right);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(applied.headers()).containsEntry("etag", "\"1\"");
        assertThat(admin.get(PATH).json().path("decree").asString()).isEqualTo("SKB 12");
        assertThat(
                        admin.get(PATH)
                                .json()
                                .path("holidays")
                                .valueStream()
                                .map(day -> day.path("date").asString()))
                .containsExactly("2026-03-23", "2026-03-24", "2026-08-17");
        assertThat(bring(admin, "?decree=SKB", right).json().path("code").asString())
                .isEqualTo("stale");
    }

    @Test
    void givesTheSameBytesUntilAnotherDecree() {
        TestAgency agency = TestAgency.open(port, "calendar-out");
        agency.addUnit("U1", null);
        agency.addUnit("U2", "U1");
        Api admin = agency.admin();
        assertThat(admin.get(FILE).text()).startsWith("BEGIN:VCALENDAR").doesNotContain("VEVENT");
        bring(
                admin.with("If-Match", "\"0\""),
                "?decree=SKB&apply=true",
                calendar(event("20260817", "20260818", "NATIONAL_HOLIDAY")));
        for (String unit : List.of("U1", "U2")) {
            String date = unit.equals("U1") ? "2026-12-09" : "2026-12-10";
            admin.with("If-Match", "\"0\"")
                    .put(
                            PATH + "/units/" + agency.unit(unit),
                            Map.of(
                                    "decree",
                                    "SK",
                                    "holidays",
                                    List.of(Map.of("date", date, "name", "Pilkada"))));
        }

        Api.Answer first = admin.get(FILE);
        assertThat(first.headers().get("content-type")).startsWith("text/calendar");
        assertThat(admin.get(FILE).text()).isEqualTo(first.text());
        String tag = first.headers().getOrDefault("etag", "");
        assertThat(admin.with("If-None-Match", tag).get(FILE).status()).isEqualTo(304);
        assertThat(starts(first)).containsExactly("20260817");
        assertThat(starts(admin.get(FILE + "?unit=" + agency.unit("U1"))))
                .containsExactly("20260817", "20261209");
        assertThat(starts(admin.get(FILE + "?unit=" + agency.unit("U2"))))
                .containsExactly("20260817", "20261210", "20261209");
        assertThat(admin.get(FILE + "?unit=" + agency.adminId()).status()).isEqualTo(404);

        // What is downloaded can be brought back as it is.
        Api.Answer again =
                bring(admin.with("If-Match", "\"1\""), "?decree=SKB&apply=true", first.text());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(starts(admin.get(FILE))).containsExactly("20260817");
    }

    @Test
    void takesNoFileFromWhomItIsNotToBeTakenOrThatIsNone() {
        TestAgency agency = TestAgency.open(port, "calendar-file-wrong");
        agency.addUnit("U1", null);
        Api inU1 = agency.officer(agency.addPeople("U1", "190001012000012001").getFirst(), "U1");
        Api admin = agency.admin().with("If-Match", "\"0\"");
        String right = calendar(event("20260817", "20260818", "NATIONAL_HOLIDAY"));

        assertThat(bring(inU1.with("If-Match", "\"0\""), "?decree=SKB", "").status())
                .isIn(400, 403);
        assertThat(bring(inU1.with("If-Match", "\"0\""), "?decree=SKB", right).status())
                .isEqualTo(403);
        assertThat(bring(agency.admin(), "?decree=SKB", right).status()).isEqualTo(428);
        assertThat(bring(admin, "", right).status()).isEqualTo(400);
        assertThat(bring(admin, "?decree=%20", right).json().at("/errors/0/field").asString())
                .isEqualTo("decree");
        assertThat(admin.put(FILE + "?decree=SKB", Map.of()).status()).isEqualTo(415);
        assertThat(bring(admin, "?decree=SKB", "x".repeat((1 << 20) + 1)).status()).isEqualTo(413);
        Api.Answer half = bring(admin, "?decree=SKB", right.substring(0, 150));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.json().at("/errors/0/code").asString())
                .isEqualTo("calendar-file-unreadable");
        assertThat(
                        admin.send(
                                        "PUT",
                                        "/v1/calendars/1900/icalendar?decree=SKB",
                                        right,
                                        "text/calendar")
                                .json()
                                .path("code")
                                .asString())
                .isEqualTo("calendar-invalid");
    }

    private static List<String> starts(Api.Answer file) {
        return file.text()
                .lines()
                .filter(line -> line.startsWith("DTSTART;VALUE=DATE:"))
                .map(line -> line.substring("DTSTART;VALUE=DATE:".length()))
                .toList();
    }

    private static Api.Answer bring(Api api, String query, String file) {
        return api.send("PUT", FILE + query, file, "text/calendar");
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//SKB//ID\r\n"
                + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    private static String event(String from, String to, String category) {
        return "BEGIN:VEVENT\r\nUID:%s@skb\r\nDTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\nSUMMARY:Libur %s\r\nCATEGORIES:%s\r\nEND:VEVENT\r\n"
                .formatted(from, from, to, from, category);
    }
}
