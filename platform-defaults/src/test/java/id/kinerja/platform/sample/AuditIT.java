package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.AuditHeadSealed;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleTest
class AuditIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final AgencyId agency = AgencyId.next();
    private final PersonId writer = PersonId.next();
    private final Api auditor;
    private final Api operator;
    private final Api api;

    AuditIT(@LocalServerPort int port, @LocalManagementPort int management) {
        api = Api.at("http://127.0.0.1:" + port + "/api/integration");
        auditor = api.as(TestIssuer.token(agency, PersonId.next(), Role.AUDITOR));
        operator = Api.at("http://127.0.0.1:" + management + "/actuator");
    }

    @BeforeEach
    void noteFourUnits() {
        for (int i = 1; i <= 4; i++) {
            note("U" + i);
        }
    }

    @Test
    void sealsWhatWasDoneWithinSecondsAndFindsItWhole() {
        JsonNode verdict = sealed(4);

        assertThat(verdict.get("faults").toString()).isEqualTo("[]");
        assertThat(verdict.get("sequence").asInt()).isEqualTo(4);
    }

    @Test
    void tellsTheHeadOfTheChain() {
        String hash = sealed(4).get("hash").asString();

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(HeardHeads.of(agency))
                                        .anyMatch(
                                                head ->
                                                        head.sequence() == 4
                                                                && head.hash().equals(hash)));
    }

    @Test
    void findsARowThatItsOwnerHasAltered() throws SQLException {
        sealed(4);

        asOwner("update platform.audit_entry set act = 'UNIT_FORGOTTEN' where %s".formatted(at(2)));

        assertThat(faults("")).isEqualTo("ALTERED 2");
    }

    @Test
    void findsARowThatItsOwnerHasTakenOut() throws SQLException {
        sealed(4);

        asOwner("delete from platform.audit_entry where %s".formatted(at(3)));

        assertThat(faults("")).isEqualTo("MISSING 3");
    }

    @Test
    void findsARowThatItsOwnerHasPutIn() throws SQLException {
        sealed(4);

        asOwner(
                """
                insert into platform.audit_entry
                    (agency_id, id, xid, at, act, look, client, roles, detail)
                select agency_id, uuidv7(), xid, at, act, look, client, roles, detail
                from platform.audit_entry where %s
                """
                        .formatted(at(1)));

        assertThat(faults("")).isEqualTo("ADDED 0");
    }

    @Test
    void findsRowsThatTheirOwnerHasSwapped() throws SQLException {
        sealed(4);

        asOwner(
                "alter table platform.audit_link drop constraint if exists"
                        + " audit_link_agency_id_entry_id_key");
        asOwner(
                """
                update platform.audit_link l set entry_id = o.entry_id
                from platform.audit_link o
                where l.agency_id = '%1$s' and o.agency_id = '%1$s'
                  and l.sequence in (3, 4) and o.sequence = 7 - l.sequence
                """
                        .formatted(agency));
        assertThat(faults("")).isEqualTo("SWAPPED 3 SWAPPED 4");
    }

    @Test
    void findsByAHeadKeptElsewhereThatTheEndWasCutOff() throws SQLException {
        String kept = "4:" + sealed(4).get("hash").asString();

        asOwner(
                """
                with gone as (delete from platform.audit_link where agency_id = '%1$s' and sequence > 2
                              returning entry_id)
                delete from platform.audit_entry where id in (select entry_id from gone)
                """
                        .formatted(agency));
        asOwner(
                """
                update platform.audit_head h set sequence = l.sequence, hash = l.hash
                from platform.audit_link l
                where h.agency_id = '%1$s' and l.agency_id = h.agency_id and l.sequence = 2
                """
                        .formatted(agency));

        assertThat(faults("")).isEmpty();
        assertThat(faults("?heads=" + kept)).isEqualTo("CUT 3");
    }

    @Test
    void letsTheServiceItselfNeitherChangeNorDeleteARow() {
        String service = "integration_app";

        assertThatThrownBy(() -> run(service, "update platform.audit_entry set act = 'X_Y'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(service, "delete from platform.audit_entry"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(service, "select * from platform.audit_link"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("integration_owner", "delete from platform.audit_link"))
                .hasMessageContaining("is written once");
        assertThatThrownBy(
                        () ->
                                run(
                                        "integration_sealer",
                                        "insert into platform.outbox (agency_id, topic, subject,"
                                                + " record_key, headers, payload) values (uuidv7(),"
                                                + " 'personnel.unit.v1', uuidv7(), 'k', '{}', '')"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void writesNothingOfWhatWasRefused() {
        api.as(TestIssuer.token(agency, writer, Role.PEGAWAI))
                .post("/v1/notes", Map.of("id", UUID.randomUUID(), "code", "REFUSED"));
        note("U5");

        assertThat(sealed(5).get("sequence").asInt()).isEqualTo(5);
    }

    @Test
    void showsAuditorsWhoDidWhatPageByPage() {
        sealed(4);

        JsonNode first = auditor.get("/v1/audit?limit=3&actor=" + writer).json();
        JsonNode entry = first.get("items").get(0);

        assertThat(entry.get("act").asString()).isEqualTo("UNIT_NOTED");
        assertThat(entry.get("label").asString()).isEqualTo("UNIT_NOTED");
        assertThat(entry.get("actor").asString()).isEqualTo(writer.toString());
        assertThat(entry.get("client").asString()).isEqualTo("kinerja-test");
        assertThat(entry.get("roles").get(0).asString()).isEqualTo("PEGAWAI");
        assertThat(entry.get("traceId").asString()).hasSize(32);
        assertThat(entry.get("detail").get("to").asInt()).isEqualTo(1);
        assertThat(first.get("items").size()).isEqualTo(3);
        JsonNode rest =
                auditor.get("/v1/audit?limit=3&cursor=" + first.get("next").asString()).json();
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void writesDownThatADeadLetterWasTakenAgain() {
        note("POISON");

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(operator.post("/deadletters", Map.of()).status())
                                    .isEqualTo(200);
                            assertThat(replays()).isNotEmpty();
                        });

        JsonNode entry = replays().get(0);
        assertThat(entry.get("client").asString()).isEqualTo("management");
        assertThat(entry.at("/detail/listener").asString()).isEqualTo("sample-units");
    }

    private JsonNode replays() {
        return auditor.get("/v1/audit?act=DEAD_LETTER_REPLAYED").json().get("items");
    }

    @Test
    void showsNobodyElseTheTrail() {
        sealed(4);

        assertThat(
                        api.as(TestIssuer.token(agency, writer, Role.ADMIN_KEPEGAWAIAN))
                                .get("/v1/audit")
                                .status())
                .isEqualTo(403);
        assertThat(
                        api.as(TestIssuer.token(AgencyId.next(), writer, Role.AUDITOR))
                                .get("/v1/audit")
                                .text())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void keepsTheHeadsOfOthersAndEveryOneThatContradictsThem() {
        String other = "a".repeat(64);
        Instant noon = Instant.parse("2026-05-04T12:00:00Z");
        Personnel.tell(Topics.auditHeadsOf("skp"), head(7, "b".repeat(64), noon));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kept()).isEqualTo("7:" + "b".repeat(64)));

        Personnel.tell(Topics.auditHeadsOf("skp"), head(5, other, noon.plusSeconds(1)));

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        "select count(*) from"
                                                                + " platform.kept_audit_head where"
                                                                + " agency_id = '"
                                                                + agency
                                                                + "'"))
                                        .isEqualTo("2"));
        assertThat(kept()).isEqualTo("7:" + "b".repeat(64));
    }

    private AuditHeadSealed head(long sequence, String hash, Instant at) {
        return new AuditHeadSealed(agency.value(), "skp", sequence, hash, at, 1, sequence);
    }

    private String kept() {
        JsonNode ofSkp = operator.get("/auditheads").json().path("skp");
        return ofSkp.path(agency.toString()).asString("");
    }

    private void note(String code) {
        var answer =
                api.as(TestIssuer.token(agency, writer, Role.PEGAWAI))
                        .post("/v1/notes", Map.of("id", UUID.randomUUID(), "code", code));
        assertThat(answer.status()).isEqualTo(201);
    }

    /** The verdict once so many are sealed. */
    private JsonNode sealed(int entries) {
        await().atMost(SOON).until(() -> verdict("").get("sequence").asInt() >= entries);
        return verdict("");
    }

    private JsonNode verdict(String heads) {
        return operator.get("/auditchain/" + agency + heads).json();
    }

    private String faults(String heads) {
        StringBuilder faults = new StringBuilder();
        verdict(heads)
                .get("faults")
                .forEach(
                        fault ->
                                faults.append(' ')
                                        .append(fault.get("kind").asString())
                                        .append(' ')
                                        .append(fault.get("sequence").asInt()));
        return faults.toString().strip();
    }

    private String at(int sequence) {
        return "id = (select entry_id from platform.audit_link where agency_id = '"
                + agency
                + "' and sequence = "
                + sequence
                + ")";
    }

    /** The owner may do all, once he has taken the guards away. */
    private static void asOwner(String sql) throws SQLException {
        run(
                "integration_owner",
                """
                alter table platform.audit_entry disable trigger user, disable row level security;
                alter table platform.audit_link disable trigger user, disable row level security;
                alter table platform.audit_head disable row level security;
                %s;
                alter table platform.audit_entry enable trigger user, enable row level security;
                alter table platform.audit_link enable trigger user, enable row level security;
                alter table platform.audit_head enable row level security
                """
                        .formatted(sql));
    }

    private static void run(String role, String sql) throws SQLException {
        try (Connection connection = TestPostgres.as("integration", role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
