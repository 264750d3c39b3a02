package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Punches that an attendance system of the agency reports. */
@ServiceTest
class PunchBatchIT {

    private static final String NIP = "190001012000012001";
    private static final String OTHER = "190001012000012002";

    private final int port;

    PunchBatchIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void carriesPunchesOfAnAttendanceSystemToTheirDays() {
        TestAgency agency = agency("batch-day");
        String source = source(agency);
        TerminalsOf.enrol(agency.admin(), source, "000123", agency.person(OTHER), "2026-01-01");

        JsonNode answer =
                taken(
                        agency,
                        source,
                        """
                        {"externalId":"ep-1","subject":{"nip":"190001012000012001"},
                         "occurredAt":"2026-05-04T07:45:10.250+07:00","direction":"IN","method":"MOBILE_FACE",
                         "workMode":"WFO","location":{"lat":-6.2,"lon":106.8,"accuracyM":12.0,"mockDetected":true},
                         "device":{"id":"app-install-7f","clockOffsetMs":350},"capturedOffline":true}
                        """,
                        // The same instant, told two hours further east.
                        item("ep-2", "190001012000012001", "2026-05-04T18:02:00+09:00", "OUT"),
                        """
                        {"externalId":"ep-3","subject":{"sourcePersonId":"000123"},
                         "occurredAt":"2026-05-04T00:25:10Z","direction":"UNDEFINED","method":"FINGERPRINT"}
                        """);

        assertThat(statuses(answer)).isEqualTo("ACCEPTED ACCEPTED ACCEPTED");
        assertThat(answer.get("accepted").asInt()).isEqualTo(3);
        assertThat(answer.get("batchId").asString()).isEqualTo("batch-1");
        day(agency, NIP, "PRESENT 15");
        day(agency, OTHER, "PRESENT 0");
        assertThat(
                        TestAgency.text(
                                "select evidence - 'externalId' from punch where punch_id = '"
                                        + answer.at("/results/0/punchId").asString()
                                        + "'"))
                .isEqualTo(
                        "{\"flags\": [\"MOCK_LOCATION\", \"CAPTURED_OFFLINE\"], \"device\": {\"id\": \"app-install-7f\", \"clockOffsetMs\": 350}, \"method\": \"MOBILE_FACE\", \"location\": {\"lat\": -6.2, \"lon\": 106.8, \"accuracyM\": 12.0, \"mockDetected\": true}, \"workMode\": \"WFO\", \"direction\": \"IN\", \"occurredAt\": \"2026-05-04T07:45:10.250+07:00\", \"capturedOffline\": true}");
        assertThat(
                        punches(
                                source,
                                "string_agg(device_time || ' ' || status || ' ' || coalesce(verify::text, '-'), ', ' order by external_id)"))
                .isEqualTo(
                        "2026-05-04 07:45:10 0 -, 2026-05-04 16:02:00 1 -, 2026-05-04 07:25:10 255 -");
        assertThat(punches(source, "count(*) filter (where pin like '%1900%')")).isEqualTo("0");
        assertThat(
                        TestAgency.text(
                                "select kind || ' ' || stamp || ' ' || (convert_from(body, 'UTF8') like '%ep-3%') from raw_upload where serial_number = '"
                                        + source
                                        + "'"))
                .isEqualTo("BATCH batch-1 true");
        JsonNode listed = agency.admin().get("/v1/terminals").json().at("/items/0");
        assertThat(listed.get("kind").asString()).isEqualTo("REST");
        assertThat(listed.get("lines").asInt()).isEqualTo(3);
        assertThat(listed.hasNonNull("lastSeen")).isTrue();
    }

