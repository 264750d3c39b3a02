package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.notice.app.FollowChanges;
import id.kinerja.integration.notice.app.ForgetNotices;
import id.kinerja.integration.notice.app.RemindOfTasks;
import id.kinerja.integration.notice.app.TellWhatHasComeToPass;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.StatementRecomputed;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people are told; today is Tuesday, 2 June 2026. */
@ServiceTest
class NoticeIT {

    private static final String HEAD = "190001012000011001";
    private static final String OTHER = "190001012000011002";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";
    private static final String PPPK = "190001012022212005";

    private static final UUID SLIPS = UUID.randomUUID();

    /** Of all tests, since opening one takes longer than a notice; each looks at its own kinds. */
    private static @Nullable TestAgency office;

    private final int port;
    private final TellWhatHasComeToPass tellWhatHasComeToPass;
    private final FollowChanges followChanges;
    private final ForgetNotices forgetNotices;
    private final RemindOfTasks remindOfTasks;

    @Autowired
    NoticeIT(
            @LocalServerPort int port,
            TellWhatHasComeToPass tellWhatHasComeToPass,
            FollowChanges followChanges,
            ForgetNotices forgetNotices,
            RemindOfTasks remindOfTasks) {
        this.remindOfTasks = remindOfTasks;
        this.port = port;
        this.tellWhatHasComeToPass = tellWhatHasComeToPass;
        this.followChanges = followChanges;
        this.forgetNotices = forgetNotices;
    }

    @Test
    void tellsOfWhatWasReturnedOnceEachTimeAndUntilItIsDone() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        UUID skp = UuidV7.next();
        UUID log = UuidV7.next();
        told(agency, "skp", "SKP_RETURNED", skp, "OPEN", 1);
        told(agency, "skp", "SKP_RETURNED", skp, "OPEN", 1);
        told(agency, "activity", "LOG_RETURNED", log, "OPEN", 1);

        becomes(one, "SKP_RETURNED", "unread");
        becomes(one, "LOG_RETURNED", "unread");
        JsonNode notice = of(one, "SKP_RETURNED").getFirst();
        assertThat(notice.get("label").asString()).isEqualTo("SKP dikembalikan untuk diperbaiki");
        assertThat(notice.get("link").asString()).isEqualTo("/api/skp/v1/skps/1");
        assertThat(of(one.with("Accept-Language", "en"), "LOG_RETURNED").getFirst().get("label"))
                .hasToString("\"A daily log was returned to be mended\"");

