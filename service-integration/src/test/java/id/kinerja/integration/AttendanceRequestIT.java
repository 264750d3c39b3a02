package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.request.app.FollowAttendanceRequests;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people ask for about their attendance, and what becomes of their days. */
@ServiceTest
class AttendanceRequestIT {

    private static final String HEAD = "190001012000011001";
    private static final String OTHER_HEAD = "190001012000011002";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String PATH = "/v1/attendance-requests";

    private final int port;
    private final FollowAttendanceRequests followAttendanceRequests;

    AttendanceRequestIT(
            @LocalServerPort int port,
            @Autowired FollowAttendanceRequests followAttendanceRequests) {
        this.port = port;
        this.followAttendanceRequests = followAttendanceRequests;
    }

    @Test
    void countsAForgottenPunchOnceTheSuperiorGrantsItAndNoLongerWhenItIsCalledBack() {
        TestAgency agency = agency("ask-forgot", "TSTASK0001");
        String one = agency.person(ONE);
        // The 29th of May is a Friday; he was seen going and not coming.
        TerminalsOf.push(port, "TSTASK0001", "1\t2026-05-29 16:35:00\t1\t1\t0\t0\t0");
        agency.eventually(day(one), "PRESENT late 0 early 0 missing t f by 0");
        agency.eventually(tasks(agency), "");

        Api.Answer asked =
                self(agency, ONE).post(PATH, forgotten("2026-05-29", "2026-05-29T07:45:00", null));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().get("superiorId").asString()).isEqualTo(agency.person(HEAD));
        assertThat(texts(asked.json().get("actions"))).containsExactly("WITHDRAW");
        agency.eventually(tasks(agency), agency.person(HEAD));
        JsonNode waiting = superior(agency).get(PATH).json().get("items");
        assertThat(waiting).hasSize(1);
        assertThat(texts(waiting.get(0).get("actions"))).containsExactly("GRANT", "REFUSE");
        String path = PATH + "/" + asked.json().get("id").asString();

        Api.Answer granted = decide(superior(agency), path, "GRANT", 1);

        assertThat(granted.json().get("state").asString()).as(granted.text()).isEqualTo("GRANTED");
        agency.eventually(day(one), "PRESENT late 15 early 0 missing f f by 1");
        agency.eventually(tasks(agency), "");
        assertThat(code(decide(superior(agency), path, "REFUSE", 2)))
                .isEqualTo("request-decided-already");

        Api.Answer revoked =
                agency.admin()
                        .with("If-Match", "\"2\"")
                        .post(path + "/revocation", Map.of("note", "Ternyata tidak hadir"));

