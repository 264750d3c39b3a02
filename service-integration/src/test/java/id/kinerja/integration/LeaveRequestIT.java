package id.kinerja.integration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.app.FollowLeaveRequests;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Leave by request; today is Tuesday, 2 June 2026. */
@ServiceTest
class LeaveRequestIT {

    private static final String HEAD = "190001012000011001";
    private static final String CHIEF = "190001012000011002";
    private static final String SUCCESSOR = "190001012000011003";
    private static final String PPPK = "190001012022212005";
    private static final String AWAY = "190001012000011021";
    private static final String PLH = "190001012000012022";
    private static final String BELOW = "190001012000012023";
    private static final String ILL = "190001012000012024";
    private static final List<String> STAFF =
            List.of(
                    "190001012000012011",
                    "190001012000012012",
                    "190001012000012013",
                    "190001012000012014",
                    "190001012000012015",
                    "190001012000012016",
                    "190001012000012017",
                    "190001012000012018",
                    "190001012000012019",
                    "190001012000012020");

    /** Of all tests; each has somebody of its own who asks. */
    private static @Nullable TestAgency office;

    private final int port;
    private final FollowLeaveRequests followLeaveRequests;

    LeaveRequestIT(@LocalServerPort int port, @Autowired FollowLeaveRequests followLeaveRequests) {
        this.port = port;
        this.followLeaveRequests = followLeaveRequests;
    }

