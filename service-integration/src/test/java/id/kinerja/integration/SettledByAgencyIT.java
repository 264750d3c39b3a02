package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Which days count for a month, and which services there are: settled by two, told to all. */
@ServiceTest
class SettledByAgencyIT {

    private static final String WORK = "/v1/hr-work-items";

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";

    private final int port;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    @Autowired
    SettledByAgencyIT(
            @LocalServerPort int port, Outbox outbox, PlatformTransactionManager transactions) {
        this.port = port;
        this.outbox = outbox;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Test
    void closesAMonthWithTheDaysUpToTheCutOffAndKeepsThemAfterwards() {
        TestAgency agency = agencyWithPeople("cut-off");
        settled(agency, "attendance-cut-off", "2026-04-10", Map.of("lastDay", 15));
        resolveMay(agency);

        JsonNode closed =
                agency.admin()
                        .post("/v1/attendance-period-closings", Map.of("month", "2026-05"))
                        .json();

        assertThat(closed.get("personDays").asInt()).isEqualTo(2 * 15);
        assertThat(closed.at("/periods/0/from").asString()).isEqualTo("2026-05-01");
        assertThat(closed.at("/periods/0/to").asString()).isEqualTo("2026-05-15");
        String days = "/v1/attendance-days?person=" + agency.person(SATU);
        assertThat(agency.admin().get(days + "&period=2026-05").json().size()).isEqualTo(15);
        assertThat(agency.admin().get(days + "&month=2026-05").json().size()).isEqualTo(31);
        assertThat(agency.admin().get(days + "&period=2026-06").json().size()).isEqualTo(16);
        assertThat(agency.admin().get(days).text()).contains("days-of-what");
        assertThat(
                        agency.admin()
                                .post("/v1/attendance-period-closings", Map.of("month", "2026-06"))
                                .text())
                .contains("period-not-over", "2026-06-15");
        assertThat(told(agency).get("attendanceCutOffs").toString())
                .isEqualTo("[{\"since\":\"2026-05\",\"lastDay\":15,\"lateDay\":null}]");
        assertThat(
                        approval(agency, "attendance-cut-off", "2026-05-01", Map.of("lastDay", 20))
                                .text())
                .contains("cut-off-of-a-closed-month", "2026-05");
        // What leaves the closed month its days may be said again.
        settled(agency, "attendance-cut-off", "2026-05-01", Map.of("lastDay", 15));
        settled(agency, "attendance-cut-off", "2026-06-01", Map.of("lastDay", 20));
        assertThat(told(agency).get("attendanceCutOffs").size()).isEqualTo(2);
        agency.setClock("2026-06-20T08:00:00");
        Map<String, String> june = Map.of("month", "2026-06");
        assertThat(agency.admin().post("/v1/attendance-recaps", june).text())
                .contains("period-not-over", "2026-06-20");
        agency.setClock("2026-06-21T08:00:00");
        assertThat(agency.admin().post("/v1/attendance-recaps", june).json().get("units").asInt())
                .isEqualTo(1);
        assertThat(
                        approval(agency, "attendance-cut-off", "2026-06-01", Map.of("lastDay", 25))
                                .text())
                .contains("cut-off-of-a-recap", "2026-06");
        settled(agency, "attendance-cut-off", "2026-06-02", Map.of("lastDay", 30));
        assertThat(told(agency).at("/attendanceCutOffs/2/lateDay").asInt()).isEqualTo(30);
    }

    @Test
    void asksNobodyForWhatBelongsToAServiceThatIsOff() {
        TestAgency agency = agencyWithPeople("services-off");
        String person = agency.person(SATU);
        Api himself = agency.as(person, Role.PEGAWAI);
        tell(agency, person, "evaluation");
        tell(agency, person, "activity");
        tellTheOffice(agency, "evaluation");
        await().atMost(TestAgency.SOON).until(() -> open(himself) == 2);
        await().atMost(TestAgency.SOON)
                .until(() -> agency.admin().get(WORK).text().contains("SOMETHING_NEW"));

        settled(
                agency,
                "services",
                "2026-06-01",
                Map.of("skp", true, "activity", true, "evaluation", false, "tukin", true));

        assertThat(open(himself)).isEqualTo(1);
        assertThat(agency.admin().get(WORK).text()).doesNotContain("SOMETHING_NEW");
        assertThat(himself.get("/v1/inbox/me").json().at("/items/0/service").asString())
                .isEqualTo("activity");
        assertThat(told(agency).get("servicesOff").toString())
                .isEqualTo("[{\"service\":\"EVALUATION\",\"from\":\"2026-06-01\",\"to\":null}]");
        settled(
                agency,
                "services",
                "2026-06-02",
                Map.of("skp", true, "activity", true, "evaluation", true, "tukin", true));
        assertThat(told(agency).at("/servicesOff/0/to").asString()).isEqualTo("2026-06-01");
    }

    @Test
    void settlesNothingForTheAgencyByAnOfficeForAUnit() {
        TestAgency agency = agencyWithPeople("settled-by-a-unit");
        Api ofUnit = agency.officer(agency.person(SATU), "U1");
        Map<String, Object> proposal =
                Map.of(
                        "effectiveFrom", "2026-07-01",
                        "legalBasis", "Peraturan Kepala 4/2026",
                        "document", Map.of("lastDay", 10));

        Api.Answer refused = ofUnit.post("/v1/settings/attendance-cut-off", proposal);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("outside-ones-office");
        JsonNode proposed =
                settle(agency, "attendance-cut-off", "2026-07-01", Map.of("lastDay", 10)).json();
        Api second = second(agency);
        await().atMost(TestAgency.SOON).until(() -> waiting(second) == 1);
        assertThat(
                        ofUnit.post(
                                        "/v1/settings/attendance-cut-off/"
                                                + proposed.get("id").asString()
                                                + "/approval",
                                        "")
                                .status())
                .isEqualTo(403);
        assertThat(
                        ofUnit.get("/v1/settings/attendance-cut-off")
                                .json()
                                .at("/items/0/actions")
                                .isEmpty())
                .isTrue();
    }

    @Test
    void saysWhichFieldOfSettingsIsNoNumberThatAnybodyCanMean() {
        TestAgency agency = agencyWithPeople("settled-too-large");

        Api.Answer refused =
                settle(
                        agency,
                        "attendance-cut-off",
                        "2026-07-01",
                        Map.of("lastDay", new BigInteger("100000000000000000000")));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("lastDay");
        Api.Answer longAgo =
                settle(agency, "attendance-cut-off", "1944-12-31", Map.of("lastDay", 10));
        assertThat(longAgo.json().at("/errors/0/field").asString()).isEqualTo("effectiveFrom");
        assertThat(longAgo.json().at("/errors/0/code").asString()).isEqualTo("date-out-of-range");
    }

    @Test
    void leavesTheServicesOfMonthsThatAreOverOrClosedAsTheyWere() {
        TestAgency agency = agencyWithPeople("services-past");
        Map<String, Object> withoutEvaluation =
                Map.of("skp", true, "activity", true, "evaluation", false, "tukin", true);

        Api.Answer past = approval(agency, "services", "2026-05-31", withoutEvaluation);

        assertThat(past.status()).isEqualTo(409);
        assertThat(past.text()).contains("services-of-the-past", "2026-06-01");
        assertThat(told(agency).get("servicesOff")).isEmpty();
    }

    private TestAgency agencyWithPeople(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", SATU, DUA);
        return agency;
    }

    private static void resolveMay(TestAgency agency) {
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        String of = " where agency_id = '" + agency.id() + "'";
        agency.eventually("select count(*) from attendance_day" + of, "62");
        agency.eventually("select count(*) from stale_day" + of, "0");
    }

    private static void settled(
            TestAgency agency, String feature, String from, Map<String, Object> document) {
        Api.Answer approved = approval(agency, feature, from, document);
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);
    }

