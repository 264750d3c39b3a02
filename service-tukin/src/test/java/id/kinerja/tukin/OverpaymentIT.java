package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.testing.Together;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** May was paid too much: kelas 8 is 4,595,150, of which an absence takes 55,142. */
@ServiceTest
class OverpaymentIT {

    private static final long WHOLE = 4_595_150;
    private static final long CUT = 55_142;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;

    OverpaymentIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void payMayTooMuch() {
        desk = new PayDesk(port);
        told = desk.told();
        person = told.employee(8);
        for (String month : List.of("2026-05", "2026-06", "2026-07", "2026-08")) {
            told.rated(person, month, "BAIK");
        }
        PayDesk.awaitRows("rating_fact", person, 4);
        desk.keepPayee(person);
        payAndLock("2026-05");
        corrected("ABSENT", 1);
        payAndLock("2026-06");
    }

    @Test
    void recoversByInstalmentsAndCountsInWhatIsRaisedAgain() {
        JsonNode one = overpayments("?open=true").get(0);
        assertThat(one.get("owed").asLong()).isEqualTo(CUT);
        assertThat(one.get("inPaidService").asBoolean()).isTrue();
        assertThat(one.get("kind").asString()).isEqualTo("MONTH");
        assertThat(one.has("year")).isFalse();
        assertThat(one.get("actions").toString()).isEqualTo("[\"PLAN\"]");
        String path = "/v1/overpayments/" + one.get("id").asString();
        assertThat(desk.maker().get(path).json().at("/entries/1/evidence/0").asString())
                .isEqualTo("ATTENDANCE_CORRECTION");
        // without a plan nothing was deducted from June
        assertThat(desk.granted(person)).isEqualTo(WHOLE - CUT);

        assertThat(desk.maker().put(path + "/plan", plan(30_000)).status()).isEqualTo(428);
        Api.Answer tooMuch = seen(path).put(path + "/plan", plan(30_000, 25_143));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.json().at("/errors/0/field").asString())
                .isEqualTo("instalments[1].amount");
        assertThat(tooMuch.json().at("/errors/0/code").asString()).isEqualTo("plan-exceeds-owed");
        Api before = seen(path);
        Api.Answer planned = before.put(path + "/plan", plan(30_000, 25_142));
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        assertThat(before.put(path + "/plan", plan(1)).status()).isEqualTo(412);

        String july = payAndLock("2026-07");
        assertThat(files(july)).containsExactly("INDUK 4595150 4565150");
        assertThat(desk.maker().get(path).json().get("owed").asLong()).isEqualTo(25_142);
        assertThat(desk.maker().get(path).json().at("/plan/taken").asLong()).isEqualTo(30_000);

        // the absence was none after all: what is still owed is counted in, the rest is paid
        corrected("PRESENT", 2);
        String august = payAndLock("2026-08");
        assertThat(files(august))
                .containsExactly("INDUK 4595150 4595150", "KEKURANGAN 30000 30000");
        assertThat(overpayments("?open=true")).isEmpty();
        assertThat(overpayments("?open=false").get(0).get("owed").asLong()).isZero();
        assertThat(code(seen(path).put(path + "/plan", plan(1)))).isEqualTo("overpayment-settled");