        assertThat(revoked.json().get("state").asString()).isEqualTo("REVOKED");
        agency.eventually(day(one), "PRESENT late 0 early 0 missing t f by 0");
    }

    @Test
    void leavesTheDayAsItIsWhereItIsRefusedOrTakenBack() {
        TestAgency agency = agency("ask-refused", "TSTASK0002");
        TerminalsOf.push(port, "TSTASK0002", "1\t2026-05-29 09:00:00\t0\t1\t0\t0\t0");
        agency.eventually(day(agency.person(ONE)), "PRESENT late 90 early 0 missing f t by 0");
        agency.setClock("2026-06-01T08:00:00");
        Map<String, Object> late = request("IZIN_TERLAMBAT", "2026-05-29");
        late.put("arrival", "2026-05-29T09:00:00");
        String first = ask(agency, ONE, late);

        assertThat(decide(superior(agency), first, "REFUSE", 1).json().get("note").asString())
                .isEqualTo("Sudah dibaca");
        String second = ask(agency, ONE, late);
        assertThat(
                        self(agency, ONE)
                                .with("If-Match", "\"1\"")
                                .post(second + "/withdrawal", "")
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("WITHDRAWN");
        String third = ask(agency, ONE, late);
        agency.eventually(day(agency.person(ONE)), "PRESENT late 90 early 0 missing f t by 0");
        decide(superior(agency), third, "GRANT", 1);

        agency.eventually(day(agency.person(ONE)), "PRESENT late 0 early 0 missing f t by 1");
    }

    @Test
    void isDecidedByNobodyButTheSuperiorAndHr() {
        TestAgency agency = agency("ask-who", "TSTASK0003");
        String path = ask(agency, ONE, forgotten("2026-05-29", null, "2026-05-29T16:00:00"));
        Api stranger = agency.as(agency.person(OTHER_HEAD), Role.PEGAWAI);

        assertThat(code(decide(self(agency, ONE), path, "GRANT", 1)))
                .isEqualTo("not-ones-own-record");
        assertThat(code(decide(stranger, path, "GRANT", 1)))
                .isEqualTo("attendance-request-unknown");
        assertThat(code(self(agency, TWO).get(path))).isEqualTo("attendance-request-unknown");
        assertThat(code(self(agency, TWO).get(PATH + "?person=" + agency.person(ONE))))
                .isEqualTo("person-unknown");
        assertThat(decide(superior(agency), path, "GRANT", 7).status()).isEqualTo(412);
        assertThat(superior(agency).post(path + "/decision", answer("GRANT")).status())
                .isEqualTo(428);
        assertThat(agency.admin().get(PATH + "?unit=" + agency.unit("U1")).json().get("items"))
                .hasSize(1);
        assertThat(
                        superior(agency)
                                .get(PATH + "?person=" + agency.person(ONE))
                                .json()
                                .at("/items/0/actions"))
                .hasSize(2);
        assertThat(decide(agency.admin(), path, "GRANT", 1).status()).isEqualTo(200);
    }

    @Test
    void goesOnToWhoeverHasBecomeTheSuperiorSinceItWasAskedFor() {
        TestAgency agency = agency("ask-moves", "TSTASK0009");
        String path = ask(agency, ONE, forgotten("2026-05-29", null, "2026-05-29T16:00:00"));
        agency.eventually(tasks(agency), agency.person(HEAD));
        follow(agency);
        agency.eventually(tasks(agency), agency.person(HEAD));
        JsonNode place =
                agency.admin()
                        .get("/v1/people/" + agency.person(ONE) + "/assignments")
                        .json()
                        .at("/items/0");
        Api.Answer named =
                agency.admin()
                        .with("If-Match", "\"" + place.get("version").asLong() + "\"")
                        .post(
                                "/v1/assignments/" + place.get("id").asString() + "/assessors",
                                Map.of(
                                        "assessorId", agency.person(OTHER_HEAD),
                                        "from", "2026-06-01",
                                        "reason", "Berhalangan"));
        assertThat(named.status()).as(named.text()).isBetween(200, 201);
        agency.setClock("2026-06-02T09:00:00");

        follow(agency);
        follow(agency);

        agency.eventually(tasks(agency), agency.person(OTHER_HEAD));
        Api successor = agency.as(agency.person(OTHER_HEAD), Role.PEGAWAI);
        assertThat(successor.get(PATH).json().get("items")).hasSize(1);
        assertThat(decide(successor, path, "GRANT", 1).status()).isEqualTo(200);
        agency.eventually(tasks(agency), "");
        follow(agency);
        agency.eventually(tasks(agency), "");
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        TestAgency agency = agency("ask-wrong", "TSTASK0004");

        assertThat(refusals(agency, forgotten("2026-05-29", null, null)))
                .containsExactly("arrival time-needed");
        assertThat(refusals(agency, forgotten("2026-05-20", "2026-05-20T07:30:00", null)))
                .containsExactly("date asked-too-late");
        assertThat(refusals(agency, forgotten("2026-06-02", "2026-06-02T09:30:00", null)))
                .containsExactly("date day-not-over");
        assertThat(refusals(agency, forgotten("2026-05-29", "2026-05-27T07:30:00", null)))
                .containsExactly("arrival time-outside-day");
        Map<String, Object> out = request("IZIN_KELUAR", "2026-06-03");
        out.put("departure", "2026-06-03T11:00:00");
        out.put("arrival", "2026-06-03T10:00:00");
        assertThat(refusals(agency, out)).containsExactly("departure ends-before-it-starts");
        Map<String, Object> elsewhere = request("WFA", "2026-06-29");
        elsewhere.put("lastDate", "2026-07-20");
        assertThat(refusals(agency, elsewhere))
                .containsExactly("lastDate within-one-month", "date quota-used-up");
        assertThat(
                        refusals(
                                agency,
                                with(
                                        request("TERMINAL_RUSAK", "2026-05-29"),
                                        "arrival",
                                        "2026-05-29T07:30:00")))
                .containsExactly("proof proof-needed");
        // Of the fourteen days the four on which nobody works use up nothing of ten.
        Map<String, Object> fortnight = request("WFA", "2026-06-04");
        fortnight.put("lastDate", "2026-06-17");
        ask(agency, ONE, fortnight);
        assertThat(refusals(agency, request("WFA", "2026-06-18")))
                .containsExactly("date quota-used-up");
        Map<String, Object> twice = forgotten("2026-05-29", "2026-05-29T07:30:00", null);
        ask(agency, ONE, twice);
        assertThat(code(self(agency, ONE).post(PATH, twice))).isEqualTo("asked-already");
        for (String date : List.of("2026-05-26", "2026-05-27")) {
            ask(agency, ONE, forgotten(date, date + "T07:30:00", null));
        }
        assertThat(refusals(agency, forgotten("2026-05-28", "2026-05-28T07:30:00", null)))
                .containsExactly("date quota-used-up");
    }

    /** The 30th of May is a Saturday; the 2nd of June ends at four. */
    @Test
    void refusesWhatIsAskedForWhereThereIsNoWork() {
        TestAgency agency = agency("ask-off", "TSTASK0011");
        Map<String, Object> late = request("IZIN_TERLAMBAT", "2026-06-02");
        late.put("arrival", "2026-06-02T22:00:00");

        assertThat(refusals(agency, forgotten("2026-05-30", "2026-05-30T07:30:00", null)))
                .containsExactly("date no-work-then");
        assertThat(refusals(agency, request("WFA", "2026-06-06")))
                .containsExactly("date no-work-then");
        assertThat(refusals(agency, late)).containsExactly("arrival time-outside-work");
        late.put("arrival", "2026-06-02T10:00:00");
        ask(agency, ONE, late);
        // Whoever is ordered to work on a day off may forget to punch on it.
        Api.Answer ordered =
                agency.admin()
                        .post(
                                "/v1/overtime-orders",
                                Map.of(
                                        "number", "SPL-1/2026",
                                        "letterDate", "2026-05-28",
                                        "work", "Penyusunan laporan",
                                        "from", "2026-05-30T08:00:00",
                                        "to", "2026-05-30T11:00:00",
                                        "people", List.of(agency.person(ONE))));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        ask(agency, ONE, forgotten("2026-05-30", "2026-05-30T08:00:00", null));
    }

    @Test
    void goesByTheQuotaThatTheAgencySettles() {
        TestAgency agency = agency("ask-settled", "TSTASK0005");
        Map<String, Object> rule = Map.of("mostDaysAMonth", 1, "lastDay", 30, "proof", false);
        Map<String, Object> policy =
                Map.of("kinds", Map.of("LUPA_PRESENSI", rule), "uangMakanElsewhere", true);
        Map<String, Object> proposal =
                Map.of(
                        "effectiveFrom", "2026-05-01",
                        "legalBasis", "Peraturan Kepala 1/2026",
                        "document", policy);
        Api.Answer proposed = agency.admin().post("/v1/settings/request-policy", proposal);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        Api second = agency.officer(agency.person(OTHER_HEAD), null);
        Api.Answer approved =
                second.with("If-Match", "\"1\"")
                        .post(
                                "/v1/settings/request-policy/"
                                        + proposed.json().get("id").asString()
                                        + "/approval",
                                "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);

        ask(agency, ONE, forgotten("2026-05-11", "2026-05-11T07:30:00", null));

        assertThat(refusals(agency, forgotten("2026-05-12", "2026-05-12T07:30:00", null)))
                .containsExactly("date quota-used-up");
        assertThat(refusals(agency, request("WFA", "2026-06-03")))
                .containsExactly("kind request-kind-closed");
    }

    @Test
    void excusesAWholeDayThatIsProvedAndIsToldAsAbsenceToWhoeverPays() {
        TestAgency agency = agency("ask-whole-day", "TSTASK0010");
        String one = agency.person(ONE);
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-29", "to", "2026-05-29"));
        agency.eventually(day(one), "ABSENT late 0 early 0 missing f f by 0");
        agency.setClock("2026-06-01T08:00:00");
        Map<String, Object> wanted = request("IZIN_SEHARI", "2026-05-29");
        assertThat(refusals(agency, wanted)).containsExactly("proof proof-needed");
        wanted.put("proof", "https://arsip.example/izin");
        Map<String, Object> long3 = new LinkedHashMap<>(wanted);
        long3.put("date", "2026-06-03");
        long3.put("lastDate", "2026-06-05");
        assertThat(refusals(agency, long3)).containsExactly("date quota-used-up");

        decide(superior(agency), ask(agency, ONE, wanted), "GRANT", 1);

        agency.eventually(day(one), "EXCUSED late 0 early 0 missing f f by 1");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.ATTENDANCE_DAY, agency.id()))
                                        .filteredOn(
                                                told -> told.get("personId").asString().equals(one))
                                        .last()
                                        .satisfies(
                                                told -> {
                                                    assertThat(told.get("status").asString())
                                                            .isEqualTo("ABSENT");
                                                    assertThat(told.path("excused").asBoolean())
                                                            .isTrue();
                                                    assertThat(told.get("revision").asInt())
                                                            .isEqualTo(2);
                                                }));
        // A terminal that was dead for all makes nobody present who was away by izin.
        Api second = agency.officer(agency.person(OTHER_HEAD), null);
        Map<String, Object> dead = new LinkedHashMap<>();
        dead.put("unitId", agency.unit("U1"));
        dead.put("from", "2026-05-29");
        dead.put("to", "2026-05-29");
        dead.put("arrivals", true);
        dead.put("departures", true);
        dead.put("document", "BA-1/2026");
        dead.put("cause", "Listrik padam");
        String incident =
                "/v1/attendance-incidents/"
                        + agency.admin()
                                .post("/v1/attendance-incidents", dead)
                                .json()
                                .get("id")
                                .asString();
        JsonNode effect = second.get(incident + "/effect").json();
        assertThat(effect.get("days").asInt()).isEqualTo(2);
        assertThat(effect.get("presentInsteadOfAbsent").asInt()).isEqualTo(2);
        second.with("If-Match", "\"1\"").post(incident + "/approval", "");
        agency.eventually(day(agency.person(TWO)), "PRESENT late 0 early 0 missing f f by 1");
        agency.eventually(day(one), "EXCUSED late 0 early 0 missing f f by 1");
        // Who comes all the same is present.
        TerminalsOf.push(
                port,
                "TSTASK0010",
                "1\t2026-05-29 07:30:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 16:35:00\t1\t1\t0\t0\t0");
        agency.eventually(day(one), "PRESENT late 0 early 0 missing f f by 0");
    }

    @Test
    void areDecidedManyAtOnceAndOneThatCannotBeStopsNoOther() {
        TestAgency agency = agency("ask-many", "TSTASK0019");
        String one = idOf(ask(agency, ONE, forgotten("2026-05-28", "2026-05-28T07:45:00", null)));
        String two = idOf(ask(agency, ONE, forgotten("2026-05-29", "2026-05-29T07:45:00", null)));

        Api.Answer answer =
                superior(agency)
                        .post(
                                "/v1/attendance-request-decisions",
                                Map.of(
                                        "decisions",
                                        List.of(
                                                decision(one, 1, "GRANT"),
                                                decision(one, 1, "REFUSE"),
                                                decision(two, 1, "REFUSE"))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(texts(answer.json().get("decided"))).containsExactly(one, two);
        assertThat(answer.json().get("findings")).hasSize(1);
        assertThat(answer.json().at("/findings/0/row").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/findings/0/code").asString()).isEqualTo("stale");
        agency.eventually(tasks(agency), "");
        assertThat(
                        self(agency, ONE)
                                .post(
                                        "/v1/attendance-request-decisions",
                                        Map.of("decisions", List.of(decision(two, 2, "GRANT"))))
                                .json()
                                .at("/findings/0/code")
                                .asString())
                .isNotEmpty();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> decision(String request, int version, String answer) {
        return Map.of(
                "requestId", request, "version", version, "decision", answer, "note", "Dilihat");
    }

    private void follow(TestAgency agency) {
        AgencyScope.run(
                agency.id(),
                () ->
                        assertThat(followAttendanceRequests.follow(agency.id(), null, 200))
                                .isEmpty());
    }

    private TestAgency agency(String code, String serial) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addHead("U1", HEAD);
        agency.addHead("U1", OTHER_HEAD);
        agency.addTeam("U1", HEAD, ONE, TWO);
        TerminalsOf.register(agency, serial);
        TerminalsOf.enrol(agency.admin(), serial, "1", agency.person(ONE), "2026-01-01");
        return agency;
    }

    private static Api self(TestAgency agency, String nip) {
        return agency.as(agency.person(nip), Role.PEGAWAI);
    }

    private static Api superior(TestAgency agency) {
        return self(agency, HEAD);
    }

    private static String ask(TestAgency agency, String nip, Map<String, Object> request) {
        Api.Answer answer = self(agency, nip).post(PATH, request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return PATH + "/" + answer.json().get("id").asString();
    }

    private static List<String> refusals(TestAgency agency, Map<String, Object> request) {
        Api.Answer answer = self(agency, ONE).post(PATH, request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json()
                .get("errors")
                .valueStream()
                .map(one -> one.get("field").asString() + " " + one.get("code").asString())
                .toList();
    }

    private static Api.Answer decide(Api who, String path, String answer, int seen) {
        return who.with("If-Match", "\"" + seen + "\"").post(path + "/decision", answer(answer));
    }

    private static Map<String, Object> answer(String answer) {
        return Map.of("decision", answer, "note", "Sudah dibaca");
    }

    private static Map<String, Object> forgotten(
            String date, @Nullable String arrival, @Nullable String departure) {
        Map<String, Object> request = request("LUPA_PRESENSI", date);
        request.put("arrival", arrival);
        request.put("departure", departure);
        return request;
    }

    private static Map<String, Object> request(String kind, String date) {
        return with(new LinkedHashMap<>(Map.of("kind", kind, "date", date)), "reason", "Rapat");
    }

    private static Map<String, Object> with(
            Map<String, Object> request, String field, String value) {
        request.put(field, value);
        return request;
    }

    /** Of the 29th of May. */
    private static String day(String person) {
        return "select status || ' late ' || late_minutes || ' early ' || early_minutes || ' missing '"
                + " || left(missing_in::text, 1) || ' ' || left(missing_out::text, 1) || ' by '"
                + " || cardinality(confirmed_by) from attendance_day"
                + " where date = '2026-05-29' and person_id = '"
                + person
                + "'";
    }

    private static String tasks(TestAgency agency) {
        return "select assignee_id from platform.task where open and kind = 'ATTENDANCE_REQUEST_TO_DECIDE'"
                + " and agency_id = '"
                + agency.id()
                + "'";
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
