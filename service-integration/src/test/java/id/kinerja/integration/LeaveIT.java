package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class LeaveIT {

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";

    private final int port;

    LeaveIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void turnsWorkingDaysIntoDaysOfLeaveAndBackWhenItIsCancelled() {
        TestAgency agency = agencyWithPeople("leave-days");
        String person = agency.person(SATU);
        // Thursday until Tuesday: the days off in between stay days off.
        var recorded = agency.admin().post("/v1/leaves", leave(person, "2026-05-07", "2026-05-12"));

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.headers().get("etag")).isEqualTo("\"1\"");
        agency.eventually(
                days(person), "LEAVE/TAHUNAN LEAVE/TAHUNAN OFF OFF LEAVE/TAHUNAN LEAVE/TAHUNAN");

        String path = "/v1/leaves/" + recorded.json().get("id").asString() + "/cancellation";
        assertThat(agency.admin().post(path, "").status()).isEqualTo(428);
        assertThat(agency.admin().with("If-Match", "\"7\"").post(path, "").status()).isEqualTo(412);
        var cancelled = agency.admin().with("If-Match", "\"1\"").post(path, "");

        assertThat(cancelled.json().get("state").asString()).isEqualTo("CANCELLED");
        agency.eventually(days(person), "ABSENT ABSENT OFF OFF ABSENT ABSENT");
        assertThat(code(agency.admin().with("If-Match", "\"2\"").post(path, "")))
                .isEqualTo("leave-already-cancelled");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.LEAVE, agency.id()))
                                        .extracting(
                                                event ->
                                                        event.get("state").asString()
                                                                + event.get("revision").asInt())
                                        .containsExactly("APPROVED1", "CANCELLED2"));
        assertThat(Told.on(Topics.ATTENDANCE_DAY, agency.id()))
                .filteredOn(day -> day.get("status").asString().equals("LEAVE"))
                .hasSize(4)
                .allSatisfy(
                        day -> {
                            assertThat(day.get("leaveType").asString()).isEqualTo("TAHUNAN");
                            assertThat(day.get("leaveId")).isEqualTo(recorded.json().get("id"));
                            assertThat(day.get("uangMakan").asBoolean()).isFalse();
                        });
    }

    @Test
    void refusesALeaveThatOverlapsAnotherOfTheSamePerson() {
        TestAgency agency = agencyWithPeople("leave-overlap");
        Api admin = agency.admin();
        String person = agency.person(SATU);
        admin.post("/v1/leaves", leave(person, "2026-05-04", "2026-05-06"));

        var refused = admin.post("/v1/leaves", leave(person, "2026-05-06", "2026-05-08"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("leave-overlaps");
        assertThat(refused.json().get("detail").asString())
                .contains("2026-05-04 sampai 2026-05-06");
        assertThat(admin.post("/v1/leaves", leave(person, "2026-05-07", "2026-05-08")).status())
                .isEqualTo(201);
        assertThat(
                        admin.post(
                                        "/v1/leaves",
                                        leave(agency.person(DUA), "2026-05-04", "2026-05-06"))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void recordsALeaveThatIsSentTwiceOnce() {
        TestAgency agency = agencyWithPeople("leave-twice");
        Api once = agency.admin().with("Idempotency-Key", "sk-7");
        Map<String, Object> request = leave(agency.person(SATU), "2026-05-04", "2026-05-04");

        var first = once.post("/v1/leaves", request);
        var again = once.post("/v1/leaves", request);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers().get("etag")).isEqualTo("\"1\"");
        request.put("to", "2026-05-05");
        assertThat(code(once.post("/v1/leaves", request))).isEqualTo("idempotency-key-reused");
    }

    @Test
    void isWrittenByHrForOthersAndReadByWhomItConcerns() {
        TestAgency agency = agencyWithPeople("leave-roles");
        TestAgency foreign = agencyWithPeople("leave-foreign");
        String person = agency.person(SATU);
        Map<String, Object> request = leave(person, "2026-05-04", "2026-05-05");
        Api himself = agency.as(person, Role.PEGAWAI);
        Api colleague = agency.as(agency.person(DUA), Role.PEGAWAI);
        Api roleWithoutGrant = agency.as(agency.person(DUA), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);

        assertThat(code(himself.post("/v1/leaves", request))).isEqualTo("role-missing");
        assertThat(code(roleWithoutGrant.post("/v1/leaves", request)))
                .isEqualTo("outside-ones-office");
        assertThat(
                        code(
                                agency.admin()
                                        .post(
                                                "/v1/leaves",
                                                leave(
                                                        agency.adminId(),
                                                        "2026-05-04",
                                                        "2026-05-05"))))
                .isEqualTo("not-ones-own-record");
        assertThat(code(foreign.admin().post("/v1/leaves", request))).isEqualTo("person-unknown");
        assertThat(
                        code(
                                agency.admin()
                                        .post(
                                                "/v1/leaves",
                                                leave(
                                                        UUID.randomUUID().toString(),
                                                        "2026-05-04",
                                                        "2026-05-05"))))
                .isEqualTo("person-unknown");

        String path =
                "/v1/leaves/"
                        + agency.admin().post("/v1/leaves", request).json().get("id").asString();
        assertThat(himself.get(path).json().get("type").asString()).isEqualTo("TAHUNAN");
        assertThat(himself.get("/v1/leaves?person=" + person).json().get("items").size())
                .isEqualTo(1);
        assertThat(code(colleague.get(path))).isEqualTo("leave-unknown");
        assertThat(code(colleague.get("/v1/leaves?person=" + person))).isEqualTo("person-unknown");
        assertThat(code(foreign.admin().get(path))).isEqualTo("leave-unknown");
        assertThat(code(foreign.admin().with("If-Match", "\"1\"").post(path + "/cancellation", "")))
                .isEqualTo("leave-unknown");
        assertThat(code(himself.with("If-Match", "\"1\"").post(path + "/cancellation", "")))
                .isEqualTo("role-missing");
    }

    @Test
    void saysWhatIsWrongWithADecree() {
        TestAgency agency = agencyWithPeople("leave-wrong");
        Api admin = agency.admin();
        String person = agency.person(SATU);

        assertThat(findings(admin.post("/v1/leaves", leave(person, "2026-05-05", "2026-05-04"))))
                .containsExactly("to ends-before-it-starts");
        assertThat(findings(admin.post("/v1/leaves", leave(person, "2026-05-05", "2062-05-04"))))
                .containsExactly("to leave-too-long");
        assertThat(findings(admin.post("/v1/leaves", leave(person, "1944-12-30", "1944-12-31"))))
                .containsExactly("from date-out-of-range", "to date-out-of-range");
        Map<String, Object> decreedTomorrow = leave(person, "2026-05-04", "2026-05-05");
        decreedTomorrow.put("decreeDate", "2026-06-03");
        assertThat(findings(admin.post("/v1/leaves", decreedTomorrow)))
                .containsExactly("decreeDate date-after-today");
        Map<String, Object> unknownType = leave(person, "2026-05-04", "2026-05-05");
        unknownType.put("type", "LIBURAN");
        assertThat(admin.post("/v1/leaves", unknownType).status()).isBetween(400, 422);
        Map<String, Object> withReason = leave(person, "2026-05-04", "2026-05-05");
        withReason.put("diagnosis", "rahasia");
        assertThat(admin.post("/v1/leaves", withReason).status()).isEqualTo(400);
        Map<String, Object> withoutDecree = leave(person, "2026-05-04", "2026-05-05");
        withoutDecree.remove("decreeNumber");
        assertThat(admin.post("/v1/leaves", withoutDecree).status()).isBetween(400, 422);
        assertThat(admin.send("POST", "/v1/leaves", "{}", "application/json").status())
                .isEqualTo(400);
    }

    /** A decree holds whatever it is beyond; what it can't be about is a slip of the pen. */
    @Test
    void recordsADecreeThatIsBeyondTheBalanceAndSaysSo() {
        TestAgency agency = agencyWithPeople("leave-beyond");
        Api admin = agency.admin();
        String person = agency.person(SATU);

        var within = admin.post("/v1/leaves", leave(person, "2026-05-04", "2026-05-05"));
        var beyond = admin.post("/v1/leaves", leave(person, "2026-06-08", "2026-08-07"));

        assertThat(within.json().get("findings")).isEmpty();
        assertThat(beyond.status()).as(beyond.text()).isEqualTo(201);
        assertThat(beyond.json().at("/findings/0/code").asString())
                .isEqualTo("leave-balance-short");
        assertThat(beyond.json().at("/findings/0/detail").asString()).contains("2026");
        assertThat(
                        admin.get("/v1/leaves/" + beyond.json().get("id").asString())
                                .json()
                                .has("findings"))
                .isFalse();
    }

    @Test
    void refusesADecreeThatContradictsThePerson() {
        TestAgency agency = agencyWithPeople("leave-against");
        Api admin = agency.admin();
        Map<String, Object> birth = leave(agency.person(DUA), "2026-06-08", "2026-06-12");
        birth.put("type", "MELAHIRKAN");
        Map<String, Object> early = leave(agency.person(SATU), "2020-03-02", "2020-03-03");
        early.put("type", "SAKIT");

        assertThat(findings(admin.post("/v1/leaves", birth)))
                .containsExactly("type leave-birth-by-a-man");
        assertThat(findings(admin.post("/v1/leaves", early)))
                .containsExactly("from leave-while-not-serving");
        agency.addRows("199001012026211003,Contoh,PPPK,U1,J1,JFT,D,8,IX,2026-01-01,,SK-1,,AKTIF\n");
        Map<String, Object> besar =
                leave(agency.person("199001012026211003"), "2026-06-08", "2026-06-12");
        besar.put("type", "BESAR");
        assertThat(findings(admin.post("/v1/leaves", besar)))
                .containsExactly("type leave-not-of-his-law");
    }

    @Test
    void listsTheLatestFirstAPageAtATime() {
        TestAgency agency = agencyWithPeople("leave-pages");
        Api admin = agency.admin();
        String person = agency.person(SATU);
        for (String day : List.of("2026-05-04", "2026-05-06", "2026-05-08")) {
            admin.post("/v1/leaves", leave(person, day, day));
        }

        var first = admin.get("/v1/leaves?limit=2&person=" + person).json();
        var second =
                admin.get(
                                "/v1/leaves?limit=2&person="
                                        + person
                                        + "&cursor="
                                        + first.get("next").asString())
                        .json();

        assertThat(first.get("items").valueStream().map(leave -> leave.get("from").asString()))
                .containsExactly("2026-05-08", "2026-05-06");
        assertThat(second.get("items").valueStream().map(leave -> leave.get("from").asString()))
                .containsExactly("2026-05-04");
        assertThat(code(admin.get("/v1/leaves?cursor=forged&person=" + person)))
                .isEqualTo("cursor-invalid");
    }

    private TestAgency agencyWithPeople(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", SATU, DUA);
        return agency;
    }

    private static Map<String, Object> leave(String person, String from, String to) {
        return new LinkedHashMap<>(
                Map.of(
                        "personId",
                        person,
                        "type",
                        "TAHUNAN",
                        "from",
                        from,
                        "to",
                        to,
                        "decreeNumber",
                        "SK-CUTI-1",
                        "decreeDate",
                        "2026-04-30"));
    }

    private static String days(String person) {
        return "select string_agg(concat_ws('/', status, leave_type), ' ' order by date) from attendance_day where person_id = '"
                + person
                + "'";
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }

    private static List<String> findings(Api.Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString() + " " + error.get("code").asString())
                .toList();
    }
}
