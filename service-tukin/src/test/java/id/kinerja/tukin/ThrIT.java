package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * THR and the thirteenth month, from the policy to the file. Both are made of May, for who is in
 * service on 10 June; class 8 is 4,595,150, of which an absence takes 55,142.
 */
@ServiceTest
class ThrIT {

    private static final long WHOLE = 4_595_150;
    private static final long FINAL_TAX = 229_758;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId absent;
    private PersonId doubted;
    private PersonId retired;

    ThrIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void employThree() {
        desk = new PayDesk(port, policy());
        told = desk.told();
        absent = told.ranked(8, "III/b");
        doubted = told.ranked(8, "III/c");
        retired =
                told.person(
                        "PNS",
                        new PersonChanged.Status("AKTIF", Told.LONG_AGO, LAST),
                        new PersonChanged.Status("PENSIUN", LAST.plusDays(1), null));
        told.assign(retired, told.unit(), 8, DateRange.of(Told.LONG_AGO, LAST));
        told.day(absent, MONDAY, "ABSENT", 0, 1);
        desk.keepPayee(absent);
        desk.keepPayee(doubted);
        for (PersonId one : List.of(absent, doubted, retired)) {
            PayDesk.awaitRows("directory.assignment", one, 1);
        }
        PayDesk.awaitRows("attendance_fact", absent, 1);
    }

    /** Half of the class for the thirteenth month, and nobody waits for a rating. */
    private static PolicyDocument policy() {
        return Months.changed(
                Months.withExtra(Months.thr("CLASS 100"), Months.thirteenth("CLASS 50")),
                document -> document.withObject("predikat").put("missing", "ASSUME_BAIK"));
    }