    @Test
    void goesFromThePersonOverHisSuperiorToTheOfficialAndBecomesALeave() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(STAFF.get(0)), Role.PEGAWAI);
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);

        Api.Answer asked = ask(one, annual("2026-06-04", "2026-06-08"));

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.headers().get("etag")).isEqualTo("\"1\"");
        assertThat(actions(asked.json())).containsExactly("WITHDRAW");
        String path = path(asked);
        taskOf(agency, path, "LEAVE_TO_CONSIDER " + agency.person(CHIEF));
        assertThat(due(path)).as("the day before it begins").isEqualTo("2026-06-03");
        assertThat(waiting(chief, path))
                .singleElement()
                .satisfies(it -> assertThat(actions(it)).containsExactly("CONSIDER"));
        assertThat(waiting(head, path)).isEmpty();
        assertThat(code(head.get(path))).isEqualTo("leave-request-unknown");
        assertThat(chief.get(balanceOf(agency, STAFF.get(0))).json().get("asked").asInt())
                .isEqualTo(3);

        Api.Answer considered = consider(chief, path, "1", Map.of("opinion", "AGREE"));
        assertThat(considered.json().get("state").asString()).isEqualTo("CONSIDERED");
        taskOf(agency, path, "LEAVE_TO_DECIDE " + agency.person(HEAD));
        assertThat(code(decide(chief, path, "2", approved()))).isEqualTo("leave-at-another-desk");

        Api.Answer decided = decide(head, path, "2", approved());
        assertThat(decided.json().get("state").asString()).as(decided.text()).isEqualTo("APPROVED");
        assertThat(decided.json().get("actions")).isEmpty();
        taskOf(agency, path, "");
        JsonNode leave = one.get("/v1/leaves/" + decided.json().get("leaveId").asString()).json();
        assertThat(leave.get("decreeNumber").asString()).isEqualTo("SK-9/2026");
        assertThat(leave.get("from").asString()).isEqualTo("2026-06-04");
        JsonNode balance = one.get(balanceOf(agency, STAFF.get(0))).json();
        assertThat(balance.get("used").asInt() + " " + balance.get("remaining").asInt())
                .isEqualTo("3 9");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.LEAVE, agency.id()))
                                        .filteredOn(
                                                told ->
                                                        told.get("personId")
                                                                .asString()
                                                                .equals(
                                                                        agency.person(
                                                                                STAFF.get(0))))
                                        .hasSize(1));
        assertThat(
                        agency.admin()
                                .with("If-Match", "\"1\"")
                                .post(
                                        "/v1/leaves/"
                                                + leave.get("id").asString()
                                                + "/cancellation",
                                        "")
                                .status())
                .isEqualTo(200);
        assertThat(one.get(balanceOf(agency, STAFF.get(0))).json().get("remaining").asInt())
                .isEqualTo(12);
    }

    @Test
    void refusesWhateverIsAgainstARule() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(STAFF.get(1)), Role.PEGAWAI);
        Api pppk = agency.as(agency.person(PPPK), Role.PEGAWAI);

        assertThat(findings(ask(one, annual("2026-06-04", "2026-06-30"))))
                .containsExactly("to leave-balance-short");
        assertThat(findings(ask(one, annual("2026-12-31", "2027-01-04"))))
                .containsExactly("to leave-across-years");
        assertThat(findings(ask(one, annual("2026-06-05", "2026-06-04"))))
                .containsExactly("to ends-before-it-starts");
        assertThat(findings(ask(pppk, asking("BESAR", "2026-07-01", "2026-07-31"))))
                .containsExactly("type leave-not-of-his-law");
        assertThat(findings(ask(one, asking("SAKIT", "2026-05-28", "2026-05-29"))))
                .containsExactly("proof leave-proof-missing");
        Map<String, Object> diagnosed = asking("SAKIT", "2026-05-28", "2026-05-29");
        diagnosed.put("diagnosis", "rahasia");
        assertThat(ask(one, diagnosed).status()).isEqualTo(400);

        assertThat(ask(one, annual("2026-06-04", "2026-06-05")).status()).isEqualTo(201);
        assertThat(code(ask(one, annual("2026-06-05", "2026-06-08"))))
                .isEqualTo("leave-request-overlaps");
        // What is being asked for counts: two and eleven are more than twelve.
        assertThat(findings(ask(one, annual("2026-07-06", "2026-07-20"))))
                .containsExactly("to leave-balance-short");
        record(agency, STAFF.get(1), "2026-08-03", "2026-08-04");
        assertThat(code(ask(one, annual("2026-08-04", "2026-08-05")))).isEqualTo("leave-overlaps");
        send(agency, STAFF.get(1), "2026-09-01", "2026-09-02");
        assertThat(code(ask(one, annual("2026-09-02", "2026-09-03"))))
                .isEqualTo("leave-during-surat-tugas");
        assertThat(code(recorded(agency, STAFF.get(1), "2026-09-02", "2026-09-03")))
                .isEqualTo("leave-during-surat-tugas");
        assertThat(code(one.get("/v1/leave-requests"))).isEqualTo("leave-requests-of-whom");
        assertThat(code(one.get("/v1/leave-requests?waiting=you")))
                .isEqualTo("leave-requests-of-whom");
    }

    @Test
    void remarksThatAnIllnessGoesOnBeforeItIsDecidedAndWhereItsDecreeIsRecorded() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ILL), Role.PEGAWAI);
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        String first = path(ask(one, sick("2026-04-20", "2026-05-01")));
        String second = path(ask(one, sick("2026-05-04", "2026-05-08")));

        JsonNode seen = chief.get(second).json();
        assertThat(seen.get("remarks").valueStream().map(remark -> remark.get("code").asString()))
                .containsExactly("leave-illness-goes-on", "leave-illness-of-another-official");
        assertThat(seen.at("/remarks/0/detail").asString()).contains("19");
        assertThat(consider(chief, second, "1", Map.of("opinion", "AGREE")).json().has("remarks"))
                .isFalse();
        assertThat(one.with("If-Match", "\"1\"").post(first + "/withdrawal", "").status())
                .isEqualTo(200);
        assertThat(chief.get(second).json().get("remarks")).isEmpty();

        Map<String, Object> decree = new LinkedHashMap<>();
        decree.put("personId", agency.person(ILL));
        decree.put("type", "SAKIT");
        decree.put("decreeNumber", "SK-3/2026");
        decree.put("decreeDate", "2026-05-11");
        decree.put("from", "2026-03-16");
        decree.put("to", "2026-03-27");
        assertThat(agency.admin().post("/v1/leaves", decree).json().get("findings")).isEmpty();
        decree.put("from", "2026-03-30");
        decree.put("to", "2026-04-03");
        Api.Answer goesOn = agency.admin().post("/v1/leaves", decree);
        assertThat(goesOn.status()).as(goesOn.text()).isEqualTo(201);
        assertThat(goesOn.json().at("/findings/0/code").asString())
                .isEqualTo("leave-illness-goes-on");
    }

    @Test
    void isDecidedByNobodyElseAndNeverByOneself() {
        TestAgency agency = office();
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        Api two = agency.as(agency.person(SUCCESSOR), Role.PEGAWAI);
        Api admin = agency.admin();
        String own = path(ask(chief, annual("2026-06-04", "2026-06-05")));
        String ofOne =
                path(
                        ask(
                                agency.as(agency.person(STAFF.get(2)), Role.PEGAWAI),
                                annual("2026-06-04", "2026-06-05")));

        assertThat(code(consider(chief, own, "1", Map.of("opinion", "AGREE"))))
                .isEqualTo("not-ones-own-leave");
        assertThat(code(consider(two, ofOne, "1", Map.of("opinion", "AGREE"))))
                .isEqualTo("leave-request-unknown");
        assertThat(code(consider(admin, ofOne, "1", Map.of("opinion", "AGREE"))))
                .isEqualTo("leave-at-another-desk");
        assertThat(consider(chief, ofOne, null, Map.of("opinion", "AGREE")).status())
                .isEqualTo(428);
        assertThat(code(consider(chief, ofOne, "7", Map.of("opinion", "AGREE"))))
                .isEqualTo("stale");
        assertThat(findings(consider(chief, ofOne, "1", Map.of("opinion", "REFUSE"))))
                .containsExactly("note leave-note-missing");
        assertThat(code(chief.with("If-Match", "\"1\"").post(ofOne + "/withdrawal", "")))
                .isEqualTo("only-ones-own-leave");

        // Above the head there is nobody: HR writes down what was decided for him.
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        String ofHead = path(ask(head, annual("2026-06-04", "2026-06-05")));
        taskOf(agency, ofHead, "LEAVE_TO_CONSIDER ADMIN_KEPEGAWAIAN");
        assertThat(waiting(admin, ofHead)).hasSize(1);
        assertThat(consider(admin, ofHead, "1", Map.of("opinion", "AGREE")).status())
                .isEqualTo(200);
        assertThat(
                        decide(admin, ofHead, "2", Map.of("outcome", "APPROVED"))
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("AWAITING_DECREE");
        Api.Answer decreed =
                admin.with("If-Match", "\"3\"")
                        .post(
                                ofHead + "/decree",
                                Map.of("decreeNumber", "SK-1", "decreeDate", "2026-06-02"));
        assertThat(decreed.json().get("state").asString()).as(decreed.text()).isEqualTo("APPROVED");

        Api himself = agency.as(agency.person(STAFF.get(2)), Role.PEGAWAI);
        assertThat(himself.with("If-Match", "\"1\"").post(ofOne + "/withdrawal", "").status())
                .isEqualTo(200);
        assertThat(code(consider(chief, ofOne, "2", Map.of("opinion", "AGREE"))))
                .isEqualTo("leave-request-unknown");
    }

    @Test
    void isChangedOrDeferredWithinWhatTheRulesAllow() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(STAFF.get(3)), Role.PEGAWAI);
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        String changed = path(ask(one, annual("2026-06-08", "2026-06-10")));
        Map<String, Object> proposal =
                new LinkedHashMap<>(Map.of("opinion", "CHANGE", "note", "Rapat kerja"));
        assertThat(findings(consider(chief, changed, "1", proposal)))
                .containsExactly("from leave-days-missing");
        proposal.putAll(Map.of("from", "2026-06-15", "to", "2026-06-17"));
        consider(chief, changed, "1", proposal);
        Map<String, Object> longer = decision("CHANGED");
        longer.putAll(Map.of("from", "2026-06-15", "to", "2026-06-19"));
        assertThat(findings(decide(head, changed, "2", longer)))
                .containsExactly("to leave-longer-than-asked");
        record(agency, STAFF.get(3), "2026-06-17", "2026-06-17");
        longer.put("to", "2026-06-17");
        assertThat(code(decide(head, changed, "2", longer))).isEqualTo("leave-overlaps");
        longer.put("to", "2026-06-16");
        assertThat(decide(head, changed, "2", longer).json().get("state").asString())
                .isEqualTo("CHANGED");

        String deferred = path(ask(one, annual("2026-07-06", "2026-07-14")));
        consider(chief, deferred, "1", Map.of("opinion", "AGREE"));
        assertThat(decide(head, deferred, "2", decision("DEFERRED")).json().get("state").asString())
                .isEqualTo("DEFERRED");
        // Of nine that are left seven were put off, and come over though six would.
        assertThat(
                        enter(
                                        agency,
                                        STAFF.get(3),
                                        "0",
                                        Map.of("carriedDays", 0, "basis", "Kartu cuti"))
                                .status())
                .isEqualTo(200);
        assertThat(
                        one.get(balanceOf(agency, STAFF.get(3)) + "?year=2027")
                                .json()
                                .get("carried")
                                .asInt())
                .isEqualTo(7);
        String sick = path(ask(one, sick("2026-05-27", "2026-05-28")));
        consider(chief, sick, "1", Map.of("opinion", "AGREE"));
        assertThat(findings(decide(head, sick, "2", decision("DEFERRED"))))
                .containsExactly("outcome leave-not-deferrable");
        assertThat(decide(head, sick, "2", approved()).json().get("state").asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void waitsForBknWhereItIsWithoutPay() {
        TestAgency agency = office();
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        String path =
                path(
                        ask(
                                agency.as(agency.person(STAFF.get(4)), Role.PEGAWAI),
                                asking("CLTN", "2026-07-01", "2027-06-30")));
        consider(chief, path, "1", Map.of("opinion", "AGREE"));
        assertThat(decide(head, path, "2", approved()).json().get("state").asString())
                .isEqualTo("AWAITING_BKN");
        taskOf(agency, path, "LEAVE_TO_RECORD ADMIN_KEPEGAWAIAN");
        assertThat(
                        agency.admin()
                                .get("/v1/leaves?person=" + agency.person(STAFF.get(4)))
                                .json()
                                .get("items"))
                .isEmpty();
        Map<String, Object> answer =
                Map.of("approved", true, "letterNumber", "BKN-5", "letterDate", "2026-06-02");
        assertThat(code(head.with("If-Match", "\"3\"").post(path + "/bkn-answer", answer)))
                .isEqualTo("role-missing");
        Api.Answer answered =
                agency.admin().with("If-Match", "\"3\"").post(path + "/bkn-answer", answer);

        assertThat(answered.json().get("state").asString())
                .as(answered.text())
                .isEqualTo("APPROVED");
        assertThat(answered.json().at("/bkn/letterNumber").asString()).isEqualTo("BKN-5");
        assertThat(
                        agency.admin()
                                .get("/v1/leaves?person=" + agency.person(STAFF.get(4)))
                                .json()
                                .get("items"))
                .hasSize(1);
    }

    @Test
    void followsWhoeverBecomesTheSuperior() {
        TestAgency agency = office();
        Api two = agency.as(agency.person(SUCCESSOR), Role.PEGAWAI);
        String path =
                path(
                        ask(
                                agency.as(agency.person(STAFF.get(5)), Role.PEGAWAI),
                                annual("2026-06-04", "2026-06-05")));
        JsonNode place =
                agency.admin()
                        .get("/v1/people/" + agency.person(STAFF.get(5)) + "/assignments")
                        .json()
                        .at("/items/0");
        Api.Answer named =
                agency.admin()
                        .with("If-Match", "\"" + place.get("version").asLong() + "\"")
                        .post(
                                "/v1/assignments/" + place.get("id").asString() + "/assessors",
                                Map.of(
                                        "assessorId", agency.person(SUCCESSOR),
                                        "from", "2026-06-01",
                                        "reason", "Plh"));
        assertThat(named.status()).as(named.text()).isBetween(200, 201);

        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        assertThat(consider(chief, path, "1", Map.of("opinion", "AGREE")).status()).isEqualTo(404);
        follow(agency, 1);
        assertThat(waiting(two, path)).hasSize(1);
        taskOf(agency, path, "LEAVE_TO_CONSIDER " + agency.person(SUCCESSOR));
        assertThat(consider(two, path, "1", Map.of("opinion", "AGREE")).status()).isEqualTo(200);
    }

    @Test
    void opensWithWhatHrKnowsAndPagesWhatWasAsked() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(STAFF.get(6)), Role.PEGAWAI);
        String opening = "/v1/people/" + agency.person(STAFF.get(6)) + "/leave-openings/2026";

        assertThat(agency.admin().get(opening).headers().get("etag")).isEqualTo("\"0\"");
        assertThat(
                        findings(
                                enter(
                                        agency,
                                        STAFF.get(6),
                                        "0",
                                        Map.of("carriedDays", 13, "basis", "Kartu cuti"))))
                .containsExactly("carriedDays leave-carried-too-much");
        Map<String, Object> carried =
                Map.of("carriedDays", 6, "addedDays", 1, "basis", "Kartu cuti");
        assertThat(enter(agency, STAFF.get(6), "0", carried).headers().get("etag"))
                .isEqualTo("\"1\"");
        assertThat(code(enter(agency, STAFF.get(6), "0", carried))).isEqualTo("stale");
        assertThat(code(one.with("If-Match", "\"1\"").put(opening, carried)))
                .isEqualTo("role-missing");
        assertThat(one.get(balanceOf(agency, STAFF.get(6))).json().get("remaining").asInt())
                .isEqualTo(19);
        assertThat(
                        code(
                                agency.as(agency.person(SUCCESSOR), Role.PEGAWAI)
                                        .get(balanceOf(agency, STAFF.get(6)))))
                .isEqualTo("person-unknown");

        for (String day : List.of("2026-07-01", "2026-07-02", "2026-07-03")) {
            assertThat(ask(one, annual(day, day)).status()).isEqualTo(201);
        }
        String list = "/v1/leave-requests?limit=2&person=" + agency.person(STAFF.get(6));
        JsonNode first = one.get(list).json();
        JsonNode second = one.get(list + "&cursor=" + first.get("next").asString()).json();
        assertThat(first.get("items").valueStream().map(it -> it.get("from").asString()))
                .containsExactly("2026-07-03", "2026-07-02");
        assertThat(second.get("items").valueStream().map(it -> it.get("from").asString()))
                .containsExactly("2026-07-01");
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        for (String ofLeave : List.of(list, list.replace("leave-requests", "leaves"))) {
            Api.Answer refused = chief.get(ofLeave);
            assertThat(refused.status() + " " + code(refused))
                    .isEqualTo("403 leave-list-not-for-superiors");
            assertThat(refused.text()).contains("waiting=me");
            assertThat(code(agency.as(agency.person(SUCCESSOR), Role.PEGAWAI).get(ofLeave)))
                    .as("a colleague")
                    .isEqualTo("person-unknown");
        }
        assertThat(
                        chief.get("/v1/leave-requests?limit=2&waiting=me")
                                .json()
                                .get("next")
                                .asString(""))
                .isNotEmpty();
    }

    @Test
    void isFreeAgainOrALeaveWhereItsDecreeIsMissing() {
        TestAgency agency = office();
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        Api admin = agency.admin();
        String path = path(ask(head, annual("2026-08-10", "2026-08-11")));
        consider(admin, path, "1", Map.of("opinion", "AGREE"));
        Map<String, Object> change =
                Map.of("outcome", "CHANGED", "from", "2026-08-19", "to", "2026-08-20", "note", "x");
        assertThat(decide(admin, path, "2", change).json().get("state").asString())
                .isEqualTo("AWAITING_DECREE");

        assertThat(code(ask(head, annual("2026-08-20", "2026-08-21"))))
                .isEqualTo("leave-request-overlaps");
        assertThat(sent(agency, HEAD, "2026-08-20", "2026-08-21").status()).isEqualTo(422);
        String other = path(ask(head, annual("2026-08-10", "2026-08-11")));
        consider(admin, other, "1", Map.of("opinion", "AGREE"));
        assertThat(code(decide(admin, other, "2", change))).isEqualTo("leave-request-overlaps");
        decide(admin, other, "2", Map.of("outcome", "APPROVED"));
        Api.Answer revoked =
                admin.with("If-Match", "\"3\"")
                        .post(other + "/revocation", Map.of("note", "SK tidak terbit"));
        assertThat(revoked.json().get("state").asString()).as(revoked.text()).isEqualTo("REFUSED");
        taskOf(agency, other, "");

        Map<String, Object> recorded = annual("2026-08-19", "2026-08-20");
        recorded.putAll(
                Map.of(
                        "personId", agency.person(HEAD),
                        "decreeNumber", "SK-8",
                        "decreeDate", "2026-06-02"));
        String leave = admin.post("/v1/leaves", recorded).json().get("id").asString();
        Api.Answer decreed =
                admin.with("If-Match", "\"3\"")
                        .post(
                                path + "/decree",
                                Map.of("decreeNumber", "SK-8", "decreeDate", "2026-06-02"));
        assertThat(decreed.json().path("leaveId").asString(decreed.text())).isEqualTo(leave);
    }

    @Test
    void goesToAPlhWhileTheHeadIsOnLeaveButNeverFromTheHeadToHisPlh() throws Exception {
        TestAgency agency = office();
        TestAgency.text(
                "insert into assignment (agency_id, assignment_id, person_id, unit_id, position_code, position_name,"
                        + " jenis_jabatan, penugasan, is_primary, leads_unit, valid_from)"
                        + " select agency_id, gen_random_uuid(), '"
                        + agency.person(PLH)
                        + "', unit_id, position_code, position_name, jenis_jabatan, 'PLH', false, true, date '2026-06-01'"
                        + " from assignment where person_id = '"
                        + agency.person(AWAY)
                        + "' returning assignment_id");
        Api below = agency.as(agency.person(BELOW), Role.PEGAWAI);
        String ofHead =
                path(
                        ask(
                                agency.as(agency.person(AWAY), Role.PEGAWAI),
                                annual("2026-06-04", "2026-06-05")));
        taskOf(agency, ofHead, "LEAVE_TO_CONSIDER " + agency.person(HEAD));
        String before = path(ask(below, annual("2026-06-04", "2026-06-05")));
        taskOf(agency, before, "LEAVE_TO_CONSIDER " + agency.person(AWAY));
        record(agency, AWAY, "2026-06-02", "2026-06-02");
        String then = path(ask(below, annual("2026-06-08", "2026-06-09")));
        taskOf(agency, then, "LEAVE_TO_CONSIDER " + agency.person(PLH));

        // What is closed meanwhile is left alone.
        try (Connection other = TestPostgres.superuser("integration");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate(
                    "update leave_request set state = 'WITHDRAWN', revision = 2 where request_id = '"
                            + before.substring(before.lastIndexOf('/') + 1)
                            + "'");
            Thread following = Thread.ofVirtual().start(() -> follow(agency, 100));
            await().atMost(TestAgency.SOON)
                    .until(
                            () ->
                                    !TestAgency.text(
                                                    "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                                            + " and query like '%leave_request%' limit 1")
                                            .isEmpty());
            other.commit();
            following.join();
        }
        taskOf(agency, before, "LEAVE_TO_CONSIDER " + agency.person(AWAY));
    }

    @Test
    void takesTheSameStepOfManyAndStopsNoneForAnother() {
        TestAgency agency = office();
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        String one = asked(agency, STAFF.get(8), "2026-06-22", "2026-06-23");
        String other = asked(agency, STAFF.get(9), "2026-06-22", "2026-06-23");

        Api.Answer considered =
                chief.post(
                        "/v1/leave-request-considerations",
                        Map.of(
                                "considerations",
                                List.of(
                                        item(one, 1, Map.of("opinion", "AGREE")),
                                        item(other, 1, Map.of("opinion", "DEFER")),
                                        item(other, 1, Map.of("opinion", "AGREE")),
                                        item(other, 1, Map.of("opinion", "AGREE")))));

        assertThat(considered.status()).as(considered.text()).isEqualTo(200);
        assertThat(texts(considered.json().get("considered"))).containsExactly(one, other);
        assertThat(rows(considered))
                .containsExactly("2 note leave-note-missing", "4 requestId row-twice");

        Map<String, Object> late = approved();
        late.put("decreeDate", "2026-06-03");
        Api.Answer decided =
                head.post(
                        "/v1/leave-request-decisions",
                        Map.of(
                                "decisions",
                                List.of(
                                        item(UUID.randomUUID().toString(), 1, approved()),
                                        item(other, 2, late),
                                        item(one, 2, approved()))));

        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(texts(decided.json().get("decided"))).containsExactly(one);
        assertThat(rows(decided))
                .containsExactly(
                        "1 requestId leave-request-unknown", "2 decreeDate date-after-today");
        assertThat(head.get("/v1/leave-requests/" + one).json().get("state").asString())
                .isEqualTo("APPROVED");
        assertThat(head.get("/v1/leave-requests/" + other).json().get("state").asString())
                .isEqualTo("CONSIDERED");
        taskOf(agency, "/v1/leave-requests/" + one, "");
        taskOf(agency, "/v1/leave-requests/" + other, "LEAVE_TO_DECIDE " + agency.person(HEAD));
        assertThat(
                        rows(
                                chief.post(
                                        "/v1/leave-request-decisions",
                                        Map.of("decisions", List.of(item(other, 2, approved()))))))
                .containsExactly("1 requestId leave-at-another-desk");
    }

    private static String asked(TestAgency agency, String nip, String from, String to) {
        Api.Answer asked = ask(agency.as(agency.person(nip), Role.PEGAWAI), annual(from, to));
        return path(asked).substring("/v1/leave-requests/".length());
    }

    private static Map<String, Object> item(String id, int version, Map<String, Object> said) {
        Map<String, Object> item = new LinkedHashMap<>(said);
        item.put("requestId", id);
        item.put("version", version);
        return item;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> rows(Api.Answer answer) {
        return answer.json()
                .get("findings")
                .valueStream()
                .map(
                        one ->
                                one.get("row").asInt()
                                        + " "
                                        + one.get("field").asString()
                                        + " "
                                        + one.get("code").asString())
                .toList();
    }

    @Test
    void isPrintedForWhomItConcernsAndTheLookIsWrittenDown() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(STAFF.get(7)), Role.PEGAWAI);
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        Api another = agency.as(agency.person(STAFF.get(2)), Role.PEGAWAI);
        String path = path(ask(one, annual("2026-06-04", "2026-06-08")));
        String looks =
                "select count(*)::text from platform.audit_entry where act = 'LEAVE_REQUEST_SEEN'"
                        + " and reference = '"
                        + path.substring(path.lastIndexOf('/') + 1)
                        + "'";

        for (Api reader : List.of(one, chief, agency.admin())) {
            Api.Answer form = reader.get(path + "/form");
            assertThat(form.status()).as(form.text()).isEqualTo(200);
            assertThat(form.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(form.text()).startsWith("%PDF-");
        }
        assertThat(code(another.get(path + "/form"))).isEqualTo("leave-request-unknown");
        assertThat(TestAgency.text(looks)).isEqualTo("2");
    }

    /** A head, below him two chiefs, and below these all others. */
    private TestAgency office() {
        if (office == null) {
            TestAgency opened = TestAgency.open(port, "ask-for-leave");
            opened.addUnit("U1", null);
            opened.addUnit("U2", "U1");
            opened.addUnit("U3", "U1");
            opened.addRows(
                    leader(HEAD, "U1")
                            + leader(CHIEF, "U2")
                            + leader(AWAY, "U3")
                            + staff(PLH, "PNS", "III/c").replace(",U2,", ",U3,")
                            + staff(BELOW, "PNS", "III/c").replace(",U2,", ",U3,")
                            + staff(SUCCESSOR, "PNS", "III/c")
                            + staff(ILL, "PNS", "III/c")
                            + staff(PPPK, "PPPK", "IX")
                            + STAFF.stream()
                                    .map(nip -> staff(nip, "PNS", "III/c"))
                                    .collect(joining()));
            office = opened;
        }
        return office;
    }

    private static String leader(String nip, String unit) {
        return nip
                + ",Kepala,PNS,"
                + unit
                + ",K1,ADMINISTRATOR,D,12,IV/a,2022-01-01,,SK-1,,AKTIF\n";
    }

    private static String staff(String nip, String jenis, String golongan) {
        return nip
                + ",Contoh,"
                + jenis
                + ",U2,J1,JFT,D,8,"
                + golongan
                + ",2022-01-01,,SK-1,,AKTIF\n";
    }

    private static Map<String, Object> annual(String from, String to) {
        return asking("TAHUNAN", from, to);
    }

    private static Map<String, Object> sick(String from, String to) {
        Map<String, Object> sick = asking("SAKIT", from, to);
        sick.put("proof", "SKD-1/2026");
        return sick;
    }

    private static Map<String, Object> asking(String type, String from, String to) {
        return new LinkedHashMap<>(Map.of("type", type, "from", from, "to", to));
    }

    private static Map<String, Object> approved() {
        return decision("APPROVED");
    }

    private static Map<String, Object> decision(String outcome) {
        return new LinkedHashMap<>(
                Map.of(
                        "outcome", outcome,
                        "note", "Kepentingan dinas",
                        "decreeNumber", "SK-9/2026",
                        "decreeDate", "2026-06-02"));
    }

    private static Api.Answer ask(Api who, Map<String, Object> asked) {
        return who.post("/v1/leave-requests", asked);
    }

    private static Api.Answer consider(
            Api who, String path, @Nullable String seen, Map<String, Object> opinion) {
        Api knowing = seen == null ? who : who.with("If-Match", "\"" + seen + "\"");
        return knowing.post(path + "/consideration", opinion);
    }

    private static Api.Answer decide(
            Api who, String path, String seen, Map<String, Object> decision) {
        return who.with("If-Match", "\"" + seen + "\"").post(path + "/decision", decision);
    }

    private static Api.Answer enter(
            TestAgency agency, String nip, String seen, Map<String, Object> opening) {
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .put("/v1/people/" + agency.person(nip) + "/leave-openings/2026", opening);
    }

    private static Api.Answer recorded(TestAgency agency, String nip, String from, String to) {
        Map<String, Object> leave = annual(from, to);
        leave.putAll(
                Map.of(
                        "personId", agency.person(nip),
                        "type", "ALASAN_PENTING",
                        "decreeNumber", "SK-2",
                        "decreeDate", "2026-05-04"));
        return agency.admin().post("/v1/leaves", leave);
    }

    private static void record(TestAgency agency, String nip, String from, String to) {
        Api.Answer recorded = recorded(agency, nip, from, to);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    }

    private void follow(TestAgency agency, int most) {
        AgencyScope.run(
                agency.id(),
                () -> {
                    Optional<PermintaanCutiId> behind =
                            followLeaveRequests.follow(agency.id(), null, most);
                    while (behind.isPresent()) {
                        behind = followLeaveRequests.follow(agency.id(), behind.get(), most);
                    }
                });
    }

    private static void send(TestAgency agency, String nip, String from, String to) {
        assertThat(sent(agency, nip, from, to).status()).isEqualTo(201);
    }

    private static Api.Answer sent(TestAgency agency, String nip, String from, String to) {
        Map<String, Object> letter =
                Map.of(
                        "number", "ST-1",
                        "letterDate", "2026-06-01",
                        "place", "Bandung",
                        "kind", "LUAR_KOTA",
                        "from", from,
                        "to", to,
                        "people", List.of(agency.person(nip)));
        return agency.admin().post("/v1/surat-tugas", letter);
    }

    /** Who has which open task about it; none where it is empty. */
    private static void taskOf(TestAgency agency, String path, String expected) {
        assertThat(
                        TestAgency.text(
                                "select coalesce(string_agg(kind || ' ' || coalesce(assignee_id::text, role), ','), '')"
                                        + " from platform.task where open and agency_id = '"
                                        + agency.id()
                                        + "' and reference = '"
                                        + path.substring(path.lastIndexOf('/') + 1)
                                        + "'"))
                .isEqualTo(expected);
    }

    private static String due(String path) {
        return TestAgency.text(
                "select due from platform.task where open and reference = '"
                        + path.substring(path.lastIndexOf('/') + 1)
                        + "'");
    }

    /** It, where it is among those that wait for him. */
    private static List<JsonNode> waiting(Api who, String path) {
        return who.get("/v1/leave-requests?waiting=me&limit=100")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> path.endsWith(one.get("id").asString()))
                .toList();
    }

    private static String path(Api.Answer asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return "/v1/leave-requests/" + asked.json().get("id").asString();
    }

    private static String balanceOf(TestAgency agency, String nip) {
        return "/v1/people/" + agency.person(nip) + "/leave-balance";
    }

    private static List<String> actions(JsonNode request) {
        return request.get("actions").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> findings(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString() + " " + error.get("code").asString())
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
