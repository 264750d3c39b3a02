package id.kinerja.activity;

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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the entry to the progress. */
@ServiceTest
class DailyLogIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId head = personnel.person("Kepala", "190001012000011001");
    private final PersonId staff = personnel.person("Staf", "190001012000011002");
    private final UUID result = UUID.randomUUID();
    private final UUID resultOfTheHead = UUID.randomUUID();
    private Api api = Api.at("");

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/activity");
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, null);
        personnel.assign(staff, unit, JenisJabatan.FUNGSIONAL, 8, head);
        plan(head, resultOfTheHead);
        await().atMost(SOON).until(() -> as(head).get("/v1/progress/me/2026-05").status() == 200);
        await().atMost(SOON).until(() -> Work.isKnown(resultOfTheHead));
    }

    @Test
    void takesManyOnceAndCountsWhatIsVerified() {
        List<Map<String, Object>> logs =
                IntStream.range(0, 200)
                        .mapToObj(i -> writtenOffline(entry("a" + i, result, today, 2)))
                        .toList();
        JsonNode first = batch(logs);
        JsonNode again = batch(logs);

        assertThat(first.get("written").asInt()).isEqualTo(200);
        assertThat(again.get("written").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(200);
        assertThat(again.get("findings").size()).isZero();

        // the plan has not arrived: the entries are there, and can't be verified yet
        await().atMost(SOON)
                .until(() -> as(head).get("/v1/logs/waiting").json().get("items").size() == 50);
        String waiting =
                as(head).get("/v1/logs/waiting?limit=1").json().at("/items/0/id").asString();
        assertThat(verify(head, waiting).at("/findings/0/code").asString())
                .isEqualTo("result-not-agreed");
        plan(staff, result);
        await().atMost(SOON).until(() -> verify(head, waiting).get("verified").size() == 1);

        JsonNode progress = as(staff).get("/v1/progress/me/" + YearMonth.from(today)).json();
        assertThat(progress.get("logsVerified").asInt()).isEqualTo(1);
        assertThat(progress.get("minutesVerified").asInt()).isEqualTo(2);
        assertThat(progress.get("logsWaiting").asInt()).isEqualTo(199);
        assertThat(progress.at("/results/" + result).asString()).isEqualTo("1.5");
    }

    /** By a clock that is more exact than the database. */
    private static Map<String, Object> writtenOffline(Map<String, Object> entry) {
        Map<String, Object> offline = new HashMap<>(entry);
        offline.put("clientTime", "2026-05-04T17:00:00.123456789+07:00");
        return offline;
    }

    @Test
    void saysByRowWhatIsWrongAndKeepsTheRest() {
        JsonNode answer =
                batch(
                        List.of(
                                entry("b1", result, today, 60),
                                entry("b2", result, today.plusDays(1), 60),
                                entry("b3", result, today.minusDays(32), 60),
                                entry("b4", resultOfTheHead, today, 60),
                                entry("b5", result, today, 541),
                                entry("b1", result, today, 61),
                                entry("b6", result, today, 540)));

        assertThat(answer.get("written").asInt()).isEqualTo(2);
        assertThat(answer.get("findings").valueStream().map(one -> one.get("code").asString()))
                .containsExactly(
                        "date-in-the-future",
                        "date-too-long-ago",
                        "result-not-yours",
                        "day-too-full",
                        "client-id-taken");
        assertThat(answer.at("/findings/4/row").asInt()).isEqualTo(6);
    }

    @Test
    void isMendedAfterItWasReturnedAndVerifiedByNobodyButTheSuperior() {
        plan(staff, result);
        JsonNode log = as(staff).post("/v1/logs", entry("c1", result, today, 30)).json();
        String id = log.get("id").asString();

        assertThat(verify(staff, id).at("/findings/0/code").asString()).isEqualTo("log-unknown");
        assertThat(
                        seen(staff, log)
                                .post("/v1/logs/" + id + "/return", Map.of("reason", "x"))
                                .status())
                .isEqualTo(404);
        assertThat(as(head).post("/v1/logs/" + id + "/return", Map.of("reason", "x")).status())
                .isEqualTo(428);
        JsonNode returned =
                await().atMost(SOON)
                        .until(
                                () ->
                                        seen(head, log)
                                                .post(
                                                        "/v1/logs/" + id + "/return",
                                                        Map.of("reason", "Bukti belum ada")),
                                answer -> answer.status() == 200)
                        .json();
        assertThat(returned.get("reason").asString()).isEqualTo("Bukti belum ada");
        Api.Answer stale = seen(staff, log).put("/v1/logs/" + id, entry("c1", result, today, 45));
        assertThat(stale.status()).isEqualTo(412);
        Api.Answer mended =
                seen(staff, returned).put("/v1/logs/" + id, entry("c1", result, today, 45));
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        await().atMost(SOON).until(() -> verify(head, id).get("verified").size() == 1);
        assertThat(
                        seen(staff, mended.json())
                                .put("/v1/logs/" + id, entry("c1", result, today, 50))
                                .status())
                .isEqualTo(412);
    }

    @Test
    void refusesBodiesThatAreNotOfTheContract() {
        Map<String, Object> good = entry("d1", result, today, 30);
        Api self = as(staff);

        for (Map.Entry<String, Object> wrong :
                Map.<String, Object>of(
                                "minutes", 0,
                                "quantity", "-1",
                                "text", "",
                                "date", "kemarin",
                                "resultId", 7)
                        .entrySet()) {
            Map<String, Object> body = new HashMap<>(good);
            body.put(wrong.getKey(), wrong.getValue());
            assertThat(self.post("/v1/logs", body).status()).as(wrong.toString()).isEqualTo(400);
        }
        Map<String, Object> more = new HashMap<>(good);
        more.put("state", "VERIFIED");
        assertThat(self.post("/v1/logs", more).status()).isEqualTo(400);
        Api keyed = self.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post("/v1/logs", good).status()).isEqualTo(201);
        assertThat(keyed.post("/v1/logs", entry("d2", result, today, 30)).status()).isEqualTo(422);
    }

    private JsonNode batch(List<Map<String, Object>> logs) {
        return as(staff).post("/v1/log-batches", Map.of("logs", logs)).json();
    }

    private JsonNode verify(PersonId who, String id) {
        return as(who).post("/v1/log-verifications", Map.of("ids", List.of(id))).json();
    }

    private Map<String, Object> entry(String clientId, UUID result, LocalDate date, int minutes) {
        return Work.entry(clientId, result, date, minutes, "1.5");
    }

    private void plan(PersonId person, UUID result) {
        Work.planned(agency, person, head, result);
    }

    private Api seen(PersonId who, JsonNode log) {
        return as(who).with("If-Match", "\"" + requireNonNull(log.get("version")).asLong() + "\"");
    }

    private Api as(PersonId person) {
        return api.as(TestIssuer.token(agency, person, Role.PEGAWAI));
    }
}