    @Test
    void paysEverybodyOnceInAYearAndWhoWasHeldByTheNextRunOfTheYear() {
        String thr = open("2026-06", "THR");
        JsonNode run = desk.calculated(thr);
        assertThat(run.get("kind").asString()).isEqualTo("THR");
        assertThat(run.get("year").asInt()).isEqualTo(2026);
        assertThat(run.get("people").asInt()).isEqualTo(3);
        // his month's cuts aside; who retired before 10 June gets nothing
        assertThat(run.get("granted").asLong()).isEqualTo(2 * WHOLE);
        hold(thr, doubted);
        assertThat(statement(doubted).at("/held/reason").asString()).isEqualTo("Menunggu surat.");
        desk.check(thr);
        assertThat(desk.approve(thr).status()).isEqualTo(200);
        assertThat(ledger(absent)).isEqualTo("[\"2026-06 THR 4595150\"]");
        assertThat(ledger(doubted)).isEqualTo("[]");
        assertThat(ledger(retired)).isEqualTo("[]");
        assertThat(desk.lock(thr).status()).isEqualTo(200);

        theFilesPay(thr);
        theStatementExplainsItself();
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + thr + "/reproduction")
                                .json()
                                .get("equal")
                                .asInt())
                .isEqualTo(3);

        String next = open("2026-07", "THR");
        assertThat(desk.calculated(next).get("granted").asLong()).isZero();
        assertThat(people(next)).doesNotContain(absent.toString(), doubted.toString());
        String release = "/v1/runs/" + thr + "/holds/" + doubted + "/release";
        assertThat(desk.maker().post(release, "").status()).isEqualTo(200);
        assertThat(desk.calculated(next).get("granted").asLong()).isEqualTo(WHOLE);
        assertThat(people(next)).contains(doubted.toString()).doesNotContain(absent.toString());
        desk.check(next);
        assertThat(desk.approve(next).status()).isEqualTo(200);
        assertThat(ledger(doubted)).isEqualTo("[\"2026-07 THR 4595150\"]");
    }

    private void theFilesPay(String thr) {
        assertThat(desk.maker().get("/v1/runs/" + thr + "/files/web-gaji/THR").text())
                .contains("\t06\t2026\t")
                .contains("\t08\t4595150\t0\t4595150\t");
        JsonNode json =
                desk.maker().get("/v1/runs/" + thr + "/payments?profile=json&kind=THR").json();
        assertThat(json.get("kind").asString()).isEqualTo("THR");
        assertThat(json.at("/lines/0/bersih").asLong()).isEqualTo(WHOLE);
        assertThat(json.at("/lines/0/withheld").asLong()).isEqualTo(FINAL_TAX);
        assertThat(desk.maker().get("/v1/runs/" + thr + "/withholdings").json().toString())
                .contains("PPH21_FINAL")
                .contains("\"amount\":" + FINAL_TAX);
        assertThat(desk.maker().get("/v1/runs/" + thr + "/spj?format=PDF").status()).isEqualTo(200);
    }

    private void theStatementExplainsItself() {
        JsonNode statement = statement(absent);
        assertThat(statement.get("state").asString()).isEqualTo("APPROVED");
        assertThat(statement.get("month").asString()).isEqualTo("2026-05");
        assertThat(statement.get("net").asLong()).isEqualTo(WHOLE);
        assertThat(statement.at("/lines/0/code").asString()).isEqualTo("TUKIN_KELAS");
        assertThat(desk.self(absent).get("/v1/statements/me/2026-06/slip?kind=THR").status())
                .isEqualTo(200);
        JsonNode gone = statement(retired);
        assertThat(gone.get("net").asLong()).isZero();
        assertThat(gone.at("/lines/1/text").asString())
                .isEqualTo(
                        "Tidak bertugas sebagai pegawai yang berhak pada tanggal yang ditentukan");
        assertThat(gone.at("/lines/1/article").asString()).contains("Ps 9");
        String his = "/v1/statements/" + retired + "/2026-06?kind=THR";
        assertThat(desk.checker().get(his).json()).isEqualTo(gone);
        assertThat(desk.self(absent).get(his).status()).isEqualTo(404);
    }

    @Test
    void leavesMonthsAndTheirDifferencesAsTheyAre() {
        String may = desk.pay("2026-05");
        String thr = open("2026-05", "THR");
        desk.calculated(thr);
        desk.check(thr);
        assertThat(desk.approve(thr).status()).isEqualTo(200);
        told.correction(absent, MONDAY, "PRESENT", 0, 1);

        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        // against what the month was granted, and not THR with it
        assertThat(desk.corrections(june).get(0).get("delta").asLong()).isEqualTo(55_142);
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);

        assertThat(ledger(absent))
                .isEqualTo(
                        "[\"2026-06 INDUK 4595150\",\"2026-05 INDUK 4540008\",\"2026-05 THR 4595150\",\"2026-05 KEKURANGAN 55142\"]");
        assertThat(own(absent, "2026-05").get("net").asLong()).isEqualTo(WHOLE - 55_142);
        assertThat(desk.run(thr).get("factsSince").asInt()).isZero();
        assertThat(desk.maker().get("/v1/runs?kind=THR").json().get("items").size()).isEqualTo(1);
        assertThat(desk.maker().get("/v1/runs?kind=MONTH").json().at("/items/1/id").asString())
                .isEqualTo(may);
        JsonNode first = desk.maker().get("/v1/runs?limit=2").json();
        JsonNode rest =
                desk.maker().get("/v1/runs?limit=2&cursor=" + first.get("next").asString()).json();
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(thr);
        assertThat(effect(thr).json().at("/errors/0/code").asString()).isEqualTo("run-of-no-month");
    }

    @Test
    void paysNobodyTwiceWhereTwoRunsOfTheYearWereCalculatedAtOnce() {
        String june = open("2026-06", "KE_13");
        String july = open("2026-07", "KE_13");
        for (String run : List.of(june, july)) {
            assertThat(desk.calculated(run).get("granted").asLong()).isEqualTo(WHOLE);
            desk.check(run);
        }
        assertThat(desk.approve(june).status()).isEqualTo(200);

        Api.Answer twice = desk.approve(july);

        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("code").asString()).isEqualTo("extra-paid-since");
        assertThat(ledger(absent)).isEqualTo("[\"2026-06 KE_13 2297575\"]");
        assertThat(desk.calculated(july).get("granted").asLong()).isZero();
    }

    @Test
    void refusesWhatCanNotBePaid() {
        assertThat(code(opening("{\"month\":\"2026-06\",\"kind\":\"THR\",\"year\":2031}")))
                .isEqualTo("extra-month-not-in-policy");
        assertThat(
                        opening(
                                        "{\"month\":\"2026-06\",\"kind\":\"THR\",\"attendedUntil\":\"2026-06-01\"}")
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("run-waits-for-no-attendance");
        assertThat(
                        opening("{\"month\":\"2026-06\",\"year\":2026}")
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("run-year-of-a-month");
        assertThat(opening("{\"month\":\"2026-06\",\"kind\":\"THRR\"}").status())
                .isBetween(400, 422);
        open("2026-06", "THR");
        assertThat(code(opening("{\"month\":\"2026-06\",\"kind\":\"THR\"}")))
                .isEqualTo("run-there-already");
        assertThat(opening("{\"month\":\"2026-06\"}").status()).isEqualTo(201);
        assertThat(
                        desk.self(absent)
                                .post("/v1/runs", "{\"month\":\"2026-06\",\"kind\":\"THR\"}")
                                .status())
                .isEqualTo(403);
        assertThat(code(desk.self(absent).get("/v1/statements/me/2026-04?kind=THR")))
                .isEqualTo("extra-month-not-in-policy");
        assertThat(desk.maker().get("/v1/runs?cursor=x").status()).isEqualTo(422);
    }

    @Test
    void holdsAPolicyToItsExamplesOfThr() {
        assertThat(simulated("{\"kind\":\"KE_13\",\"year\":2026}").json().get("net").asLong())
                .isEqualTo(2_297_575);
        assertThat(
                        simulated("{\"kind\":\"KE_13\",\"year\":2026,\"serves\":false}")
                                .json()
                                .get("net")
                                .asLong())
                .isZero();
        assertThat(
                        simulated("{\"kind\":\"THR\",\"year\":2030}")
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("extra-month-not-in-policy");
        assertThat(
                        desk.maker()
                                .post("/v1/policies", withExample(2_297_574))
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("example-differs");
    }

    private static PolicyDocument withExample(long net) {
        return Months.changed(
                policy(),
                document -> {
                    document.put("version", 9);
                    var example = document.putArray("examples").addObject();
                    example.put("name", "Ketiga belas: 50 % x 4.595.150");
                    var facts = example.putObject("facts").put("month", "2026-05");
                    facts.putArray("places").addObject().put("kelas", 8);
                    facts.putObject("extra").put("kind", "KE_13").put("year", 2026);
                    example.putObject("expected").put("net", net);
                });
    }

    private Api.Answer simulated(String extra) {
        return desk.maker()
                .post(
                        "/v1/simulations/statement",
                        "{\"policyId\":\""
                                + desk.maker()
                                        .get("/v1/policies")
                                        .json()
                                        .at("/items/0/id")
                                        .asString()
                                + "\",\"facts\":{\"month\":\"2026-05\",\"places\":[{\"kelas\":8}],\"extra\":"
                                + extra
                                + "}}");
    }

    private Api.Answer effect(String run) {
        return desk.maker()
                .post("/v1/simulations/months", Map.of("runs", List.of(run), "policy", policy()));
    }

    private String open(String month, String kind) {
        Api.Answer opened = opening("{\"month\":\"" + month + "\",\"kind\":\"" + kind + "\"}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().get("id").asString();
    }

    private Api.Answer opening(String request) {
        return desk.maker().post("/v1/runs", request);
    }

    private void hold(String run, PersonId person) {
        assertThat(
                        desk.checker()
                                .put(
                                        "/v1/runs/" + run + "/holds/" + person,
                                        Map.of("reason", "Menunggu surat."))
                                .status())
                .isEqualTo(200);
    }

    private List<String> people(String run) {
        return desk.maker()
                .get("/v1/runs/" + run + "/statements")
                .json()
                .get("items")
                .valueStream()
                .map(one -> one.get("personId").asString())
                .toList();
    }

    private JsonNode statement(PersonId person) {
        return own(person, "2026-06?kind=THR");
    }

    private JsonNode own(PersonId person, String month) {
        return desk.as(person, Role.PEGAWAI).get("/v1/statements/me/" + month).json();
    }

    private String ledger(PersonId person) {
        return PayDesk.text(
                        "select coalesce(json_agg(month || ' ' || kind || ' ' || amount order by month desc, entered_at, kind), '[]')"
                                + " from ledger_entry where person_id = '"
                                + person
                                + "'")
                .replace("\", \"", "\",\"");
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
