package id.kinerja.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DelegatedAct;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who verifies logs in an official's name. */
@ServiceTest
class DelegatedVerificationIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId head = personnel.person("Kepala", "190001012000011001");
    private final PersonId staff = personnel.person("Staf", "190001012000011002");
    private final PersonId delegate = personnel.person("Sekretaris", "190001012000011003");
    private final PersonId otherHead = personnel.person("Kepala lain", "190001012000011004");
    private final UUID place = UUID.randomUUID();
    private final UUID delegation = UUID.randomUUID();
    private final UUID result = UUID.randomUUID();
    private final UUID resultOfTheDelegate = UUID.randomUUID();
    private Api api = Api.at("");

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/activity");
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, null);
        personnel.assign(delegate, unit, JenisJabatan.FUNGSIONAL, 8, head);
        assessedBy(head, 1);
        Work.planned(agency, staff, head, result);
        Work.planned(agency, delegate, head, resultOfTheDelegate);
        eventually("select count(*) from skp_copy where agency_id = '" + agency + "'", "2");
        eventually(
                "select count(*) from directory.assignment where agency_id = '" + agency + "'",
                "3");
    }

    @Test
    void verifiesAndReturnsInTheNameOfTheOfficialWhichIsWrittenDown() {
        delegated(1, today, DelegatedAct.VERIFY_LOGS);
        String first = log(staff, "a1", result);
        String second = log(staff, "a2", result);

        JsonNode waiting = waiting(delegate);
        assertThat(waiting.findValuesAsString("clientId")).containsExactly("a1", "a2");
        assertThat(waiting.at("/0/actions").toString()).isEqualTo("[\"RETURN\",\"VERIFY\"]");
        assertThat(verify(delegate, first).get("verified")).hasSize(1);
        Api.Answer returned = giveBack(delegate, second);
        assertThat(returned.status()).as(returned.text()).isEqualTo(200);

        for (JsonNode seen :
                as(staff)
                        .get("/v1/logs/me?month=" + today.toString().substring(0, 7))
                        .json()
                        .get("items")) {
            assertThat(seen.get("decidedBy").asString()).isEqualTo(delegate.toString());
            assertThat(seen.get("inNameOf").asString()).isEqualTo(head.toString());
        }
        assertThat(
                        text(
                                "select string_agg(act || ' ' || actor_id || ' ' || (detail ->> 'inNameOf'), ', ' order by act)"
                                        + " from platform.audit_entry where act in ('LOG_VERIFIED', 'LOG_RETURNED') and agency_id = '"
                                        + agency
                                        + "'"))
                .isEqualTo(
                        "LOG_RETURNED %s %s, LOG_VERIFIED %s %s"
                                .formatted(delegate, head, delegate, head));
        // Done once, gone for both.
        assertThat(waiting(head)).isEmpty();
        assertThat(verify(head, first).at("/findings/0/code").asString())
                .isEqualTo("log-not-waiting");
    }

    @Test
    void isNotTheDelegatesOwnLog() {
        delegated(1, today, DelegatedAct.VERIFY_LOGS);
        String own = log(delegate, "b1", resultOfTheDelegate);

        assertThat(waiting(delegate)).isEmpty();
        assertThat(waiting(head).findValuesAsString("clientId")).containsExactly("b1");
        // By which his inbox doesn't show him the task of the head.
        assertThat(
                        text(
                                "select about_id from platform.task where kind = 'LOG_TO_VERIFY' and agency_id = '"
                                        + agency
                                        + "'"))
                .isEqualTo(delegate.toString());
        assertThat(verify(delegate, own).at("/findings/0/code").asString())
                .isEqualTo("log-unknown");
        assertThat(giveBack(delegate, own).status()).isEqualTo(404);
        // Nor is it handed on: whom the delegate has verify for him verifies nothing of the head's.
        personnel.delegate(
                UUID.randomUUID(), 1, delegate, otherHead, today, DelegatedAct.VERIFY_LOGS);
        eventually(
                "select count(*) from directory.delegation where agency_id = '" + agency + "'",
                "2");
        assertThat(waiting(otherHead)).isEmpty();
    }

    @Test
    void isOverAtOnceWhereItEndsOrWasForSomethingElse() {
        delegated(1, today, DelegatedAct.DECIDE_REQUESTS);
        String id = log(staff, "c1", result);
        seesNothing(id);

        delegated(2, today.minusDays(1), DelegatedAct.VERIFY_LOGS);
        seesNothing(id);

        delegated(3, today, DelegatedAct.VERIFY_LOGS);
        assertThat(waiting(delegate)).hasSize(1);

        delegated(4, today);
        seesNothing(id);
    }

    @Test
    void endsWithTheDutyOfTheOfficial() {
        delegated(1, today, DelegatedAct.VERIFY_LOGS);
        String id = log(staff, "d1", result);
        assertThat(waiting(delegate)).hasSize(1);

        assessedBy(otherHead, 2);

        await().atMost(SOON).untilAsserted(() -> assertThat(waiting(otherHead)).hasSize(1));
        seesNothing(id);
        assertThat(waiting(head)).isEmpty();
    }

    @Test
    void isNobodyWhoHasLeftAndWorkOfEarlierDaysGoesToWhoAssessesNow() {
        delegated(1, today, DelegatedAct.VERIFY_LOGS);
        String id = log(staff, "e1", result);
        assertThat(waiting(delegate)).hasSize(1);

        left(delegate);
        seesNothing(id);
        assertThat(waiting(head)).hasSize(1);

        left(head);
        assertThat(waiting(head)).isEmpty();
        assertThat(verify(head, id).at("/findings/0/code").asString()).isEqualTo("log-unknown");
        assessedBy(2, new Named(head, today.minusDays(1)), new Named(otherHead, null));
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting(otherHead)).hasSize(1));
        assertThat(verify(otherHead, id).get("verified")).hasSize(1);
    }

    @Test
    void isWhoAssessesNowWhereWhoDidOnTheDayHasLeft() {
        String id = logOf(today.minusDays(1));
        assessedBy(2, new Named(head, today.minusDays(1)), new Named(otherHead, null));
        eventually(
                "select count(*) from directory.assessor where agency_id = '" + agency + "'", "3");
        assertThat(waiting(otherHead)).isEmpty();
        assertThat(waiting(head)).hasSize(1);

        left(head);

        assertThat(waiting(head)).isEmpty();
        assertThat(verify(head, id).at("/findings/0/code").asString()).isEqualTo("log-unknown");
        assertThat(waiting(otherHead)).hasSize(1);
        assertThat(verify(otherHead, id).get("verified")).hasSize(1);
    }

    @Test
    void isNobodyWhoHasAConflictOfInterestWhateverTheDayOfTheWork() {
        String id = logOf(today.minusDays(1));
        delegated(1, today, DelegatedAct.VERIFY_LOGS);
        assertThat(waiting(delegate)).hasSize(1);

        inConflict(delegate);
        seesNothing(id);
        assertThat(waiting(head)).hasSize(1);

        inConflict(head);
        assessedBy(2, new Named(head, today.minusDays(1)), new Named(otherHead, null));
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting(otherHead)).hasSize(1));
        assertThat(waiting(head)).isEmpty();
        assertThat(verify(head, id).at("/findings/0/code").asString()).isEqualTo("log-unknown");
        assertThat(verify(otherHead, id).get("verified")).hasSize(1);
    }

    private void inConflict(PersonId official) {
        personnel.conflict(official, staff, today);
        eventually(
                "select count(*) from directory.conflict where official_id = '" + official + "'",
                "1");
    }

    private String logOf(LocalDate day) {
        var answer = as(staff).post("/v1/logs", Work.entry("y1", result, day, 30, "1"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    /** Since today. */
    private void left(PersonId person) {
        personnel.left(person, today);
        eventually(
                "select count(*) from directory.person_status where code = 'PENSIUN' and person_id = '"
                        + person
                        + "'",
                "1");
    }

    private void seesNothing(String id) {
        assertThat(waiting(delegate)).isEmpty();
        assertThat(verify(delegate, id).at("/findings/0/code").asString()).isEqualTo("log-unknown");
        assertThat(giveBack(delegate, id).status()).isEqualTo(404);
    }

    /** Until the copy has it. */
    private void delegated(long revision, LocalDate last, DelegatedAct... acts) {
        personnel.delegate(delegation, revision, head, delegate, last, acts);
        eventually(
                "select max(revision) from directory.delegation where delegation_id = '"
                        + delegation
                        + "'",
                Long.toString(revision));
    }

    private String log(PersonId who, String clientId, UUID planned) {
        var answer = as(who).post("/v1/logs", Work.entry(clientId, planned, today, 30, "1"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private JsonNode waiting(PersonId who) {
        return as(who).get("/v1/logs/waiting").json().get("items");
    }

    private JsonNode verify(PersonId who, String id) {
        return as(who).post("/v1/log-verifications", Map.of("ids", List.of(id))).json();
    }

    private Api.Answer giveBack(PersonId who, String id) {
        return as(who).with("If-Match", "\"1\"")
                .post("/v1/logs/" + id + "/return", Map.of("reason", "Bukti belum ada"));
    }

    private record Named(PersonId assessor, @Nullable LocalDate last) {}

    private void assessedBy(PersonId assessor, long revision) {
        assessedBy(revision, new Named(assessor, null));
    }

    /** One after another. */
    private void assessedBy(long revision, Named... named) {
        List<AssignmentChanged.Assessor> assessors = new ArrayList<>();
        LocalDate from = LocalDate.of(2020, 1, 1);
        for (Named one : named) {
            assessors.add(new AssignmentChanged.Assessor(one.assessor().value(), from, one.last()));
            from = one.last() == null ? from : one.last().plusDays(1);
        }
        LocalDate since = LocalDate.of(2020, 1, 1);
        Personnel.tell(
                Topics.ASSIGNMENT,
                new AssignmentChanged(
                        agency.value(),
                        place,
                        staff.value(),
                        unit.value(),
                        "J1",
                        "Jabatan contoh",
                        "FUNGSIONAL",
                        8,
                        "DEFINITIF",
                        true,
                        false,
                        since,
                        null,
                        assessors,
                        null,
                        1,
                        revision));
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
