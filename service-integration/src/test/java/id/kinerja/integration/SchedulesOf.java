package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Work schedules of a test's agency. */
final class SchedulesOf {

    static final List<String> FIVE =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    static final List<String> SIX = Stream.concat(FIVE.stream(), Stream.of("SATURDAY")).toList();

    private SchedulesOf() {}

    static Map<String, Object> version(
            String from, @Nullable String to, List<String> weekdays, String start, String end) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("from", from);
        version.put("to", to);
        version.put("flexibleMinutes", 0);
        version.put(
                "days",
                weekdays.stream()
                        .map(
                                weekday ->
                                        Map.of(
                                                "weekday", weekday,
                                                "start", start,
                                                "end", end,
                                                "breakMinutes", 30))
                        .toList());
        return version;
    }

    /** In place of what was there. */
    static void write(TestAgency agency, String code, Object... versions) {
        String seen =
                agency.admin()
                        .get("/v1/work-schedules/" + code)
                        .headers()
                        .getOrDefault("etag", "\"0\"");
        var answer = write(agency.admin(), code, seen, versions);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static Api.Answer write(Api who, String code, String seen, Object... versions) {
        return who.with("If-Match", seen)
                .put(
                        "/v1/work-schedules/" + code,
                        Map.of(
                                "name",
                                "Jadwal " + code,
                                "legalBasis",
                                "Perbup 1/2026 Ps 2",
                                "versions",
                                List.of(versions)));
    }

    /**
     * @param whom {@code personId} or {@code unitId} and its id; nothing for the agency
     */
    static Api.Answer assign(Api who, String code, String from, Map<String, String> whom) {
        Map<String, Object> request = new LinkedHashMap<>(whom);
        request.put("scheduleCode", code);
        request.put("from", from);
        request.put("decree", "SK-9");
        return who.post("/v1/schedule-assignments", request);
    }

    /** Returns its id. */
    static String assigned(TestAgency agency, String code, String from, Map<String, String> whom) {
        var answer = assign(agency.admin(), code, from, whom);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}
