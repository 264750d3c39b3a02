package id.kinerja.tukin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What the application before paid, held against ours. Kelas 8 is 4,595,150, of which a day of
 * absence takes 55,142; kelas 9 is 5,079,200.
 */
@ServiceTest
class ShadowIT {

    private static final String NEEDED = "nip,bulan,bruto,bersih";
    private static final String WHOLE =
            NEEDED
                    + ",kelas_jabatan,tukin_kelas,potongan_kehadiran,potongan_kinerja,tambahan_plt,pajak";
    private static final String NOBODY = "190001012000011099";

    private PayDesk desk;
    private int port;

    @BeforeEach
    void openAnAgency(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
    }

    @Test
    void givesACauseForEachDifferenceAndSumsThemUp() {
        PersonId equal = employee(8, "BAIK");
        PersonId promoted = employee(9, "BAIK");
        PersonId absent = employee(8, "BAIK");
        desk.told().day(absent, Told.MAY.atDay(5), "ABSENT", 0, 1);
        PersonId lowered = employee(9, "BUTUH_PERBAIKAN");
        PersonId acting = employee(8, "BAIK");
        desk.told().plt(acting, 9);
        PayDesk.awaitRows("directory.assignment", acting, 2);
        PersonId rounded = employee(8, "BAIK");
        PersonId unpaid = employee(8, "BAIK");
        PersonId unrated = employee(8, null);
        PersonId without =
                desk.told().person("PNS", new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        PayDesk.awaitRows("directory.person", without, 1);
        String run = calculated();
        bring(
                WHOLE,
                row(equal, "4595150,4.595.150,8,4595150,0,0,0,"),
                row(promoted, "4595150,4595150,8,4595150,0,0,0,"),
                row(absent, "4595150,4595150,8,4595150,0,0,0,"),
                row(lowered, "5079200,5079200,,,,,,"),
                row(acting, "4595150,4595150,8,4595150,0,0,0,"),
                row(rounded, "4595150,4595148,8,4595150,1,0,0,"),
                row(unrated, "4595150,4595150,8,4595150,0,0,0,"),
                row(without, "2531250,2531250,1,2531250,0,0,0,"),
                NOBODY + ",2026-05,100,100,,,,,,");

        JsonNode seen = compare(run);

        assertThat(sums(seen, "outcomes", "outcome", "difference"))
                .containsExactlyInAnyOrder(
                        "EQUAL 1 0",
                        "DIFFERS 5 " + (484_050 - 55_142 - 609_504 + 1_015_840 + 2),
                        "ONLY_THEIRS 2 -2531350",
                        "ONLY_OURS 1 4595150",
                        "OPEN 1 -4595150");
        assertThat(sums(seen, "causes", "cause", "amount"))
                .containsExactlyInAnyOrder(
                        "CLASS 1 484050",
                        "ATTENDANCE 1 -55142",
                        "UNEXPLAINED 1 -609504",
                        "ADDITION 1 1015840",
                        "ROUNDING 1 2",
                        "NOT_PAID_BY_US 1 -2531250",
                        "UNKNOWN_PERSON 1 -100",
                        "NOT_PAID_BY_THEM 1 4595150",
                        "OPEN_QUESTION 1 -4595150");
        String shadow = seen.at("/shadowRun/id").asString();
        JsonNode late = people(shadow, "?cause=ATTENDANCE").get(0);
        assertThat(late.get("personId").asString()).isEqualTo(absent.toString());
        assertThat(late.at("/ours/attendance").asLong()).isEqualTo(55_142);
        assertThat(late.at("/theirs/attendance").asLong(-1)).isZero();
        JsonNode nobody = people(shadow, "?cause=UNKNOWN_PERSON").get(0);
        assertThat(nobody.get("number").asString()).isEqualTo(NOBODY);
        assertThat(nobody.has("personId")).isFalse();
        JsonNode forgotten = people(shadow, "?outcome=ONLY_OURS").get(0);
        assertThat(forgotten.get("number").asString()).isEqualTo(nip(unpaid));
        assertThat(people(shadow, "?outcome=OPEN").get(0).get("openQuestions").size()).isEqualTo(1);
        assertThat(everybodyOneByOne(shadow)).isEqualTo(10);
        Download table = download(shadow, "?cause=ATTENDANCE");
        assertThat(table.status()).isEqualTo(200);
        assertThat(new String(table.bytes(), UTF_8))
                .contains(nip(absent) + ",DIFFERS,ATTENDANCE,-55142,-55142,4595150,4540008,,\r\n")
                .hasLineCount(2);
    }

    @Test
    void looksAtAFileFirstTakesItOnceAndKeepsWhatACorrectedOneReplaces() {
        PersonId person = employee(8, "BAIK");
        String[] rows = {
            row(person, "4595150,4500000"),
            row(person, "4595150,4500001"),
            NOBODY + ",2026-05,10,10",
            NOBODY + ",Mei 2026,10,10",
            NOBODY + ",2999-01,10,10",
            NOBODY + ",2026-04,10,11",
            NOBODY + ",2026-03,sepuluh,",
            "1900010120000119,2026-05,10,10",
            NOBODY + ",2026-02,1000000000000,1",
            NOBODY + ",2026-02-01,7,7"
        };

        String id = brought(NEEDED, rows);

        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "2 nip old-payment-twice",
                        "3 nip old-payment-of-nobody",
                        "4 bulan old-month-unreadable",
                        "5 bulan run-month-not-begun",
                        "6 bersih old-net-above-gross",
                        "7 bruto amount-not-readable",
                        "7 bersih cell-empty",
                        "8 nip looks-like-nik",
                        "9 bruto old-amount-too-great",
                        "10 nip old-payment-of-nobody");
        assertThat(counts(id)).isEqualTo("3 0 0");
        assertThat(oldPayments("").size()).isZero();
        apply(id);
        assertThat(oldPayments("").size()).isEqualTo(3);
        assertThat(counts(brought(NEEDED, rows))).isEqualTo("0 0 3");

        bring(NEEDED, row(person, "4595150,4400000"));

        JsonNode both = oldPayments("?replaced=true&personId=" + person);
        assertThat(both.findValuesAsString("net")).containsExactly("4400000", "4500000");
        assertThat(both.get(1).get("replacedBy")).isEqualTo(both.get(0).get("id"));
        assertThat(oldPayments("?month=2026-05&number=" + nip(person)).size()).isEqualTo(1);
        assertThat(oldPayments("?month=2026-02").get(0).get("number").asString()).isEqualTo(NOBODY);
    }

