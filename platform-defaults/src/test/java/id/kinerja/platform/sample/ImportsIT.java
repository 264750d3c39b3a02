package id.kinerja.platform.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A file from its arrival to its last row, three rows at a time. */
@SampleTest
class ImportsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AgencyId agency = AgencyId.next();
    private final PersonId bringer = PersonId.next();
    private Api api = Api.at("");

    @BeforeEach
    void speakToTheService(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/integration");
    }

    @Test
    void looksThroughAFileFirstAndAppliesItWhenTold() {
        String id = bring("code\nA\nBAD\nC\nD\nE\n");

        JsonNode checked = eventually(id, "CHECKED");

        assertThat(checked.get("rows").asInt()).isEqualTo(5);
        assertThat(checked.at("/counts/notes").asInt()).isEqualTo(4);
        assertThat(checked.get("findings").asInt()).isEqualTo(1);
        assertThat(checked.get("actions").valueStream().map(JsonNode::asString))
                .containsExactly("APPLY", "CANCEL");
        assertThat(notes()).isEmpty();

        assertThat(application(id).status()).isEqualTo(202);
        JsonNode applied = eventually(id, "APPLIED");
        assertThat(applied.get("actions").isEmpty()).isTrue();
        assertThat(application(id).status()).isEqualTo(409);

        assertThat(applied.at("/counts/notes").asInt()).isEqualTo(4);
        assertThat(notes()).containsExactly("A", "C", "D", "E");
        JsonNode finding = hr().get("/v1/imports/" + id + "/findings").json().at("/items/0");
        assertThat(finding.get("row").asInt()).isEqualTo(2);
        assertThat(finding.get("code").asString()).isEqualTo("field-invalid");
        assertThat(text("select count(*) from platform.import_piece where job_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void goesOnBehindTheLastPartThatWasKept() {
        NotesImport.TRIPS.set(0);
        String id = bring("code\nA\nB\nC\nD\nTRIP\nF\nG\n");
        eventually(id, "CHECKED");

        application(id);
        eventually(id, "APPLIED");

        assertThat(NotesImport.TRIPS.get()).isEqualTo(2);
        assertThat(notes()).containsExactly("A", "B", "C", "D", "F", "G", "TRIP");
    }

    @Test
    void takesUpWhatAKilledReplicaLeft() throws SQLException {
        String id = bring("code\nA\nB\nC\nD\n");
        eventually(id, "CHECKED");

        // A replica had taken three rows, and was killed: its hold ends in a second.
        change(
                "update platform.import_job set state = 'APPLYING', reached = 3, counts = '{\"notes\": 3}' where job_id = '"
                        + id
                        + "'");
        change(
                "update platform.import_waiting set worker = gen_random_uuid(), worked_until = clock_timestamp() + interval '1 second' where job_id = '"
                        + id
                        + "'");

        JsonNode applied = eventually(id, "APPLIED");
        assertThat(applied.at("/counts/notes").asInt()).isEqualTo(4);
        assertThat(notes()).containsExactly("D");
    }

    @Test
    void stopsAfterThePartThatIsBeingTaken() throws InterruptedException {
        String id = bring("code\nA\nB\nC\nWAIT\nE\nF\nG\n");
        eventually(id, "CHECKED");
        application(id);
        await().atMost(SOON).until(NotesImport.GATE::hasQueuedThreads);

        Thread cancelling =
                Thread.ofVirtual()
                        .start(() -> hr().post("/v1/imports/" + id + "/cancellation", ""));
        await().atMost(SOON).until(ImportsIT::somebodyWaitsForHisTurn);
        NotesImport.GATE.release();
        cancelling.join();

        JsonNode cancelled = eventually(id, "CANCELLED");
        assertThat(cancelled.at("/counts/notes").asInt()).isEqualTo(6);
        assertThat(notes()).containsExactly("A", "B", "C", "E", "F", "WAIT");
        assertThat(application(id).status()).isEqualTo(409);
    }

    private static boolean somebodyWaitsForHisTurn() {
        return text("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .equals("t");
    }

    @Test
    void tellsThoseWhoWatchUntilItIsLookedThrough() {
        String id = bring("code\nA\nB\nC\nD\n");

        String events = hr().get("/v1/imports/" + id + "/events").text();

        assertThat(events).contains("event: import\ndata: {").contains("\"state\":\"CHECKED\"");
        JsonNode checked = eventually(id, "CHECKED");
        assertThat(checked.get("progress").asInt()).isEqualTo(100);
        Api.Answer over = eventsAfter(revision(id), id);
        assertThat(over.status()).isEqualTo(204);
        assertThat(over.text()).isEmpty();
        // One stand behind, there is something to tell.
        Api.Answer behind = eventsAfter(revision(id) - 1, id);
        assertThat(behind.status()).isEqualTo(200);
        assertThat(behind.text()).contains("\"state\":\"CHECKED\"");
    }

    private Api.Answer eventsAfter(long revision, String id) {
        return hr().with("Last-Event-ID", Long.toString(revision))
                .get("/v1/imports/" + id + "/events");
    }

    @Test
    void isShownToItsBringerAndToWhoeverLooksAfterAllAlone() {
        String id = bring("code\nA\n");
        eventually(id, "CHECKED");

        Api colleague = as(agency, PersonId.next(), Role.ADMIN_KEPEGAWAIAN);
        Api auditor = as(agency, PersonId.next(), Role.AUDITOR);
        Api elsewhere = as(AgencyId.next(), bringer, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);

        assertThat(colleague.get("/v1/imports/" + id).status()).isEqualTo(404);
        assertThat(colleague.post("/v1/imports/" + id + "/cancellation", "").status())
                .isEqualTo(404);
        assertThat(auditor.get("/v1/imports/" + id).status()).isEqualTo(200);
        assertThat(elsewhere.get("/v1/imports/" + id).status()).isEqualTo(404);
        assertThat(listed(hr())).contains(id);
        assertThat(listed(colleague)).isEmpty();
        assertThat(listed(elsewhere)).isEmpty();
        assertThat(
                        auditor.with("Idempotency-Key", "x")
                                .send("POST", "/v1/imports?profile=notes", "code\nA\n", "text/csv")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhatIsWrongWithAFileAsAWhole() {
        String header = bring("kode;nama\nA;B\n");
        JsonNode failed = eventually(header, "FAILED");
        assertThat(failed.at("/fault/code").asString()).isEqualTo("file-header-wrong");
        assertThat(
                        hr().get("/v1/imports/" + header + "/findings")
                                .json()
                                .at("/items/0/field")
                                .asString())
                .isEqualTo("code");

        Api.Answer picture = send("\u0089PNG\r\n\u001a\n\u0001\u0002", "key-picture");
        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.json().get("code").asString()).isEqualTo("file-kind-unknown");
        assertThat(send("", "key-empty").json().get("code").asString()).isEqualTo("file-empty");
        assertThat(
                        hr().with("Idempotency-Key", "k")
                                .send(
                                        "POST",
                                        "/v1/imports?profile=unknown",
                                        "code\nA\n",
                                        "text/csv")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void saysThatThereIsNothingInAFile() {
        String mark = bring("\uFEFF");
        String rows = bring("code\n\n");

        JsonNode empty = eventually(mark, "FAILED");
        assertThat(empty.at("/fault/code").asString()).isEqualTo("file-empty");
        assertThat(empty.get("findings").asInt()).isZero();
        JsonNode header = eventually(rows, "FAILED");
        assertThat(header.at("/fault/code").asString()).isEqualTo("file-without-rows");
        assertThat(header.at("/fault/detail").asString()).contains("hanya berisi baris judul");
    }

    @Test
    void handsOutTheHeaderThatAFileNeeds() {
        Api.Answer csv = hr().get("/v1/imports/template?profile=notes&format=CSV");

        assertThat(csv.text()).isEqualTo("code\r\n");
        assertThat(csv.headers())
                .containsEntry("content-type", "text/csv")
                .containsEntry("content-disposition", "attachment; filename=\"notes.csv\"");
        assertThat(hr().get("/v1/imports/template?profile=notes").headers())
                .containsEntry("content-disposition", "attachment; filename=\"notes.xlsx\"");
        Api auditor = as(agency, PersonId.next(), Role.AUDITOR);
        assertThat(auditor.get("/v1/imports/template?profile=notes").status()).isEqualTo(403);
    }

    @Test
    void takesTheSameFileOnceForOneKey() {
        Api.Answer once = send("code\nA\n", "same");
        Api.Answer again = send("code\nA\n", "same");
        Api.Answer another = send("code\nB\n", "same");

        assertThat(again.json().get("id")).isEqualTo(once.json().get("id"));
        assertThat(requireNonNull(once.headers().get("location")))
                .endsWith("/v1/imports/" + once.json().get("id").asString());
        assertThat(another.status()).isEqualTo(422);
        assertThat(another.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void wantsToBeToldWhatWasSeen() {
        String id = bring("code\nA\n");
        eventually(id, "CHECKED");

        Api.Answer unseen = hr().post("/v1/imports/" + id + "/application", "");
        Api.Answer stale =
                hr().with("If-Match", "\"1\"").post("/v1/imports/" + id + "/application", "");

        assertThat(unseen.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
    }

    private String bring(String csv) {
        Api.Answer answer = send(csv, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().get("id").asString();
    }

    private Api.Answer send(String csv, String key) {
        return hr().with("Idempotency-Key", key)
                .send("POST", "/v1/imports?profile=notes", csv, "text/csv");
    }

    private Api.Answer application(String id) {
        return hr().with("If-Match", "\"" + revision(id) + "\"")
                .post("/v1/imports/" + id + "/application", "");
    }

    private long revision(String id) {
        String tag = requireNonNull(hr().get("/v1/imports/" + id).headers().get("etag"));
        return Long.parseLong(tag.replace("\"", ""));
    }

    private JsonNode eventually(String id, String state) {
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                hr().get("/v1/imports/" + id)
                                                        .json()
                                                        .get("state")
                                                        .asString())
                                        .isEqualTo(state));
        return hr().get("/v1/imports/" + id).json();
    }

    private static List<String> listed(Api who) {
        return who.get("/v1/imports?profile=notes")
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private List<String> notes() {
        String codes =
                text(
                        "select coalesce(string_agg(code, ' ' order by code), '') from note where agency_id = '"
                                + agency
                                + "'");
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    private Api hr() {
        return as(agency, bringer, Role.ADMIN_KEPEGAWAIAN);
    }

    private Api as(AgencyId where, PersonId who, Role... roles) {
        return api.as(TestIssuer.token(where, who, roles));
    }

    private static String text(String sql) {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