        told(agency, "skp", "SKP_RETURNED", skp, "DONE", 2);
        becomes(one, "SKP_RETURNED", "read");
        told(agency, "skp", "SKP_RETURNED", skp, "OPEN", 3);
        told(agency, "skp", "SKP_RETURNED", skp, "OPEN", 1);
        becomes(one, "SKP_RETURNED", "unread read");
        // Another due day of the same open task is nothing new.
        told(agency, "activity", "LOG_RETURNED", log, "OPEN", 2);
        told(agency, "activity", "LOG_RETURNED", log, "DONE", 3);
        becomes(one, "LOG_RETURNED", "read");
    }

    @Test
    void tellsWhoeverIsRatedAndHisSuperiorOfAnObjection() {
        TestAgency agency = office();
        UUID rating = UUID.randomUUID();
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        rated(agency, rating, "DELIVERED", "2026-06-02T01:00:00Z", 1);
        rated(agency, rating, "SETTLED", "2026-06-02T01:00:00Z", 2);
        rated(agency, UUID.randomUUID(), "DELIVERED", "2024-06-02T01:00:00Z", 1);
        rated(agency, rating, "OBJECTED", "2026-06-02T01:00:00Z", 3);

        becomes(head, "OBJECTION_FILED", "unread");
        becomes(two, "EVALUATION_DELIVERED", "unread");
        assertThat(of(two, "EVALUATION_DELIVERED").getFirst().get("occurredAt").asString())
                .isEqualTo("2026-06-02T01:00:00Z");
        assertThat(of(two, "EVALUATION_DELIVERED").getFirst().get("link").asString())
                .isEqualTo("/api/evaluation/v1/ratings/" + rating);
        assertThat(of(two, "OBJECTION_FILED")).isEmpty();
    }

    @Test
    void tellsWhoseStatementIsLockedThatTheSlipIsReady() {
        TestAgency agency = office();
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);
        statement(agency, "2026-04", "CALCULATED", 2);
        statement(agency, "2026-04", "LOCKED", 3);
        statement(agency, "2026-04", "LOCKED", 3);
        statement(agency, "2026-05", "CALCULATED", 2);

        becomes(two, "SLIP_READY", "unread");
        JsonNode told = of(two, "SLIP_READY").getFirst();
        assertThat(told.get("link").asString()).isEqualTo("/api/tukin/v1/statements/me/2026-04");
        assertThat(told.toString()).doesNotContain("7654321");
    }

    @Test
    void tellsOfLeaveThatIsRecordedAndCalledOff() {
        TestAgency agency = office();
        Api three = agency.as(agency.person(THREE), Role.PEGAWAI);
        Api.Answer recorded =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId", agency.person(THREE),
                                        "type", "SAKIT",
                                        "from", "2026-07-06",
                                        "to", "2026-07-07",
                                        "decreeNumber", "SK-1",
                                        "decreeDate", "2026-06-01"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);

        String leave = "/v1/leaves/" + recorded.json().get("id").asString();
        becomes(three, "LEAVE_DECIDED", "unread");
        JsonNode notice = of(three, "LEAVE_DECIDED").getFirst();
        assertThat(notice.get("link").asString()).isEqualTo("/api/integration" + leave);
        assertThat(notice.toString()).doesNotContain("SAKIT", "sakit");
        agency.admin().with("If-Match", "\"1\"").post(leave + "/cancellation", "");
        becomes(three, "LEAVE_DECIDED", "unread unread");
    }

    @Test
    void tellsOfLeaveThatIsDecidedOnceWhateverPapersFollow() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        Api.Answer asked =
                one.post(
                        "/v1/leave-requests",
                        Map.of(
                                "type", "TAHUNAN",
                                "from", "2026-06-11",
                                "to", "2026-06-12"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String path = "/v1/leave-requests/" + asked.json().get("id").asString();
        head.with("If-Match", "\"1\"").post(path + "/consideration", Map.of("opinion", "AGREE"));
        assertThat(of(one, "LEAVE_DECIDED")).isEmpty();
        Api.Answer decided =
                head.with("If-Match", "\"2\"")
                        .post(path + "/decision", Map.of("outcome", "APPROVED"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);

        becomes(one, "LEAVE_DECIDED", "unread");
        Api.Answer decreed =
                agency.admin()
                        .with("If-Match", "\"3\"")
                        .post(
                                path + "/decree",
                                Map.of("decreeNumber", "SK-2", "decreeDate", "2026-06-02"));
        assertThat(decreed.status()).as(decreed.text()).isBetween(200, 201);
        becomes(one, "LEAVE_DECIDED", "unread");
    }

    @Test
    void tellsOfAttendanceRequestsThatAreDecided() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        Api.Answer asked =
                one.post(
                        "/v1/attendance-requests",
                        Map.of("kind", "WFA", "date", "2026-06-05", "reason", "Rapat daring"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);

        agency.as(agency.person(HEAD), Role.PEGAWAI)
                .with("If-Match", "\"1\"")
                .post(
                        "/v1/attendance-requests/"
                                + asked.json().get("id").asString()
                                + "/decision",
                        Map.of("decision", "REFUSE", "note", "Hadir di kantor"));

        becomes(one, "ATTENDANCE_REQUEST_DECIDED", "unread");
    }

    @Test
    void tellsOfPapersThatNameSomebody() {
        TestAgency agency = office();
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);
        Api.Answer letter =
                agency.admin()
                        .post(
                                "/v1/surat-tugas",
                                Map.of(
                                        "number", "ST-1/2026",
                                        "letterDate", "2026-06-01",
                                        "place", "Bandung",
                                        "kind", "LUAR_KOTA",
                                        "from", "2026-06-10",
                                        "to", "2026-06-11",
                                        "people", List.of(agency.person(TWO))));
        assertThat(letter.status()).as(letter.text()).isEqualTo(201);
        Api.Answer order =
                agency.admin()
                        .post(
                                "/v1/overtime-orders",
                                Map.of(
                                        "number", "SPL-1/2026",
                                        "letterDate", "2026-06-01",
                                        "work", "Penyusunan laporan",
                                        "from", "2026-06-03T16:30:00",
                                        "to", "2026-06-03T19:30:00",
                                        "people", List.of(agency.person(TWO))));
        assertThat(order.status()).as(order.text()).isEqualTo(201);

        becomes(two, "SURAT_TUGAS_RECORDED", "unread");
        becomes(two, "OVERTIME_ORDERED", "unread");
    }

    @Test
    void tellsOfTurnsThatArePublishedAndOfTheirChange() {
        TestAgency agency = office();
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);
        Api three = agency.as(agency.person(THREE), Role.PEGAWAI);
        seen(agency.admin(), 0)
                .put(
                        "/v1/shifts/PAGI",
                        Map.of(
                                "name", "Jaga",
                                "start", "07:00",
                                "end", "14:00",
                                "breakMinutes", 30));
        Api.Answer drafted =
                agency.admin()
                        .post(
                                "/v1/rosters",
                                Map.of(
                                        "unitId",
                                        agency.unit("U1"),
                                        "month",
                                        "2026-07",
                                        "entries",
                                        List.of(turn(agency, TWO, 1), turn(agency, THREE, 2))));
        Api.Answer published =
                seen(agency.admin(), 1)
                        .post(
                                "/v1/rosters/"
                                        + drafted.json().path("id").asString()
                                        + "/publication",
                                Map.of());
        assertThat(published.status()).as(drafted.text() + published.text()).isEqualTo(200);
        becomes(two, "ROSTER_PUBLISHED", "unread");
        becomes(three, "ROSTER_PUBLISHED", "unread");

        Api.Answer asked =
                two.post(
                        "/v1/roster-swaps",
                        Map.of(
                                "date", "2026-07-01",
                                "partnerId", agency.person(THREE),
                                "partnerDate", "2026-07-02",
                                "reason", "Anak sakit"));
        seen(three, 1)
                .post(
                        "/v1/roster-swaps/" + asked.json().path("id").asString() + "/answer",
                        Map.of("agree", false));

        becomes(two, "ROSTER_SWAP_DECIDED", "unread");
        assertThat(of(three, "ROSTER_SWAP_DECIDED")).isEmpty();
    }

    private static Map<String, String> turn(TestAgency agency, String nip, int day) {
        return Map.of(
                "personId", agency.person(nip), "date", "2026-07-0" + day, "shiftCode", "PAGI");
    }

    private static Api seen(Api who, int version) {
        return who.with("If-Match", "\"" + version + "\"");
    }

    @Test
    void tellsOnTheSecondDayOfAnAbsenceHimAndHisSuperior() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);

        look(agency);
        look(agency);

        becomes(one, "ABSENT_SECOND_DAY", "unread");
        assertThat(of(one, "ABSENT_SECOND_DAY").getFirst().get("link").asString())
                .endsWith("/v1/attendance-days?month=2026-05&person=" + agency.person(ONE));
        assertThat(of(one, "TEAM_ABSENT_SECOND_DAY")).isEmpty();
        assertThat(of(head, "TEAM_ABSENT_SECOND_DAY"))
                .extracting(notice -> notice.get("link").asString())
                .contains(of(one, "ABSENT_SECOND_DAY").getFirst().get("link").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsWhenTheMasaSanggahBeginsAndTheDayBeforeItEnds() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        Api.Answer published =
                agency.admin().post("/v1/attendance-recaps", Map.of("month", "2026-05"));
        assertThat(published.json().path("objectUntil").asString())
                .as(published.text())
                .isEqualTo("2026-06-05");

        becomes(one, "RECAP_PUBLISHED", "unread");
        look(agency);
        assertThat(of(one, "ATTENDANCE_CLOSES_TOMORROW")).isEmpty();
        agency.setClock("2026-06-04T08:00:00");
        look(agency);
        look(agency);
        agency.setClock("2026-06-02T08:00:00");
        becomes(one, "ATTENDANCE_CLOSES_TOMORROW", "unread");
    }

    @Test
    void tellsOfContractsThatEnd() {
        TestAgency agency = office();

        look(agency);
        look(agency);

        becomes(agency.as(agency.person(PPPK), Role.PEGAWAI), "CONTRACT_ENDING", "unread");
        assertThat(of(agency.as(agency.person(ONE), Role.PEGAWAI), "CONTRACT_ENDING")).isEmpty();
    }

    @Test
    void tellsWhoHasAnotherSuperiorOrAnotherRecord() {
        TestAgency agency = office();
        String person = agency.person(THREE);
        Api three = agency.as(person, Role.PEGAWAI);
        follow(agency);
        JsonNode place =
                agency.admin().get("/v1/people/" + person + "/assignments").json().at("/items/0");
        Api.Answer named =
                agency.admin()
                        .with("If-Match", "\"" + place.get("version").asLong() + "\"")
                        .post(
                                "/v1/assignments/" + place.get("id").asString() + "/assessors",
                                Map.of(
                                        "assessorId", agency.person(OTHER),
                                        "from", "2026-06-01",
                                        "reason", "Berhalangan"));
        assertThat(named.status()).as(named.text()).isBetween(200, 201);
        assertThat(of(three, "SUPERIOR_CHANGED")).isEmpty();

        follow(agency);
        follow(agency);
        becomes(three, "SUPERIOR_CHANGED", "unread");
        assertThat(of(three, "PERSONAL_RECORD_CHANGED")).isEmpty();

        String version = agency.admin().get("/v1/people/" + person).headers().get("etag");
        Api.Answer corrected =
                agency.admin()
                        .with("If-Match", version == null ? "" : version)
                        .put(
                                "/v1/people/" + person,
                                Map.of(
                                        "nip", THREE,
                                        "name", "Contoh Lain",
                                        "jenisPegawai", "PNS",
                                        "golongan", "III/d"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        follow(agency);
        becomes(three, "PERSONAL_RECORD_CHANGED", "unread");
        becomes(three, "SUPERIOR_CHANGED", "unread");
    }

    @Test
    void remindsOfTasksSomeDaysBeforeTheyAreDueAndOnTheDay() {
        TestAgency agency = office();
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);
        UUID soon = UuidV7.next();
        due(agency, soon, "SKP_TO_AGREE", agency.person(TWO), null, "2026-06-05", "OPEN");
        due(agency, UuidV7.next(), "SKP_TO_AGREE", agency.person(TWO), null, "2026-06-02", "OPEN");
        due(agency, UuidV7.next(), "SKP_TO_AGREE", agency.person(TWO), null, "2026-06-04", "OPEN");
        due(agency, UuidV7.next(), "RUN_TO_CHECK", null, "ADMIN_KEPEGAWAIAN", "2026-06-02", "OPEN");
        await().atMost(TestAgency.SOON).untilAsserted(() -> assertThat(count(two)).endsWith(" 3"));
        agency.eventually(
                "select count(*) from inbox_task where kind = 'RUN_TO_CHECK' and agency_id = '"
                        + agency.id()
                        + "'",
                "1");

        remind(agency);
        remind(agency);

        becomes(two, "TASK_DUE_SOON", "unread");
        becomes(two, "TASK_DUE_TODAY", "unread");
        becomes(agency.admin(), "TASK_DUE_TODAY", "unread");
        agency.setClock("2026-06-04T08:00:00");
        remind(agency);
        agency.setClock("2026-06-02T08:00:00");
        becomes(two, "TASK_DUE_SOON", "unread unread");
        becomes(two, "TASK_DUE_TODAY", "unread unread");
        due(agency, soon, "SKP_TO_AGREE", agency.person(TWO), null, "2026-06-05", "DONE");
        becomes(two, "TASK_DUE_SOON", "read read");
    }

    @Test
    void remindsNobodyOfATaskOfHisRoleThatIsAboutHimself() {
        TestAgency agency = TestAgency.open(port, "notices-about-himself");
        agency.addUnit("U1", null);
        agency.addPeople("U1", TWO);
        Api two = agency.officer(agency.person(TWO), null);
        Personnel.tell(
                Topics.tasksOf("evaluation"),
                new TaskChanged(
                        agency.id().value(),
                        UuidV7.next(),
                        "RUN_TO_CHECK",
                        null,
                        "ADMIN_KEPEGAWAIAN",
                        null,
                        UUID.fromString(agency.person(TWO)),
                        "/api/tukin/v1/runs/1",
                        LocalDate.parse("2026-06-02"),
                        "OPEN",
                        1,
                        1));
        agency.eventually(
                "select count(*) from inbox_task where kind = 'RUN_TO_CHECK' and agency_id = '"
                        + agency.id()
                        + "'",
                "1");

        remind(agency);

        becomes(agency.admin(), "TASK_DUE_TODAY", "unread");
        assertThat(of(two, "TASK_DUE_TODAY")).isEmpty();
    }

    @Test
    void countsAndMarksOnesOwnAloneAndForgetsWhatIsOld() {
        TestAgency agency = office();
        Api other = agency.as(agency.person(OTHER), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        for (int number = 0; number < 4; number++) {
            told(agency, "skp", "SKP_RETURNED", UuidV7.next(), "OPEN", 1, agency.person(OTHER));
        }
        becomes(other, "SKP_RETURNED", "unread unread unread unread");
        List<String> ids =
                of(other, "SKP_RETURNED").stream()
                        .map(notice -> notice.get("id").asString())
                        .toList();

        assertThat(head.post("/v1/notices/" + ids.get(0) + "/reading", "").status()).isEqualTo(404);
        head.post("/v1/notices/readings", Map.of("ids", ids));
        assertThat(count(other)).isEqualTo("4 4");
        assertThat(other.post("/v1/notices/" + ids.get(0) + "/reading", "").status())
                .isEqualTo(204);
        assertThat(count(other)).isEqualTo("3 4");
        assertThat(
                        other.post("/v1/notices/readings", Map.of("until", ids.get(2)))
                                .json()
                                .get("unread")
                                .asLong())
                .isEqualTo(1);
        Api.Answer unread = other.get("/v1/notices?unread=true&limit=1");
        assertThat(unread.json().at("/items/0/id").asString()).isEqualTo(ids.get(1));
        Api.Answer first = other.get("/v1/notices?limit=3");
        assertThat(
                        other.get("/v1/notices?cursor=" + first.json().get("next").asString())
                                .json()
                                .at("/items/0/id")
                                .asString())
                .isEqualTo(ids.get(3));
        assertThat(other.post("/v1/notices/readings", Map.of()).json().at("/errors/0/code"))
                .hasToString("\"notice-ids-or-until\"");

        age(ids.get(3), 181);
        age(ids.get(2), 179);
        AgencyScope.run(agency.id(), () -> assertThat(forgetNotices.forget(agency.id())).isFalse());
        becomes(other, "SKP_RETURNED", "read unread read");
    }

    private TestAgency office() {
        if (office == null) {
            TestAgency agency = TestAgency.open(port, "notices");
            agency.addUnit("U1", null);
            agency.addHead("U1", HEAD);
            agency.addTeam("U1", HEAD, OTHER, ONE, TWO, THREE);
            agency.addRows(
                    PPPK
                            + ",Contoh,PPPK,U1,J1,JFT,D,8,IX,2022-01-01,2026-08-15,SK-1,"
                            + HEAD
                            + ",AKTIF\n");
            agency.admin()
                    .post(
                            "/v1/attendance-resolutions",
                            Map.of("from", "2026-05-28", "to", "2026-05-29"));
            agency.eventually(
                    "select count(*) from attendance_day where status = 'ABSENT' and date between '2026-05-28' and '2026-05-29' and person_id = '"
                            + agency.person(ONE)
                            + "'",
                    "2");
            office = agency;
        }
        return office;
    }

    private void look(TestAgency agency) {
        AgencyScope.run(agency.id(), () -> tellWhatHasComeToPass.tell(agency.id()));
    }

    private void remind(TestAgency agency) {
        AgencyScope.run(agency.id(), () -> remindOfTasks.remind(agency.id()));
    }

    private static void due(
            TestAgency agency,
            UUID task,
            String kind,
            @Nullable String person,
            @Nullable String role,
            String day,
            String state) {
        Personnel.tell(
                Topics.tasksOf("evaluation"),
                new TaskChanged(
                        agency.id().value(),
                        task,
                        kind,
                        person == null ? null : UUID.fromString(person),
                        role,
                        null,
                        null,
                        "/api/skp/v1/skps/1",
                        LocalDate.parse(day),
                        state,
                        1,
                        state.equals("OPEN") ? 1 : 2));
    }

    private void follow(TestAgency agency) {
        AgencyScope.run(
                agency.id(),
                () -> {
                    Optional<PersonId> behind = followChanges.follow(agency.id(), null, 2);
                    while (behind.isPresent()) {
                        behind = followChanges.follow(agency.id(), behind.get(), 2);
                    }
                });
    }

    private static void told(
            TestAgency agency, String service, String kind, UUID task, String state, long number) {
        told(agency, service, kind, task, state, number, agency.person(ONE));
    }

    private static void told(
            TestAgency agency,
            String service,
            String kind,
            UUID task,
            String state,
            long number,
            String person) {
        Personnel.tell(
                Topics.tasksOf(service),
                new TaskChanged(
                        agency.id().value(),
                        task,
                        kind,
                        UUID.fromString(person),
                        null,
                        null,
                        null,
                        "/api/skp/v1/skps/1",
                        null,
                        state,
                        1,
                        number));
    }

    private static void rated(
            TestAgency agency, UUID rating, String state, String deliveredAt, long revision) {
        Personnel.tell(
                Topics.RATING,
                new PersonRated(
                        agency.id().value(),
                        rating,
                        UUID.fromString(agency.person(TWO)),
                        UUID.fromString(agency.unit("U1")),
                        "2026-04",
                        "SESUAI_EKSPEKTASI",
                        "SESUAI_EKSPEKTASI",
                        "BAIK",
                        state,
                        Instant.parse(deliveredAt),
                        1,
                        revision));
    }

    private static void statement(TestAgency agency, String month, String state, long revision) {
        Personnel.tell(
                Topics.STATEMENT,
                new StatementRecomputed(
                        agency.id().value(),
                        SLIPS,
                        UUID.fromString(agency.person(TWO)),
                        month,
                        1,
                        state,
                        7_654_321,
                        "0".repeat(64),
                        1,
                        revision));
    }

    private static void becomes(Api who, String kind, String expected) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                String.join(
                                                        " ",
                                                        of(who, kind).stream()
                                                                .map(
                                                                        notice ->
                                                                                notice.has("readAt")
                                                                                        ? "read"
                                                                                        : "unread")
                                                                .toList()))
                                        .isEqualTo(expected));
    }

    /** The latest first. */
    private static List<JsonNode> of(Api who, String kind) {
        return who.get("/v1/notices?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(notice -> notice.get("kind").asString().equals(kind))
                .toList();
    }

    private static String count(Api who) {
        JsonNode count = who.get("/v1/notices/count").json();
        return count.get("unread").asLong() + " " + count.get("openTasks").asLong();
    }

    private static void age(String notice, int days) {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update notice set told_at = clock_timestamp() - interval '"
                            + days
                            + " days' where notice_id = '"
                            + notice
                            + "'");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
