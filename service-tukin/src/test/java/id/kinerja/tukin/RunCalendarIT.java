package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.calendar.app.RemindOfRuns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The days on which the months of a year are paid; that of December comes before its end. */
@ServiceTest
class RunCalendarIT {

    private static final String CALENDAR = "/v1/run-calendars/2026";

    private final int port;
    private final RemindOfRuns remindOfRuns;
    private PayDesk desk;

    RunCalendarIT(@LocalServerPort int port, @Autowired RemindOfRuns remindOfRuns) {
        this.port = port;
        this.remindOfRuns = remindOfRuns;
    }

    @BeforeEach
    void openAnAgency() {
        desk = new PayDesk(port);
    }

    @Test
    void opensARunByTheDayUntilWhichAttendanceMustBeKnown() {
        keep(
                day("2026-06", "2026-06-19", "2026-06-12"),
                day("2026-05", "2026-05-20", "2026-05-15"),
                day("2026-07", "2026-08-05", null));

        desk.told().today(LocalDate.of(2026, 5, 11));
        assertThat(opened("2026-05", null).get("attendedUntil").asString()).isEqualTo("2026-05-15");
        desk.told().today(LocalDate.of(2026, 6, 8));
        assertThat(opened("2026-06", "2026-06-10").get("attendedUntil").asString())
                .isEqualTo("2026-06-10");
        desk.told().today(LocalDate.of(2026, 8, 3));
        assertThat(opened("2026-07", null).has("attendedUntil")).isFalse();
        assertThat(opened("2026-08", null).has("attendedUntil")).isFalse();
        assertThat(desk.checker().get(CALENDAR).json().get("months").findValuesAsString("month"))
                .containsExactly("2026-05", "2026-06", "2026-07");
    }

    @Test
    void waitsForAllAttendanceWhereItIsOverWhateverTheCalendarSays() {
        keep(day("2026-05", "2026-05-20", "2026-05-15"));
        desk.told().today(LocalDate.of(2026, 6, 1));

        assertThat(opened("2026-05", null).has("attendedUntil")).isFalse();
    }

    @Test
    void asksForTheRunOfAMonthAWeekBeforeItIsPaidUntilItIsThere() {
        LocalDate payOn = LocalDate.of(2026, 12, 18);
        desk.told().today(payOn.minusDays(8));
        keep(day("2026-12", payOn.toString(), "2026-12-11"), day("2026-11", "2026-12-28", null));
        remind();
        assertThat(tasks()).isEqualTo("0");

        desk.told().today(payOn.minusDays(7));
        remind();
        remind();
        assertThat(tasks()).isEqualTo("1");
        assertThat(task("due")).isEqualTo(payOn.toString());
        assertThat(task("role")).isEqualTo("PENGELOLA_TUKIN");

        keep(day("2026-12", "2026-12-22", "2026-12-11"));
        assertThat(tasks()).as("it is paid later").isEqualTo("0");
        keep(day("2026-12", payOn.toString(), "2026-12-11"));
        assertThat(tasks()).isEqualTo("1");
        assertThat(opened("2026-12", null).get("attendedUntil").asString()).isEqualTo("2026-12-11");
        assertThat(tasks()).isEqualTo("0");
        remind();
        keep(day("2026-12", payOn.toString(), "2026-12-11"));
        assertThat(tasks()).as("it has its run").isEqualTo("0");
        assertThat(
                        PayDesk.text(
                                "select count(*) from awaited_run where agency_id = '"
                                        + desk.agency()
                                        + "'"))
                .isEqualTo("0");
    }

    @Test
    void saysWhichDaysOfWhichRowsAreWrong() {
        Api.Answer refused =
                seen().put(
                                CALENDAR,
                                months(
                                        day("2027-01", "2027-01-05", null),
                                        day("2026-02", "2026-03-05", null),
                                        day("2026-02", "2026-03-06", null),
                                        day("2026-03", "2026-02-28", null),
                                        day("2026-04", "2027-04-01", null),
                                        day("2026-05", "2026-05-31", null),
                                        day("2026-06", "2026-06-19", "2026-06-20"),
                                        day("2026-07", "2026-08-05", "2026-07-31")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("run-calendar-invalid");
        assertThat(
                        refused.json()
                                .get("errors")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("row").asInt()
                                                        + " "
                                                        + one.get("field").asString()
                                                        + " "
                                                        + one.get("code").asString())
                                .toList())
                .containsExactly(
                        "1 month month-of-another-year",
                        "3 month month-twice",
                        "4 payOn pay-on-outside",
                        "5 payOn pay-on-outside",
                        "6 attendedUntil attended-until-missing",
                        "7 attendedUntil attended-until-after-pay-on",
                        "8 attendedUntil attended-until-outside");
        assertThat(desk.maker().get(CALENDAR).json().get("months")).isEmpty();
    }

    @Test
    void isKeptByThoseWhoPayAsTheyHaveReadIt() {
        Map<String, Object> december = months(day("2026-12", "2026-12-18", "2026-12-11"));
        assertThat(desk.maker().put(CALENDAR, december).status()).isEqualTo(428);
        Api first = desk.maker().with("If-Match", "\"0\"");
        Api.Answer kept = first.put(CALENDAR, december);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.headers().get("etag")).isEqualTo("\"1\"");
        assertThat(first.put(CALENDAR, months()).status()).isEqualTo(412);
        assertThat(first.put("/v1/run-calendars/20266", months()).status()).isEqualTo(422);
        assertThat(desk.checker().with("If-Match", "\"1\"").put(CALENDAR, months()).status())
                .isEqualTo(403);
        assertThat(desk.as(PersonId.next(), Role.PEGAWAI).get(CALENDAR).status()).isEqualTo(403);
        assertThat(new PayDesk(port).maker().get(CALENDAR).json().get("months")).isEmpty();
    }

    private JsonNode opened(String month, @Nullable String until) {
        Map<String, String> run = new HashMap<>();
        run.put("month", month);
        run.put("attendedUntil", until);
        Api.Answer answer = desk.maker().post("/v1/runs", run);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private void keep(Day... days) {
        Api.Answer kept = seen().put(CALENDAR, months(days));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private Api seen() {
        return desk.maker()
                .with("If-Match", requireNonNull(desk.maker().get(CALENDAR).headers().get("etag")));
    }

    private static Map<String, Object> months(Day... days) {
        return Map.of("months", List.of(days));
    }

    private record Day(String month, String payOn, @Nullable String attendedUntil) {}

    private static Day day(String month, String payOn, @Nullable String until) {
        return new Day(month, payOn, until);
    }

    private void remind() {
        AgencyScope.call(
                desk.agency(),
                () -> {
                    remindOfRuns.remind(desk.agency());
                    return true;
                });
    }

    private String tasks() {
        return task("count(*)");
    }

    private String task(String what) {
        return PayDesk.text(
                "select "
                        + what
                        + " from platform.task where kind = 'RUN_TO_OPEN' and open and agency_id = '"
                        + desk.agency()
                        + "'");
    }
}