        JsonNode ledger = ledger(desk.self(person)).json();
        JsonNode may = ledger.get("items").get(3);
        assertThat(may.get("month").asString()).isEqualTo("2026-05");
        assertThat(entries(may))
                .containsExactly(
                        "2026-05 INDUK 4595150",
                        "2026-06 KELEBIHAN -55142",
                        "2026-07 PENGEMBALIAN 30000",
                        "2026-08 KEKURANGAN 55142",
                        "2026-08 DIPERHITUNGKAN 25142");
        assertThat(may.at("/entries/1/paidFor").asString()).isEqualTo("MONTH");
        assertThat(may.at("/entries/1").has("year")).isFalse();
        assertThat(may.at("/entries/0/policy/code").asString()).isNotBlank();
        assertThat(may.at("/entries/2").has("policy")).isFalse();
        assertThat(may.get("granted").asLong()).isEqualTo(WHOLE);
        assertThat(may.get("owed").asLong()).isZero();
        assertThat(ledger.at("/years/0/granted").asLong()).isEqualTo(4 * WHOLE);
        // what the files have paid is what was granted, once nothing is owed any more
        assertThat(
                        PayDesk.text(
                                "select sum(bersih) from payment where person_id = '"
                                        + person
                                        + "'"))
                .isEqualTo(Long.toString(4 * WHOLE));
    }

    @Test
    void deductsAnInstalmentOnceWhenTwoRunsAreLockedAtTheSameMoment() throws Exception {
        String path = "/v1/overpayments/" + overpayments("").get(0).get("id").asString();
        assertThat(seen(path).put(path + "/plan", plan((int) CUT)).status()).isEqualTo(200);
        String july = desk.pay("2026-07");
        String august = desk.pay("2026-08");
        try (Connection holder = TestPostgres.superuser("tukin");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('recoveries of "
                            + desk.agency()
                            + "', 0))");
            var one = Together.meanwhile(() -> desk.lock(july));
            var other = Together.meanwhile(() -> desk.lock(august));
            Together.waits(one);
            Together.waits(other);
            holder.commit();
            assertThat(one.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(other.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        assertThat(desk.maker().get(path).json().get("owed").asLong()).isZero();
        assertThat(bersih(july) + bersih(august)).isEqualTo(2 * WHOLE - CUT);
    }

    @Test
    void deductsNothingThatWaitsAsADepositAlready() {
        String path = "/v1/overpayments/" + overpayments("").get(0).get("id").asString();
        assertThat(seen(path).put(path + "/plan", plan(30_000, 25_142)).status()).isEqualTo(200);
        String july = desk.pay("2026-07");
        Api.Answer entered =
                desk.maker()
                        .post(
                                "/v1/deposits",
                                Map.of(
                                        "personId", person.toString(),
                                        "treasury", "KAS_NEGARA",
                                        "proof", "0A1B2C3D4E5F6079",
                                        "day", "2026-06-30",
                                        "amount", 40_000));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);

        assertThat(desk.lock(july).status()).isEqualTo(200);

        // of the 30,000 that the plan says no more than what isn't brought back
        assertThat(files(july)).containsExactly("INDUK 4595150 " + (WHOLE - (CUT - 40_000)));
        assertThat(desk.maker().get(path).json().get("owed").asLong()).isEqualTo(40_000);
        String deposit = "/v1/deposits/" + entered.json().get("id").asString();
        assertThat(desk.checker().post(deposit + "/confirmation", "").status()).isEqualTo(200);
        assertThat(desk.maker().get(path).json().get("owed").asLong()).isZero();
        payAndLock("2026-08");
        assertThat(desk.maker().get(path).json().get("recovered").asLong()).isEqualTo(CUT);
    }

    @Test
    void showsALedgerToThePersonAndToTheOfficersOfHisUnitsAlone() {
        assertThat(ledger(desk.self(person)).status()).isEqualTo(200);
        assertThat(ledger(desk.checker()).json().get("items")).hasSize(2);
        assertThat(ledger(desk.self(PersonId.next())).status()).isEqualTo(404);
        assertThat(desk.self(person).get("/v1/overpayments").status()).isEqualTo(403);
        JsonNode first = desk.maker().get(path("?limit=1")).json();
        assertThat(first.get("items").get(0).get("month").asString()).isEqualTo("2026-06");
        JsonNode rest =
                desk.maker().get(path("?limit=1&cursor=" + first.get("next").asString())).json();
        assertThat(rest.get("items").get(0).get("month").asString()).isEqualTo("2026-05");
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.get("years")).isEqualTo(first.get("years"));
    }

    @Test
    void letsNobodyPlanWhatHeOwesHimself() {
        told.grant(person, Role.PENGELOLA_TUKIN);
        Api himself = desk.as(person, Role.PENGELOLA_TUKIN);
        PolicyDesk.awaitRole(himself);
        String path = "/v1/overpayments/" + overpayments("").get(0).get("id").asString();

        Api.Answer refused =
                himself.with("If-Match", etag(path)).put(path + "/plan", plan((int) CUT));

        assertThat(code(refused)).isEqualTo("overpayment-of-oneself");
    }

    private String payAndLock(String month) {
        String run = desk.pay(month);
        assertThat(desk.lock(run).status()).isEqualTo(200);
        return run;
    }

    /** Once it is known to be late. */
    private void corrected(String status, long revision) {
        told.correction(person, MONDAY, status, 0, revision);
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from late_fact where settled_in is null"
                                                        + " and month = '2026-05' and person_id = '"
                                                        + person
                                                        + "'")
                                        .equals("1"));
    }

    /** From July on, month by month. */
    private static Map<String, Object> plan(int... amounts) {
        List<Map<String, Object>> instalments = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            instalments.add(Map.of("month", "2026-0" + (7 + i), "amount", amounts[i]));
        }
        return Map.of("document", "SK-12/2026", "instalments", instalments);
    }

    private Api seen(String path) {
        return desk.maker().with("If-Match", etag(path));
    }

    private String etag(String path) {
        return requireNonNull(desk.maker().get(path).headers().get("etag"));
    }

    private JsonNode overpayments(String query) {
        return desk.maker().get("/v1/overpayments" + query).json().get("items");
    }

    private Api.Answer ledger(Api who) {
        return who.get(path(""));
    }

    private String path(String query) {
        return "/v1/people/" + person + "/ledger" + query;
    }

    private static List<String> entries(JsonNode month) {
        return month.get("entries")
                .valueStream()
                .map(
                        one ->
                                one.get("paidIn").asString()
                                        + " "
                                        + one.get("kind").asString()
                                        + " "
                                        + one.get("amount").asLong())
                .toList();
    }

    /** Kind, bruto and bersih of each. */
    private List<String> files(String run) {
        return sums(run)
                .valueStream()
                .map(
                        one ->
                                one.get("kind").asString()
                                        + " "
                                        + one.get("bruto").asLong()
                                        + " "
                                        + one.get("bersih").asLong())
                .toList();
    }

    private long bersih(String run) {
        return sums(run).valueStream().mapToLong(one -> one.get("bersih").asLong()).sum();
    }

    private JsonNode sums(String run) {
        return desk.maker().get("/v1/runs/" + run + "/files/web-gaji").json().get("files");
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