    @Test
    void flagsWhatShouldMakeSomebodyLookTwiceAndShowsItBehindTheDay() {
        TestAgency agency = agency("batch-flags");
        String source = source(agency);
        String area = "/v1/unit-areas/" + agency.unit("U1");
        Map<String, Object> middle = Map.of("lat", -6.2, "lon", 106.8, "radiusM", 100);
        assertThat(agency.admin().get(area).status()).isEqualTo(404);
        assertThat(agency.admin().with("If-Match", "\"1\"").put(area, middle).status())
                .isEqualTo(412);
        Api.Answer kept = agency.admin().with("If-Match", "\"0\"").put(area, middle);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(agency.admin().with("If-Match", "\"0\"").put(area, middle).status())
                .isEqualTo(412);

        taken(
                agency,
                source,
                """
                {"externalId":"ep-1","subject":{"nip":"190001012000012001"},
                 "occurredAt":"2026-05-04T07:45:10+07:00","direction":"IN",
                 "location":{"lat":-6.2004,"lon":106.8,"accuracyM":5.0}}
                """,
                """
                {"externalId":"ep-2","subject":{"nip":"190001012000012001"},
                 "occurredAt":"2026-05-04T07:45:40+07:00","direction":"IN",
                 "location":{"lat":-6.21,"lon":106.8,"mockDetected":true}}
                """,
                """
                {"externalId":"ep-3","subject":{"nip":"190001012000012001"},
                 "occurredAt":"2026-05-04T12:00:00+07:00","direction":"IN","workMode":"WFA",
                 "location":{"lat":-6.21,"lon":106.8},
                 "device":{"id":"app-install-7f","clockOffsetMs":-90000}}
                """);
        day(agency, NIP, "PRESENT 15");

        String punches = "/v1/attendance-days/2026-05-04/punches?person=" + agency.person(NIP);
        JsonNode behind = agency.as(agency.person(NIP), Role.PEGAWAI).get(punches).json();
        assertThat(behind.valueStream().map(one -> one.get("flags").toString()))
                .containsExactly(
                        "[\"DUPLICATE_NEAR\"]",
                        "[\"DUPLICATE_NEAR\",\"GEO_OUTSIDE\",\"MOCK_LOCATION\"]",
                        "[\"CLOCK_DRIFT\",\"WORKED_ELSEWHERE\"]");
        assertThat(behind.at("/0/source/serialNumber").asString()).isEqualTo(source);
        assertThat(behind.at("/0/source/kind").asString()).isEqualTo("REST");
        assertThat(behind.at("/0/direction").asString()).isEqualTo("IN");
        assertThat(behind.at("/0/directionBasis").asString()).isEqualTo("DEVICE_STATUS");
        assertThat(behind.at("/2/workMode").asString()).isEqualTo("WFA");
        assertThat(behind.at("/0/rawId").asString()).hasSize(36);
        assertThat(
                        agency.admin()
                                .get(
                                        "/v1/attendance-days?month=2026-05&person="
                                                + agency.person(NIP))
                                .json()
                                .valueStream()
                                .filter(one -> one.get("date").asString().equals("2026-05-04"))
                                .map(one -> one.get("flags").toString()))
                .singleElement()
                .asString()
                .contains("GEO_OUTSIDE", "MOCK_LOCATION", "ELSEWHERE_UNASKED");
        assertThat(behind.at("/0/deviceTime").asString()).isEqualTo("2026-05-04T07:45:10");
        assertThat(agency.admin().get(punches).json()).hasSize(3);
        assertThat(agency.as(agency.person(OTHER), Role.PEGAWAI).get(punches).status())
                .isEqualTo(404);
    }

    @Test
    void standsAtTheTimesOfTheRightZoneSinceTheDayThatIsSaid() {
        TestAgency agency = agency("batch-zone");
        String source = source(agency);
        taken(
                agency,
                source,
                item("ep-1", NIP, "2026-04-30T07:20:00+07:00", "IN"),
                item("ep-2", NIP, "2026-05-04T07:45:10+07:00", "IN"),
                item("ep-3", NIP, "2026-05-04T14:02:00+07:00", "OUT"),
                item("ep-4", NIP, "2026-05-04T23:10:00+07:00", "OUT"));
        day(agency, NIP, "PRESENT 15");
        var place = new HashMap<>(TerminalsOf.place(null, "2026-01-01"));
        place.put("zone", "Asia/Jayapura");
        place.put("redatedSince", "2026-05-01");

        var changed =
                agency.admin().with("If-Match", "\"1\"").put("/v1/terminals/" + source, place);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        day(agency, NIP, "PRESENT 135");
        assertThat(punches(source, "string_agg(device_time::text, ', ' order by external_id)"))
                .isEqualTo(
                        "2026-04-30 07:20:00, 2026-05-04 09:45:10, 2026-05-04 16:02:00, 2026-05-05 01:10:00");
        place.put("redatedSince", "2024-12-31");
        assertThat(
                        agency.admin()
                                .with("If-Match", "\"2\"")
                                .put("/v1/terminals/" + source, place)
                                .text())
                .contains("too-long-ago");
    }