    @Test
    void isSignedOffByASecondPersonOnceEachDifferenceIsDecidedAndStaysAsItWasSigned() {
        PersonId one = employee(8, "BAIK");
        PersonId two = employee(8, "BAIK");
        PersonId three = employee(9, "BAIK");
        String run = calculated();
        bring(
                NEEDED,
                row(one, "4595150,4595000"),
                row(two, "4595150,4594000"),
                row(three, "4595150,4595150"));
        String shadow = compare(run).at("/shadowRun/id").asString();
        assertThat(sign(desk.checker(), shadow).json().get("code").asString())
                .isEqualTo("shadow-undecided");
        assertThat(decide(shadow, Map.of("cause", "UNEXPLAINED", "word", "ACCEPTED")))
                .contains("decision-without-reason");
        assertThat(decide(shadow, Map.of("word", "OURS_RIGHT"))).contains("decision-of-nothing");

        assertThat(
                        decide(
                                shadow,
                                Map.of(
                                        "subjects",
                                        List.of(one.toString(), UUID.randomUUID()),
                                        "word",
                                        "THEIRS_RIGHT")))
                .contains("\"people\":1", "subjects[1]", "difference-unknown");
        assertThat(
                        decide(
                                shadow,
                                Map.of(
                                        "cause", "UNEXPLAINED",
                                        "word", "ACCEPTED",
                                        "reason", "=SUM(A1)")))
                .contains("\"people\":1");
        assertThat(people(shadow, "?undecided=true").size()).isEqualTo(1);
        decide(shadow, Map.of("cause", "GROSS", "word", "OURS_RIGHT"));

        JsonNode decided = desk.maker().get("/v1/shadow-runs/" + shadow).json();
        assertThat(decided.at("/shadowRun/undecided").asInt()).isZero();
        assertThat(decided.at("/causes").findValuesAsString("toMend")).contains("1");
        assertThat(new String(download(shadow, "").bytes(), UTF_8))
                .contains(",ACCEPTED,\"'=SUM(A1)\"");
        assertThat(sign(bothRoles(), shadow).json().get("code").asString())
                .isEqualTo("shadow-needs-a-second-person");
        assertThat(
                        desk.checker()
                                .with("If-Match", "\"1\"")
                                .post("/v1/shadow-runs/" + shadow + "/sign-off", "")
                                .status())
                .isEqualTo(412);
        JsonNode signed = sign(desk.checker(), shadow).json();
        assertThat(signed.at("/shadowRun/state").asString()).isEqualTo("SIGNED");
        assertThat(signed.at("/shadowRun/actions").size()).isZero();

        assertThat(decide(shadow, Map.of("cause", "GROSS", "word", "THEIRS_RIGHT")))
                .contains("shadow-signed");
        assertThat(sign(desk.checker(), shadow).json().get("code").asString())
                .isEqualTo("shadow-signed");
    }

