package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An agency with the shipped policy, whose maker and checker pay months; for tests. */
final class PayDesk {

    static final Duration SOON = Duration.ofSeconds(40);

    private final AgencyId agency = AgencyId.next();
    private final PersonId maker = PersonId.next();
    private final PersonId checker = PersonId.next();
    private final Told told = new Told(agency);
    private final Api api;
    private final PolicyDesk policies;

    PayDesk(int port) {
        this(port, Months.shipped());
    }

    PayDesk(int port, PolicyDocument policy) {
        api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
        policies = new PolicyDesk(api, told, agency, maker, checker);
        policies.activate(policy);
    }

    AgencyId agency() {
        return agency;
    }

    Told told() {
        return told;
    }

    PolicyDesk policies() {
        return policies;
    }

    PersonId makerId() {
        return maker;
    }

    PersonId checkerId() {
        return checker;
    }

    Api maker() {
        return api.as(TestIssuer.token(agency, maker, Role.PENGELOLA_TUKIN));
    }

    /** The person himself. */
    Api self(PersonId person) {
        return as(person, Role.PEGAWAI);
    }

    Api as(PersonId person, Role role) {
        return api.as(TestIssuer.token(agency, person, role));
    }

    Api checker() {
        return api.as(TestIssuer.token(agency, checker, Role.PENYETUJU_TUKIN));
    }

    /** With the attendance of the unit closed as it was told. */
    String open(String month) {
        told.close(told.unit(), YearMonth.parse(month));
        return openRun(month);
    }

    String openRun(String month) {
        return maker().post("/v1/runs", "{\"month\":\"" + month + "\"}")
                .json()
                .get("id")
                .asString();
    }

    Api.Answer calculate(String run) {
        return maker().post("/v1/runs/" + run + "/calculation", "");
    }

    /** Until the facts have arrived, the calculation is refused. */
    JsonNode calculated(String run) {
        await().atMost(SOON)
                .until(
                        () ->
                                calculate(run)
                                        .json()
                                        .path("state")
                                        .asString("")
                                        .equals("CALCULATING"));
        await().atMost(SOON).until(() -> state(run).equals("CALCULATED"));
        return run(run);
    }

    JsonNode run(String run) {
        return maker().get("/v1/runs/" + run).json();
    }

    void check(String run) {
        assertThat(seen(run).post("/v1/runs/" + run + "/check", "").status()).isEqualTo(200);
    }

    Api.Answer approve(String run) {
        return seen(run).post("/v1/runs/" + run + "/approval", "");
    }

    Api.Answer lock(String run) {
        return maker().with(
                        "If-Match",
                        requireNonNull(maker().get("/v1/runs/" + run).headers().get("etag")))
                .post("/v1/runs/" + run + "/lock", "");
    }

    /** That people can be paid, once they are known and somebody else has confirmed it. */
    void keepPayee(PersonId person) {
        keepPayee(person, null);
    }

    void keepPayee(PersonId person, @Nullable String ptkp) {
        keepPayee(person, ptkp, accountOf(person));
    }

    void keepPayee(PersonId person, @Nullable String ptkp, String account) {
        awaitRows("directory.person", person, 1);
        Map<String, String> payee = new HashMap<>();
        payee.put("ptkp", ptkp);
        payee.putAll(
                Map.of(
                        "personId", person.toString(),
                        "name", "CONTOH",
                        "bankCode", "123456789012",
                        "bankName", "Bank Contoh",
                        "account", account,
                        "accountName", "CONTOH"));
        Api.Answer kept = maker().post("/v1/payee-batches", Map.of("payees", List.of(payee)));
        assertThat(kept.status()).isEqualTo(200);
        confirmPayees(kept);
        confirmChange(person);
    }

    /** What of his account waits still. */
    void confirmChange(PersonId person) {
        checker()
                .get("/v1/payee-changes?state=WAITING")
                .json()
                .get("items")
                .valueStream()
                .filter(change -> change.get("personId").asString().equals(person.toString()))
                .map(change -> "/v1/payee-changes/" + change.get("id").asString())
                .forEach(
                        change ->
                                assertThat(checker().post(change + "/confirmation", "").status())
                                        .isEqualTo(204));
    }

    /** The first accounts of that call, where there are any, as one set. */
    void confirmPayees(Api.Answer kept) {
        String batch = kept.json().path("batchId").asString("");
        if (!batch.isEmpty()) {
            Api.Answer confirmed = confirmBatch(checker(), batch);
            assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        }
    }

    static Api.Answer confirmBatch(Api by, String batch) {
        String path = "/v1/payee-batches/" + batch;
        return by.with("If-Match", requireNonNull(by.get(path).headers().get("etag")))
                .post(path + "/confirmation", "");
    }

    /** Nobody else's: ten digits of his id. */
    static String accountOf(PersonId person) {
        return "%010d"
                .formatted(
                        Math.floorMod(person.value().getLeastSignificantBits(), 10_000_000_000L));
    }

    /** What no service tells, from that day on, and confirmed. */
    void tellFact(PersonId person, String code, String from, String value) {
        Api.Answer supplied =
                maker().post(
                                "/v1/outside-facts",
                                Map.of(
                                        "personId",
                                        person.toString(),
                                        "code",
                                        code,
                                        "from",
                                        from,
                                        "value",
                                        value,
                                        "source",
                                        "Aplikasi log",
                                        "proof",
                                        "BA-1/2026"));
        assertThat(supplied.status()).as(supplied.text()).isEqualTo(201);
        Api.Answer confirmed =
                checker()
                        .post(
                                "/v1/outside-fact-confirmations",
                                Map.of("factIds", List.of(supplied.json().get("id").asString())));
        assertThat(confirmed.json().path("confirmed").asInt()).as(confirmed.text()).isEqualTo(1);
    }

    /** Until so many rows are there. */
    static void awaitRows(String table, PersonId person, int rows) {
        await().atMost(SOON)
                .until(
                        () ->
                                text("select count(*) from "
                                                + table
                                                + " where person_id = '"
                                                + person
                                                + "'")
                                        .equals(Integer.toString(rows)));
    }

    /** Until what is asked of the person's rows is that. */
    void eventually(String question, PersonId of, String answer) {
        await().atMost(SOON)
                .until(() -> text(question + " where person_id = '" + of + "'").equals(answer));
    }

    /** From its opening to its approval. */
    String pay(String month) {
        String run = open(month);
        calculated(run);
        check(run);
        assertThat(approve(run).status()).isEqualTo(200);
        return run;
    }

    JsonNode corrections(String run) {
        return maker().get("/v1/runs/" + run + "/corrections").json().get("items");
    }

    String state(String run) {
        return run(run).get("state").asString();
    }

    /** What the ledger holds of the month of May. */
    long granted(PersonId person) {
        return Long.parseLong(
                text(
                        "select coalesce(sum(amount), 0) from ledger_entry where month = '2026-05' and person_id = '"
                                + person
                                + "'"));
    }

    static String text(String sql) {
        try (Connection connection = TestPostgres.superuser("tukin");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    private Api seen(String run) {
        return checker()
                .with(
                        "If-Match",
                        requireNonNull(maker().get("/v1/runs/" + run).headers().get("etag")));
    }
}