    @Test
    void takesAPunchOnceByWhateverItIsCalledAndWhoeverItIsOf() {
        TestAgency agency = agency("batch-twice");
        String source = source(agency);
        String one = item("ep-1", NIP, "2026-05-04T07:45:10+07:00", "IN");

        assertThat(statuses(taken(agency, source, one, one))).isEqualTo("ACCEPTED DUPLICATE");
        assertThat(statuses(taken(agency, source, one))).isEqualTo("DUPLICATE");
        // Called otherwise, it is the same person at the same time.
        assertThat(
                        statuses(
                                taken(
                                        agency,
                                        source,
                                        item("ep-9", NIP, "2026-05-04T00:45:10.9Z", "IN"))))
                .isEqualTo("DUPLICATE");
        assertThat(
                        statuses(
                                taken(
                                        agency,
                                        source,
                                        item("ep-1", NIP, "2026-05-04T07:46:00+07:00", "IN"))))
                .isEqualTo("REJECTED external-id-reused externalId 1");
        // Of another person it is another punch, though all else is the same.
        String ofAnother = one.replace(NIP, OTHER);
        assertThat(statuses(taken(agency, source, ofAnother)))
                .isEqualTo("REJECTED external-id-reused externalId 1");
        assertThat(
                        statuses(
                                taken(
                                        agency,
                                        source,
                                        one.replace("ep-1", "ep-20"),
                                        ofAnother.replace("ep-1", "ep-20"))))
                .isEqualTo("DUPLICATE, REJECTED external-id-reused externalId 2");
        assertThat(punches(source, "count(*)")).isEqualTo("1");
    }

    @Test
    void refusesAnotherPunchOfTheSameNameWhileTheFirstWaits() {
        TestAgency agency = agency("batch-name-waits");
        String source = source(agency);
        String unknown = "190001012000019999";
        String one = item("ep-1", unknown, "2026-05-04T07:45:10+07:00", "IN");

        assertThat(statuses(taken(agency, source, one))).startsWith("QUARANTINED");
        assertThat(statuses(taken(agency, source, one))).isEqualTo("DUPLICATE");
        assertThat(
                        statuses(
                                taken(
                                        agency,
                                        source,
                                        item("ep-1", unknown, "2026-05-04T07:46:00+07:00", "IN"))))
                .isEqualTo("REJECTED external-id-reused externalId 1");

        String line =
                agency.admin().get("/v1/quarantined-lines").json().at("/items/0/id").asString();
        agency.admin()
                .post(
                        "/v1/terminals/" + source + "/quarantine-dismissals",
                        Map.of("lines", List.of(line), "reason", "Salah tulis"));
        assertThat(statuses(taken(agency, source, one))).isEqualTo("DUPLICATE");
        // The system has mended whose it is, under the same name: nobody is told that it was taken.
        assertThat(statuses(taken(agency, source, one.replace(unknown, NIP))))
                .isEqualTo("REJECTED external-id-reused externalId 1");
    }

    @Test
    void letsOneBadItemHoldUpNoOther() {
        TestAgency agency = agency("batch-bad");
        String source = source(agency);
        String good = item("ep-good", NIP, "2026-05-04T07:45:10+07:00", "IN");

        JsonNode answer =
                taken(
                        agency,
                        source,
                        "{}",
                        item("ep 1", NIP, "2026-05-04T07:45:10+07:00", "IN"),
                        item("ep-2", "1900", "2026-05-04T07:45:10+07:00", "IN"),
                        item("ep-3", NIP, "2026-05-04T07:45:10", "IN"),
                        item("ep-4", NIP, "2026-05-04T07:45:10+07:00", "SIDEWAYS"),
                        good.replace("ep-good", "ep-5")
                                .replace("{\"nip\"", "{\"sourcePersonId\":\"1\",\"nip\""),
                        good.replace("ep-good", "ep-6")
                                .replace("\"direction\"", "\"colour\":1,\"direction\""),
                        good.replace("ep-good", "ep-7")
                                .replace(
                                        "\"direction\"",
                                        "\"location\":{\"lat\":91,\"lon\":1},\"direction\""),
                        good.replace("\"ep-good\"", "8"),
                        good.replace("ep-good", "ep\\u0000-9"),
                        good.replace("ep-good", "ep-10")
                                .replace(
                                        "\"direction\"",
                                        "\"device\":{\"clockOffsetMs\":10000000000000000000000000},\"direction\""),
                        "\"str\"",
                        "null",
                        good);

        assertThat(statuses(answer))
                .isEqualTo(
                        "REJECTED field-missing direction 1,"
                                + " REJECTED field-form externalId 2,"
                                + " REJECTED field-form subject.nip 3,"
                                + " REJECTED field-not-understood occurredAt 4,"
                                + " REJECTED field-not-understood direction 5,"
                                + " REJECTED subject-unclear subject 6,"
                                + " REJECTED unknown-field colour 7,"
                                + " REJECTED field-invalid location.lat 8,"
                                + " REJECTED field-not-understood externalId 9,"
                                + " REJECTED value-not-storable  10,"
                                + " REJECTED field-not-understood device.clockOffsetMs 11,"
                                + " REJECTED item-no-object  12,"
                                + " REJECTED item-no-object  13,"
                                + " ACCEPTED");
        assertThat(answer.at("/results/2/error/detail").asString()).contains("subject.nip");
        assertThat(answer.at("/results/13/index").asInt()).isEqualTo(13);
        assertThat(answer.get("rejected").asInt()).isEqualTo(13);
        assertThat(punches(source, "count(*)")).isEqualTo("1");
    }