    @Test
    void comparesAnewAsAVersionThatKeepsWhatWasDecidedAboutTheSameDifference() {
        PersonId one = employee(8, "BAIK");
        PersonId two = employee(8, "BAIK");
        String run = calculated();
        bring(NEEDED, row(one, "4595150,4500000"), row(two, "4595150,4400000"));
        String first = compare(run).at("/shadowRun/id").asString();
        decide(first, Map.of("cause", "UNEXPLAINED", "word", "OURS_RIGHT"));

        bring(NEEDED, row(two, "4595150,4300000"));
        assertThat(sign(desk.checker(), first).json().get("code").asString())
                .isEqualTo("shadow-outdated");
        JsonNode second = compare(run);

        assertThat(second.at("/shadowRun/version").asInt()).isEqualTo(2);
        assertThat(second.at("/shadowRun/undecided").asInt()).isEqualTo(1);
        String id = second.at("/shadowRun/id").asString();
        assertThat(people(id, "?undecided=true").get(0).get("personId").asString())
                .isEqualTo(two.toString());
        assertThat(
                        people(first, "?outcome=DIFFERS")
                                .valueStream()
                                .map(each -> each.at("/theirs/net").asLong()))
                .as("as it was compared")
                .containsExactlyInAnyOrder(4_500_000L, 4_400_000L);
        assertThat(
                        desk.maker()
                                .get("/v1/shadow-runs?month=2026-05")
                                .json()
                                .get("items")
                                .findValuesAsString("version"))
                .containsExactly("2", "1");
        desk.calculated(run);
        assertThat(sign(desk.checker(), id).json().get("code").asString())
                .isEqualTo("shadow-outdated");
    }

    @Test
    void knowsWhoCameIntoTheRegisterAfterHisPaymentWasTold() {
        employee(8, "BAIK");
        String run = calculated();
        String number = desk.told().nextNip();
        bring(NEEDED, number + ",2026-05,100,100");
        PersonId late = PersonId.next();
        desk.told().ranked(late, number, null, 1);
        PayDesk.awaitRows("directory.person", late, 1);

        String shadow = compare(run).at("/shadowRun/id").asString();

        assertThat(people(shadow, "?cause=NOT_PAID_BY_US").get(0).get("personId").asString())
                .isEqualTo(late.toString());
    }

