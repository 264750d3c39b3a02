package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class InboxIT {

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";

    private final int port;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    @Autowired
    InboxIT(@LocalServerPort int port, Outbox outbox, PlatformTransactionManager transactions) {
        this.port = port;
        this.outbox = outbox;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Test
    void showsOnesOwnTasksOfAllServicesDueFirstUntilTheyAreDone() {
        TestAgency agency = agencyWithPeople("inbox-own");
        String person = agency.person(SATU);
        Api himself = agency.as(person, Role.PEGAWAI);
        TaskChanged late = task(agency, person, "LOG_TO_VERIFY", LocalDate.of(2026, 6, 9), 1);
        TaskChanged soon = task(agency, person, "SKP_TO_AGREE", LocalDate.of(2026, 6, 3), 1);
        TaskChanged whenever = task(agency, person, "SOMETHING_NEW", null, 1);
        tell(agency, "activity", late);
        tell(agency, "skp", soon);
        tell(agency, "tukin", whenever);
        tell(agency, "skp", task(agency, agency.person(DUA), "SKP_TO_AGREE", null, 1));

        await().atMost(TestAgency.SOON).untilAsserted(() -> assertThat(open(himself)).isEqualTo(3));
        assertThat(labels(himself, "/v1/inbox/me"))
                .containsExactly(
                        "SKP menunggu persetujuan Anda",
                        "Catatan harian menunggu verifikasi Anda",
                        "Ada tugas yang menunggu Anda");
        var first = himself.get("/v1/inbox/me?limit=2").json();
        assertThat(labels(himself, "/v1/inbox/me?cursor=" + first.get("next").asString()))
                .containsExactly("Ada tugas yang menunggu Anda");
        assertThat(labels(himself.with("Accept-Language", "en"), "/v1/inbox/me?limit=1"))
                .containsExactly("An SKP waits for your agreement");

        tell(agency, "skp", done(soon, 2));
        await().atMost(TestAgency.SOON).untilAsserted(() -> assertThat(open(himself)).isEqualTo(2));
        tell(agency, "skp", soon);
        tell(agency, "tukin", done(whenever, 2));
        await().atMost(TestAgency.SOON).untilAsserted(() -> assertThat(open(himself)).isEqualTo(1));
    }

    @Test
    void showsATaskOfARoleToThoseWhomAGrantGivesIt() {
        TestAgency agency = agencyWithPeople("inbox-role");
        tell(agency, "tukin", ofRole(agency, Role.ADMIN_KEPEGAWAIAN, agency.unit("U1")));
        tell(agency, "tukin", ofRole(agency, Role.ADMIN_KEPEGAWAIAN, null));

        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(open(agency.admin())).isEqualTo(2));
        assertThat(open(agency.as(agency.person(SATU), Role.ADMIN_KEPEGAWAIAN))).isZero();
        assertThat(open(agency.as(agency.adminId(), Role.PEGAWAI))).isZero();
    }

    @Test
    void leavesAProposalOfSettingsToTheOtherHolderOfTheRole() {
        TestAgency agency = agencyWithPeople("inbox-second");
        Api second = agency.officer(agency.person(SATU), null);
        String settings = "/v1/settings/roster-policy";

        Map<String, Object> proposal =
                Map.of(
                        "effectiveFrom", "2026-05-01",
                        "legalBasis", "SK",
                        "document", Map.of("leastRestMinutes", 0, "toleratedMinutes", 450));
        String id = agency.admin().post(settings, proposal).json().get("id").asString();

        await().atMost(TestAgency.SOON).untilAsserted(() -> assertThat(open(second)).isOne());
        assertThat(open(agency.admin())).isZero();
        second.post(settings + "/" + id + "/refusal", Map.of("reason", "Belum perlu"));
        await().atMost(TestAgency.SOON).untilAsserted(() -> assertThat(open(second)).isZero());
    }

    /** Own tasks against what they are about, and the inbox against the tasks that were told. */
    @Test
    void holdsWhatTheServiceHoldsNoMoreAndNoLess() {
        TestAgency agency = agencyWithPeople("inbox-equal");
        String person = agency.person(SATU);
        Api himself = agency.as(person, Role.PEGAWAI);
        List<String> asked =
                List.of("2026-06-03", "2026-06-04", "2026-06-05").stream()
                        .map(
                                day ->
                                        himself.post(
                                                        "/v1/attendance-requests",
                                                        Map.of(
                                                                "kind", "WFA",
                                                                "date", day,
                                                                "reason", "Rapat daring"))
                                                .json()
                                                .get("id")
                                                .asString())
                        .toList();
        himself.post(
                "/v1/leave-requests",
                Map.of("type", "TAHUNAN", "from", "2026-06-11", "to", "2026-06-12"));
        isEqual(agency);
        assertThat(open(agency.admin())).isEqualTo(4);

        agency.admin()
                .with("If-Match", "\"1\"")
                .post(
                        "/v1/attendance-requests/" + asked.get(0) + "/decision",
                        Map.of("decision", "REFUSE", "note", "Hadir"));
        himself.with("If-Match", "\"1\"")
                .post("/v1/attendance-requests/" + asked.get(1) + "/withdrawal", "");

        isEqual(agency);
        assertThat(open(agency.admin())).isEqualTo(2);
    }

    private static void isEqual(TestAgency agency) {
        String of = " where agency_id = '" + agency.id() + "' and ";
        String columns = "kind, assignee_id, role, unit_id, link, due";
        String told = "select " + columns + " from platform.task" + of + "open";
        String shown =
                "select " + columns + " from inbox_task" + of + "open and service = 'integration'";
        String tasks =
                "select reference::text from platform.task"
                        + of
                        + "open and kind in ('ATTENDANCE_REQUEST_TO_DECIDE', 'LEAVE_TO_CONSIDER', 'LEAVE_TO_DECIDE', 'LEAVE_TO_RECORD')";
        String waiting =
                "(select request_id::text from attendance_request"
                        + of
                        + "state = 'SUBMITTED' union all select request_id::text from leave_request"
                        + of
                        + "state in ('SUBMITTED', 'CONSIDERED', 'AWAITING_BKN', 'AWAITING_DECREE'))";
        agency.eventually(different(told, shown), "0");
        agency.eventually(different(tasks, waiting), "0");
    }

    /** How many rows the one has and the other hasn't, doubles among them. */
    private static String different(String one, String other) {
        return "select count(*) from (("
                + one
                + " except all "
                + other
                + ") union all ("
                + other
                + " except all "
                + one
                + ")) as differences";
    }

    @Test
    void isNobodysButTheReaders() {
        TestAgency agency = agencyWithPeople("inbox-wall");
        TestAgency foreign = agencyWithPeople("inbox-foreign");
        String person = agency.person(SATU);
        tell(agency, "skp", task(agency, person, "SKP_TO_AGREE", null, 1));
        Api himself = agency.as(person, Role.PEGAWAI);
        await().atMost(TestAgency.SOON).untilAsserted(() -> assertThat(open(himself)).isEqualTo(1));

        assertThat(open(foreign.as(person, Role.PEGAWAI))).isZero();
        Api anybody = Api.at("http://127.0.0.1:" + port + "/api/integration");
        assertThat(anybody.get("/v1/inbox/me").status()).isEqualTo(401);
        assertThat(
                        anybody.as(TestIssuer.machineToken(agency.id()))
                                .get("/v1/inbox/me/count")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("only-a-person");
        assertThat(himself.get("/v1/inbox/me?cursor=forged").status()).isEqualTo(422);
    }

    private TestAgency agencyWithPeople(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", SATU, DUA);
        return agency;
    }

    private void tell(TestAgency agency, String service, TaskChanged task) {
        Topic<TaskChanged> topic = Topics.tasksOf(service);
        AgencyScope.run(
                agency.id(),
                () -> transactions.executeWithoutResult(open -> outbox.tell(topic, task)));
    }

    private static TaskChanged task(
            TestAgency agency,
            String assignee,
            String kind,
            @Nullable LocalDate due,
            long revision) {
        return new TaskChanged(
                agency.id().value(),
                UuidV7.next(),
                kind,
                UUID.fromString(assignee),
                null,
                null,
                null,
                "/api/skp/v1/skps/1",
                due,
                "OPEN",
                1,
                revision);
    }

    private static TaskChanged ofRole(TestAgency agency, Role role, @Nullable String unit) {
        return new TaskChanged(
                agency.id().value(),
                UuidV7.next(),
                "RUN_TO_CHECK",
                null,
                role.name(),
                unit == null ? null : UUID.fromString(unit),
                null,
                "/api/tukin/v1/runs/1",
                null,
                "OPEN",
                1,
                1);
    }

    private static TaskChanged done(TaskChanged task, long revision) {
        return new TaskChanged(
                task.agencyId(),
                task.taskId(),
                task.kind(),
                task.assigneeId(),
                task.role(),
                task.unitId(),
                task.aboutId(),
                task.link(),
                task.due(),
                "CLOSED",
                1,
                revision);
    }

    private static int open(Api api) {
        return api.get("/v1/inbox/me/count").json().get("open").asInt();
    }

    private static List<String> labels(Api api, String path) {
        return api.get(path)
                .json()
                .get("items")
                .valueStream()
                .map(task -> task.get("label").asString())
                .toList();
    }
}