    @Test
    void putsAsideWhatOnlySomebodyCanPutRight() {
        TestAgency agency = agency("batch-aside");
        String source = source(agency);
        String[] items = {
            item("ep-1", "190001012000012099", "2026-05-04T07:45:10+07:00", "IN"),
            item("ep-2", NIP, "2015-01-01T00:00:05+07:00", "IN"),
            item("ep-3", NIP, "2026-06-02T09:30:00+07:00", "IN"),
            """
            {"externalId":"ep-4","subject":{"sourcePersonId":"0077"},"occurredAt":"2026-05-04T07:20:00+07:00",
             "direction":"IN","workMode":"WFH"}
            """
        };

        assertThat(statuses(taken(agency, source, items)))
                .isEqualTo(
                        "QUARANTINED PERSON_UNMAPPED, QUARANTINED CLOCK_RESET, QUARANTINED CLOCK_AHEAD, QUARANTINED PERSON_UNMAPPED");
        assertThat(statuses(taken(agency, source, items)))
                .isEqualTo("DUPLICATE DUPLICATE DUPLICATE DUPLICATE");

        JsonNode waiting =
                agency.admin().get("/v1/quarantined-lines?terminal=" + source).json().get("items");
        assertThat(waiting.at("/3/pin").asString()).isEqualTo("0077");
        assertThat(waiting.at("/0").hasNonNull("pin")).isFalse();

        // An id of the system is taken exactly: its zeros count.
        assertThat(
                        TerminalsOf.enrol(
                                        agency.admin(),
                                        source,
                                        "77",
                                        agency.person(OTHER),
                                        "2026-01-01")
                                .text())
                .isEqualTo("{\"settled\":0,\"waiting\":0}");
        assertThat(
                        TerminalsOf.enrol(
                                        agency.admin(),
                                        source,
                                        "0077",
                                        agency.person(NIP),
                                        "2026-01-01")
                                .text())
                .isEqualTo("{\"settled\":1,\"waiting\":0}");
        agency.addPeople("U1", "190001012000012099");
        assertThat(
                        agency.admin()
                                .post("/v1/terminals/" + source + "/quarantine-retaking", Map.of())
                                .text())
                .isEqualTo("{\"settled\":1,\"waiting\":2}");
        day(agency, NIP, "PRESENT 0");
        assertThat(
                        punches(
                                source,
                                "string_agg(external_id || ' ' || coalesce(evidence->>'workMode', '-'), ', ' order by external_id)"))
                .isEqualTo("ep-1 -, ep-4 WFH");
    }

    @Test
    void keepsWhatASuspendedSystemReports() {
        TestAgency agency = agency("batch-suspended");
        String source = source(agency);
        agency.admin()
                .with("If-Match", "\"1\"")
                .post("/v1/terminals/" + source + "/suspension", Map.of("reason", "Diperiksa"));

        assertThat(
                        statuses(
                                taken(
                                        agency,
                                        source,
                                        item("ep-1", NIP, "2026-05-04T07:45:10+07:00", "IN"))))
                .isEqualTo("QUARANTINED TERMINAL_SUSPENDED");
    }