    @Test
    void comparesTheTaxOnceTheRunIsLocked() {
        desk = new PayDesk(port, Months.changed(document -> document.put("tax", "FINAL_GOL")));
        PersonId person = desk.told().ranked(8, "III/a");
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        desk.keepPayee(person);
        String run = desk.pay("2026-05");
        bring(WHOLE, row(person, "4595150,4595150,8,4595150,0,0,0,200000"));
        assertThat(compare(run).at("/outcomes/0/outcome").asString()).isEqualTo("EQUAL");
        assertThat(desk.lock(run).status()).isEqualTo(200);

        JsonNode seen = compare(run);

        // 5 % of golongan III
        assertThat(sums(seen, "causes", "cause", "amount")).containsExactly("TAX 1 -29758");
        assertThat(sums(seen, "outcomes", "outcome", "difference")).containsExactly("DIFFERS 1 0");
    }

    @Test
    void countsWhatFiguresAddAmongWhatIsAdded() {
        desk = new PayDesk(port, Months.withAddition());
        PersonId person = employee(8, "BAIK");
        desk.tellFact(person, "LOG", "2026-05-01", "95");
        String run = calculated();
        bring(WHOLE, row(person, "4595150,4595150,8,4595150,0,0,0,"));

        JsonNode seen = compare(run);

        assertThat(sums(seen, "causes", "cause", "amount")).containsExactly("ADDITION 1 229758");
        bring(WHOLE, row(person, "4824908,4824908,8,4595150,0,0,229758,"));
        assertThat(compare(run).at("/outcomes/0/outcome").asString()).isEqualTo("EQUAL");
    }

    @Test
    void refusesWhatCannotBeComparedAndWhoeverPaysNobody() {
        employee(8, "BAIK");
        String open = desk.open("2026-05");
        assertThat(ask(open).json().get("code").asString()).isEqualTo("run-not-calculated");
        assertThat(ask(UUID.randomUUID().toString()).json().get("code").asString())
                .isEqualTo("run-unknown");
        desk.calculated(open);
        assertThat(ask(open).json().get("code").asString()).isEqualTo("shadow-nothing-brought");
        assertThat(desk.maker().post("/v1/shadow-runs", Map.of()).status()).isEqualTo(400);

        Api stranger = desk.self(PersonId.next());
        assertThat(stranger.post("/v1/shadow-runs", Map.of("runId", open)).status()).isEqualTo(403);
        assertThat(stranger.get("/v1/old-payments").status()).isEqualTo(403);
        String unknown = "/v1/shadow-runs/" + UUID.randomUUID();
        for (String path : List.of("", "/people", "/differences")) {
            assertThat(stranger.get(unknown + path).status()).isEqualTo(403);
            assertThat(desk.maker().get(unknown + path).json().get("code").asString())
                    .isEqualTo("shadow-run-unknown");
        }
        assertThat(new PayDesk(port).maker().get("/v1/shadow-runs").json().get("items").size())
                .isZero();
        assertThat(send(desk.checker(), NEEDED + "\n").status()).isEqualTo(403);
    }

    private PersonId employee(int kelas, @Nullable String predikat) {
        PersonId person = desk.told().employee(kelas);
        if (predikat != null) {
            desk.told().rated(person, predikat);
            PayDesk.awaitRows("rating_fact", person, 1);
        }
        PayDesk.awaitRows("directory.person", person, 1);
        return person;
    }

    private String calculated() {
        String run = desk.open("2026-05");
        desk.calculated(run);
        return run;
    }

    private static String row(PersonId person, String figures) {
        return nip(person) + ",2026-05," + figures;
    }

    private static String nip(PersonId person) {
        return PayDesk.text("select nip from directory.person where person_id = '" + person + "'");
    }

    private void bring(String header, String... rows) {
        apply(brought(header, rows));
    }

    private String brought(String header, String... rows) {
        Api.Answer sent = send(desk.maker(), header + "\n" + String.join("\n", rows) + "\n");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        String id = sent.json().get("id").asString();
        await().atMost(PayDesk.SOON).until(() -> state(id).equals("CHECKED"));
        return id;
    }