    private static Api.Answer approval(
            TestAgency agency, String feature, String from, Map<String, Object> document) {
        Api.Answer proposed = settle(agency, feature, from, document);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return second(agency)
                .post(
                        "/v1/settings/"
                                + feature
                                + "/"
                                + proposed.json().get("id").asString()
                                + "/approval",
                        "");
    }

    private static Api second(TestAgency agency) {
        String person = agency.person(DUA);
        return TestAgency.text("select count(*) from granted where person_id = '" + person + "'")
                        .equals("0")
                ? agency.officer(person, null)
                : agency.as(person, Role.ADMIN_KEPEGAWAIAN);
    }

    private static Api.Answer settle(
            TestAgency agency, String feature, String from, Map<String, Object> document) {
        return agency.admin()
                .post(
                        "/v1/settings/" + feature,
                        Map.of(
                                "effectiveFrom", from,
                                "legalBasis", "Peraturan Kepala 4/2026",
                                "document", document));
    }

    /** What the other services know of the agency at last. */
    private static JsonNode told(TestAgency agency) {
        String revision = "select revision from agency where agency_id = '" + agency.id() + "'";
        await().atMost(TestAgency.SOON)
                .until(
                        () ->
                                Told.on(Topics.AGENCY, agency.id()).stream()
                                        .anyMatch(
                                                event ->
                                                        event.get("revision")
                                                                .asString()
                                                                .equals(
                                                                        TestAgency.text(
                                                                                revision))));
        return Told.on(Topics.AGENCY, agency.id()).getLast();
    }

    private void tell(TestAgency agency, String person, String service) {
        tell(agency, UUID.fromString(person), null, service);
    }

    private void tellTheOffice(TestAgency agency, String service) {
        tell(agency, null, Role.ADMIN_KEPEGAWAIAN.name(), service);
    }

    private void tell(
            TestAgency agency, @Nullable UUID person, @Nullable String role, String service) {
        TaskChanged task =
                new TaskChanged(
                        agency.id().value(),
                        UuidV7.next(),
                        "SOMETHING_NEW",
                        person,
                        role,
                        null,
                        null,
                        "/api/" + service + "/v1/things/1",
                        LocalDate.of(2026, 6, 9),
                        "OPEN",
                        1,
                        1);
        AgencyScope.run(
                agency.id(),
                () ->
                        transactions.executeWithoutResult(
                                open -> outbox.tell(Topics.tasksOf(service), task)));
    }

    private static long waiting(Api api) {
        return api.get("/v1/inbox/me")
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.get("kind").asString().equals("SETTINGS_TO_APPROVE"))
                .count();
    }

    private static int open(Api api) {
        return api.get("/v1/inbox/me/count").json().get("open").asInt();
    }
}