    @Test
    void takesPunchesFromTheClientThatIsSetAfterAnotherWasWrittenWrongly() {
        TestAgency agency = agency("batch-client-again");
        String source = "SRC3-" + agency.id().toString().substring(24);
        Api.Answer registered = register(agency, source, "REST", "no-such-client");
        String client = "/v1/terminals/" + source + "/client";

        Api.Answer set =
                agency.admin()
                        .with("If-Match", registered.headers().getOrDefault("etag", ""))
                        .put(client, Map.of("clientId", "kinerja-test"));

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.json().get("clientId").asString()).isEqualTo("kinerja-test");
        assertThat(
                        agency.admin()
                                .with("If-Match", "\"1\"")
                                .put(client, Map.of("clientId", "another"))
                                .status())
                .isEqualTo(412);
        assertThat(agency.admin().get("/v1/terminals/" + source).text()).contains("kinerja-test");
        String device = "DEV3-" + agency.id().toString().substring(24);
        assertThat(register(agency, device, "FILE", null).status()).isEqualTo(201);
        assertThat(
                        agency.admin()
                                .with("If-Match", "\"1\"")
                                .put(
                                        "/v1/terminals/" + device + "/client",
                                        Map.of("clientId", "kinerja-test"))
                                .text())
                .contains("terminal-has-no-client");
    }

    @Test
    void takesPunchesOnlyFromTheClientOfTheSource() {
        TestAgency agency = agency("batch-client");
        String source = source(agency);
        String body = body(source, item("ep-1", NIP, "2026-05-04T07:45:10+07:00", "IN"));
        String foreign = "SRC2" + source.substring(4);
        assertThat(register(agency, foreign, "REST", "another-client").status()).isEqualTo(201);
        String terminal = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, terminal);

        assertThat(code(agency.admin().post("/v1/punch-batches", body)))
                .isEqualTo("403 role-missing");
        assertThat(
                        code(
                                machine(TestAgency.open(port, "batch-next"))
                                        .post("/v1/punch-batches", body)))
                .isEqualTo("404 source-unknown");
        for (String other : List.of("NOSUCH1", foreign, terminal)) {
            assertThat(code(machine(agency).post("/v1/punch-batches", body.replace(source, other))))
                    .as(other)
                    .isEqualTo("404 source-unknown");
        }
        // The terminals' door, where nobody shows who he is, doesn't know it.
        assertThat(
                        Api.at("http://127.0.0.1:" + port + "/api/integration")
                                .send(
                                        "POST",
                                        "/iclock/cdata?SN=" + source + "&table=ATTLOG&Stamp=1",
                                        "PIN=\tAt=2026-05-04T00:45:10Z\tStatus=0\tId=x\tNip=" + NIP,
                                        "text/plain")
                                .text())
                .isEqualTo("OK: 0");
        assertThat(
                        code(
                                agency.admin()
                                        .with("Idempotency-Key", UUID.randomUUID().toString())
                                        .send(
                                                "POST",
                                                "/v1/terminals/" + source + "/attlog-files",
                                                "7",
                                                "text/plain")))
                .isEqualTo("409 terminal-takes-no-files");
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("0");
    }

    /** A source too is registered, and changed, with the zone in which its days are counted. */
    @ParameterizedTest
    @ValueSource(strings = {"REST", "ADMS"})
    void registersNothingInAZoneThatNobodyKnows(String kind) {
        TestAgency agency = TestAgency.open(port, "zone-" + kind.toLowerCase(Locale.ROOT));
        String serial = "ZONE" + agency.id().toString().substring(24);
        Map<String, Object> wrong = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        wrong.put("zone", "Asia/Atlantis");
        Map<String, Object> registered = new LinkedHashMap<>(wrong);
        registered.put("serialNumber", serial);
        registered.put("kind", kind);
        registered.put("enrolments", List.of());

        assertThat(zoneRefused(agency.admin().post("/v1/terminals", registered)))
                .isEqualTo("400 body-not-understood zone field-not-understood");
        String client = kind.equals("REST") ? "kinerja-test" : null;
        assertThat(register(agency, serial, kind, client).status()).isEqualTo(201);
        assertThat(
                        zoneRefused(
                                agency.admin()
                                        .with("If-Match", "\"1\"")
                                        .put("/v1/terminals/" + serial, wrong)))
                .isEqualTo("400 body-not-understood zone field-not-understood");
    }

    private static String zoneRefused(Api.Answer answer) {
        JsonNode error = answer.json().at("/errors/0");
        return "%s %s %s"
                .formatted(
                        code(answer), error.get("field").asString(), error.get("code").asString());
    }

    @ParameterizedTest
    @CsvSource({"REST,,client-missing", "ADMS,somebody,client-not-wanted"})
    void registersAClientWithASystemAndWithNothingElse(String kind, String client, String code) {
        TestAgency agency = TestAgency.open(port, "source-" + kind.toLowerCase(Locale.ROOT));

        var refused = register(agency, "SRCWRONG", kind, client);

        assertThat(code(refused)).isEqualTo("422 terminal-source-invalid");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void isInUseSinceADayThatSomebodyCanMean() {
        TestAgency agency = agency("source-days");
        Map<String, Object> tooEarly = TerminalsOf.place(null, "1944-12-31");
        Map<String, Object> registered = new LinkedHashMap<>(tooEarly);
        registered.put("serialNumber", "SRCDAYS");
        registered.put("enrolments", List.of());

        for (Api.Answer refused :
                List.of(
                        agency.admin().post("/v1/terminals", registered),
                        agency.admin()
                                .with("If-Match", "\"1\"")
                                .put("/v1/terminals/" + source(agency), tooEarly))) {
            assertThat(code(refused)).isEqualTo("422 terminal-source-invalid");
            assertThat(refused.json().at("/errors/0/code").asString())
                    .isEqualTo("date-out-of-range");
        }
    }

    @Test
    void takesTenThousandPackedPunchesAtOnceAndNotOneMore() throws Exception {
        TestAgency agency = agency("batch-large");
        String source = source(agency);
        String[] items =
                IntStream.range(0, 10_001)
                        .mapToObj(
                                at ->
                                        item(
                                                "a-name-of-" + at,
                                                NIP,
                                                "2026-05-%02dT%02d:%02d:%02dZ"
                                                        .formatted(
                                                                1 + at / 3600,
                                                                0,
                                                                at / 60 % 60,
                                                                at % 60),
                                                "UNDEFINED"))
                        .toArray(String[]::new);
        String tooMany = body(source, items);
        String most = body(source, List.of(items).subList(0, 10_000).toArray(String[]::new));

        HttpResponse<String> taken = packed(agency, gzip(most));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"accepted\":10000,");
        assertThat(punches(source, "count(*)")).isEqualTo("10000");
        HttpResponse<String> refused = packed(agency, gzip(tooMany));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"items\"", "field-length");
    }

    /** As of somebody who passes a reader every 75 seconds, in and out by turns. */
    @Test
    void losesNoneOfFourHundredPunchesOfOnePersonOnOneDay() {
        TestAgency agency = agency("batch-many");
        String source = source(agency);
        Instant first = Instant.parse("2026-05-04T00:45:10Z");
        String[] items =
                IntStream.range(0, 400)
                        .mapToObj(
                                at ->
                                        item(
                                                "ep-" + at,
                                                NIP,
                                                // The third only a quarter of a minute behind the
                                                // first, which is of the same direction.
                                                first.plusSeconds(at == 2 ? 15 : 75L * at)
                                                        .toString(),
                                                at % 2 == 0 ? "IN" : "OUT"))
                        .toArray(String[]::new);

        assertThat(taken(agency, source, items).get("accepted").asInt()).isEqualTo(400);
        agency.eventually(
                "select status || ' ' || late_minutes || ' ' || (first_in at time zone 'UTC') || ' ' || (last_out at time zone 'UTC') || ' ' || array_length(punch_ids, 1) from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(NIP)
                        + "'",
                "PRESENT 15 2026-05-04 00:45:10 2026-05-04 09:03:55 400");
        assertThat(
                        punches(
                                source,
                                "string_agg(external_id || flags::text, ' ' order by device_time) filter (where flags <> '{}')"))
                .isEqualTo("ep-0{DUPLICATE_NEAR} ep-2{DUPLICATE_NEAR}");
        assertThat(
                        agency.admin()
                                .get(
                                        "/v1/attendance-days/2026-05-04/punches?person="
                                                + agency.person(NIP))
                                .json())
                .hasSize(400);

        assertThat(taken(agency, source, items).get("duplicate").asInt()).isEqualTo(400);
        assertThat(punches(source, "count(*)")).isEqualTo("400");
    }

    @Test
    void unpacksNoMoreThanAnyBodyMayHave() throws Exception {
        TestAgency agency = agency("batch-bomb");
        byte[] bomb = gzip(" ".repeat(50 << 20));
        assertThat(bomb).hasSizeLessThan(1 << 20);

        assertThat(packed(agency, bomb).statusCode()).isEqualTo(413);
        assertThat(packed(agency, "{}".getBytes(StandardCharsets.UTF_8)).body())
                .contains("body-not-understood");
        byte[] torn = Arrays.copyOf(bomb, 1_000);
        assertThat(packed(agency, torn).body()).contains("body-not-understood");
        assertThat(send(agency, bomb, "br").statusCode()).isEqualTo(415);
        assertThat(send(agency, bomb, "br").body()).contains("encoding-unknown");
    }

    @Test
    void answersTheSameToABatchThatIsSentAgain() {
        TestAgency agency = agency("batch-key");
        String source = source(agency);
        String body = body(source, item("ep-1", NIP, "2026-05-04T07:45:10+07:00", "IN"));
        Api keyed = machine(agency).with("Idempotency-Key", "batch-1");

        String first = keyed.post("/v1/punch-batches", body).text();

        assertThat(first).contains("ACCEPTED");
        assertThat(keyed.post("/v1/punch-batches", body).text()).isEqualTo(first);
        assertThat(code(keyed.post("/v1/punch-batches", body.replace("ep-1", "ep-2"))))
                .isEqualTo("422 idempotency-key-reused");
    }

    private JsonNode taken(TestAgency agency, String source, String... items) {
        var answer = machine(agency).post("/v1/punch-batches", body(source, items));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String body(String source, String... items) {
        return "{\"source\":\"%s\",\"batchId\":\"batch-1\",\"items\":[%s]}"
                .formatted(source, String.join(",", items));
    }

    private static String item(String id, String nip, String at, String direction) {
        return "{\"externalId\":\"%s\",\"subject\":{\"nip\":\"%s\"},\"occurredAt\":\"%s\",\"direction\":\"%s\"}"
                .formatted(id, nip, at, direction);
    }

    private static String statuses(JsonNode answer) {
        String joined =
                answer.get("results")
                        .valueStream()
                        .map(PunchBatchIT::status)
                        .collect(Collectors.joining(", "));
        return joined.matches("[A-Z]+(, [A-Z]+)*") ? joined.replace(",", "") : joined;
    }

    private static String status(JsonNode result) {
        String status = result.get("status").asString();
        if (result.has("error")) {
            JsonNode error = result.get("error");
            return "%s %s %s %d"
                    .formatted(
                            status,
                            error.get("code").asString(),
                            error.get("field").asString(),
                            error.get("row").asInt());
        }
        return result.has("reason") ? status + " " + result.get("reason").asString() : status;
    }

    private Api machine(TestAgency agency) {
        return Api.at("http://127.0.0.1:" + port + "/api/integration")
                .as(TestIssuer.machineToken(agency.id()));
    }

    private HttpResponse<String> packed(TestAgency agency, byte[] body) throws Exception {
        return send(agency, body, "gzip");
    }

    private HttpResponse<String> send(TestAgency agency, byte[] body, String encoding)
            throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/api/integration/v1/punch-batches"))
                        .header("Authorization", "Bearer " + TestIssuer.machineToken(agency.id()))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", encoding)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Api.Answer register(
            TestAgency agency, String source, String kind, @Nullable String client) {
        Map<String, Object> request = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        request.put("serialNumber", source);
        request.put("kind", kind);
        request.put("clientId", client);
        request.put("enrolments", List.of());
        return agency.admin().post("/v1/terminals", request);
    }

    private static String source(TestAgency agency) {
        String source = "SRC1-" + agency.id().toString().substring(24);
        assertThat(register(agency, source, "REST", "kinerja-test").status()).isEqualTo(201);
        return source;
    }

    private static String punches(String source, String what) {
        return TestAgency.text(
                "select " + what + " from punch where serial_number = '" + source + "'");
    }

    private static void day(TestAgency agency, String nip, String expected) {
        agency.eventually(
                "select status || ' ' || late_minutes from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(nip)
                        + "'",
                expected);
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().get("code").asString();
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP, OTHER);
        return agency;
    }
}