    private static Api.Answer send(Api by, String file) {
        return by.with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/v1/imports?profile=old-payments", file, "text/csv");
    }

    private void apply(String id) {
        String tag = requireNonNull(desk.maker().get("/v1/imports/" + id).headers().get("etag"));
        Api.Answer applied =
                desk.maker().with("If-Match", tag).post("/v1/imports/" + id + "/application", "");
        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        await().atMost(PayDesk.SOON).until(() -> state(id).equals("APPLIED"));
    }

    private String state(String id) {
        return desk.maker().get("/v1/imports/" + id).json().get("state").asString();
    }

    /** Fresh, replaced and known. */
    private String counts(String id) {
        JsonNode counts = desk.maker().get("/v1/imports/" + id).json().get("counts");
        return Stream.of("payments", "replaced", "known")
                .map(what -> Integer.toString(counts.path(what).asInt()))
                .reduce((some, more) -> some + " " + more)
                .orElseThrow();
    }

    private List<String> findings(String id) {
        return desk.maker()
                .get("/v1/imports/" + id + "/findings")
                .json()
                .get("items")
                .valueStream()
                .map(
                        one ->
                                one.get("row").asInt()
                                        + " "
                                        + one.get("field").asString()
                                        + " "
                                        + one.get("code").asString())
                .toList();
    }

    private JsonNode oldPayments(String query) {
        return desk.maker().get("/v1/old-payments" + query).json().get("items");
    }

    private Api.Answer ask(String run) {
        return desk.maker().post("/v1/shadow-runs", Map.of("runId", run));
    }

    /** Once it is worked out. */
    private JsonNode compare(String run) {
        Api.Answer asked = ask(run);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String path = "/v1/shadow-runs/" + asked.json().at("/shadowRun/id").asString();
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                desk.maker()
                                        .get(path)
                                        .json()
                                        .at("/shadowRun/state")
                                        .asString()
                                        .equals("OPEN"));
        return desk.maker().get(path).json();
    }

    private JsonNode people(String shadow, String query) {
        return desk.checker()
                .get("/v1/shadow-runs/" + shadow + "/people" + query)
                .json()
                .get("items");
    }

    private int everybodyOneByOne(String shadow) {
        String path = "/v1/shadow-runs/" + shadow + "/people?limit=1";
        int seen = 0;
        String next = "";
        do {
            JsonNode page = desk.maker().get(path + next).json();
            seen += page.get("items").size();
            next = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        return seen;
    }

    private Download download(String shadow, String query) {
        return Download.of(
                port,
                TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN),
                "/v1/shadow-runs/" + shadow + "/differences" + query);
    }

    private String decide(String shadow, Map<String, Object> decision) {
        return desk.maker().post("/v1/shadow-runs/" + shadow + "/decisions", decision).text();
    }

    private Api.Answer sign(Api by, String shadow) {
        String tag =
                requireNonNull(desk.maker().get("/v1/shadow-runs/" + shadow).headers().get("etag"));
        return by.with("If-Match", tag).post("/v1/shadow-runs/" + shadow + "/sign-off", "");
    }

    /** Who brought the file, as a checker. */
    private Api bothRoles() {
        desk.told().grant(desk.makerId(), Role.PENYETUJU_TUKIN);
        Api both = desk.as(desk.makerId(), Role.PENYETUJU_TUKIN);
        await().atMost(PayDesk.SOON).until(() -> both.get("/v1/shadow-runs").status() == 200);
        return both;
    }

    /** One of the sums of a comparison: its code, how many and how much. */
    private static List<String> sums(JsonNode seen, String list, String code, String amount) {
        return seen.get(list)
                .valueStream()
                .map(
                        sum ->
                                "%s %d %d"
                                        .formatted(
                                                sum.get(code).asString(),
                                                sum.get("people").asInt(),
                                                sum.get(amount).asLong()))
                .toList();
    }
}
