package id.kinerja.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who is asked to do what about daily logs. */
@ServiceTest
class LogDutiesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId head = personnel.person("Kepala", "190001012000011001");
    private final PersonId staff = personnel.person("Staf", "190001012000011002");
    private final PersonId newHead = personnel.person("Kepala baru", "190001012000011003");
    private final UUID assignment = UUID.randomUUID();
    private final UUID result = UUID.randomUUID();
    private Api api = Api.at("");

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/activity");
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, null);
        assessed(1, new AssignmentChanged.Assessor(head.value(), since(), null));
        plan();
        eventually("select count(*) from skp_copy where person_id = '" + staff + "'", "1");
        eventually(
                "select count(*) from directory.assignment where person_id = '" + staff + "'", "1");
    }

    @Test
    void asksTheSuperiorOnceForAllEntriesOfAPerson() {
        String first = log("a1", today);
        String second = log("a2", today.minusDays(1));
        log("a3", today.minusDays(1));
        assertThat(open()).isEqualTo("LOG_TO_VERIFY " + head);

        verify(first, second);
        assertThat(open()).isEqualTo("LOG_TO_VERIFY " + head);

        String third = logs().get(0).get("id").asString();
        verify(third);
        assertThat(open()).isEmpty();
        assertThat(
                        text(
                                "select max(revision) from platform.task where agency_id = '"
                                        + agency
                                        + "'"))
                .isEqualTo("2");
    }

    @Test
    void asksTheOwnerToMendWhileItCanBeMended() {
        JsonNode log = as(staff).post("/v1/logs", entry("b1", today)).json();
        String path = "/v1/logs/" + log.get("id").asString();

        JsonNode returned =
                version(head, log).post(path + "/return", Map.of("reason", "Bukti?")).json();
        assertThat(open()).isEqualTo("LOG_RETURNED " + staff);
        assertThat(
                        text(
                                "select due from platform.task where open and agency_id = '"
                                        + agency
                                        + "'"))
                .isEqualTo(today.plusDays(31).toString());

        assertThat(version(staff, returned).put(path, entry("b1", today)).status()).isEqualTo(200);
        assertThat(open()).isEqualTo("LOG_TO_VERIFY " + head);
    }

    @Test
    void movesTheTaskToANewSuperiorForTheDaysThatAreHis() {
        log("c1", today);
        String earlier = log("c2", today.minusDays(5));

        assessed(
                2,
                new AssignmentChanged.Assessor(head.value(), since(), today.minusDays(1)),
                new AssignmentChanged.Assessor(newHead.value(), today, null));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(open())
                                        .contains("LOG_TO_VERIFY " + head)
                                        .contains("LOG_TO_VERIFY " + newHead));

        // each is shown what his task is about, and nothing else
        assertThat(clientIds(head)).containsExactly("c2");
        assertThat(clientIds(newHead)).containsExactly("c1");
        verify(earlier);
        assertThat(clientIds(head)).isEmpty();
        assertThat(open()).isEqualTo("LOG_TO_VERIFY " + newHead);
    }

    private String log(String clientId, LocalDate date) {
        var answer = as(staff).post("/v1/logs", entry(clientId, date));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private JsonNode logs() {
        return waiting(head);
    }

    private JsonNode waiting(PersonId assessor) {
        return as(assessor).get("/v1/logs/waiting").json().get("items");
    }

    private List<String> clientIds(PersonId assessor) {
        return waiting(assessor).findValuesAsString("clientId");
    }

    private void verify(String... ids) {
        var answer = as(head).post("/v1/log-verifications", Map.of("ids", List.of(ids)));
        assertThat(answer.json().get("verified").size()).as(answer.text()).isEqualTo(ids.length);
    }

    private Map<String, Object> entry(String clientId, LocalDate date) {
        return Work.entry(clientId, result, date, 30, "1");
    }

    private String open() {
        return text(
                "select coalesce(string_agg(kind || ' ' || assignee_id, ', ' order by kind), '') from platform.task where open and agency_id = '"
                        + agency
                        + "'");
    }

    private LocalDate since() {
        return LocalDate.of(2020, 1, 1);
    }

    private void assessed(long revision, AssignmentChanged.Assessor... assessors) {
        Personnel.tell(
                Topics.ASSIGNMENT,
                new AssignmentChanged(
                        agency.value(),
                        assignment,
                        staff.value(),
                        unit.value(),
                        "J1",
                        "Jabatan contoh",
                        "FUNGSIONAL",
                        8,
                        "DEFINITIF",
                        true,
                        false,
                        since(),
                        null,
                        List.of(assessors),
                        null,
                        1,
                        revision));
    }

    private void plan() {
        Work.planned(agency, staff, head, result);
    }

    private Api version(PersonId who, JsonNode log) {
        return as(who).with("If-Match", "\"" + log.get("version").asLong() + "\"");
    }

    private Api as(PersonId person) {
        return api.as(TestIssuer.token(agency, person, Role.PEGAWAI));
    }

    private static void eventually(String sql, String expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(text(sql)).isEqualTo(expected));
    }

    private static String text(String sql) {
        try (Connection connection = TestPostgres.superuser("activity");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }
}
