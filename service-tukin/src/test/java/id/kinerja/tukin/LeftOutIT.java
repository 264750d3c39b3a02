package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.testing.Together;
import id.kinerja.tukin.statement.Months;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Who is left out of a run between its approval and its lock. Kelas 8 is 4,595,150, of which an
 * absence takes 55,142.
 */
@ServiceTest
class LeftOutIT {

    private static final long WHOLE = 4_595_150;
    private static final long CUT = 55_142;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final String REASON = "Meninggal dunia, surat ahli waris belum ada.";
    private static final String OF_HEIRS = "777001";

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId dead;
    private PersonId other;
    private String nip;

    LeftOutIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void employTwo() {
        desk =
                new PayDesk(
                        port,
                        Months.changed(
                                Months.withExtra(Months.thr("CLASS 100")),
                                document ->
                                        document.withObject("predikat")
                                                .put("missing", "ASSUME_BAIK")));
        told = desk.told();
        told.today(LocalDate.of(2026, 9, 30));
        dead = PersonId.next();
        nip = told.nextNip();
        told.ranked(dead, nip, "III/c", 1);
        told.assign(dead, told.unit(), 8, DateRange.of(Told.LONG_AGO, LAST));
        other = told.ranked(8, "III/b");
        told.day(dead, MONDAY, "ABSENT", 0, 1);
        PayDesk.awaitRows("attendance_fact", dead, 1);
        for (PersonId one : List.of(dead, other)) {
            PayDesk.awaitRows("directory.assignment", one, 1);
        }
        desk.keepPayee(other);
    }

    @Test
    void letsTheLockGoOnAndPaysHisHeirsOnceTheyAreKnown() {
        giveCeiling();
        String may = desk.pay("2026-05");
        long revision = revision(may);
        assertThat(budget("2026-05")).isEqualTo(2 * WHOLE - CUT);
        die();
        desk.keepPayee(dead);
        assertThat(code(desk.lock(may))).isEqualTo("payees-missing");
        assertThat(desk.run(may).get("heirsMissing").toString()).isEqualTo("[\"" + dead + "\"]");

        Api.Answer left = leaveOut(may, dead);

        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(left.json().get("afterApproval").asBoolean()).isTrue();
        JsonNode run = desk.run(may);
        assertThat(run.get("state").asString()).isEqualTo("APPROVED");
        assertThat(run.get("version").asInt()).isEqualTo(1);
        assertThat(run.get("people").asInt()).isEqualTo(2);
        assertThat(run.get("held").asInt()).isEqualTo(1);
        assertThat(run.get("granted").asLong()).isEqualTo(WHOLE);
        assertThat(run.at("/units/0/granted").asLong()).isEqualTo(WHOLE);
        assertThat(run.get("heirsMissing")).isEmpty();
        assertThat(revision(may)).isEqualTo(revision + 1);
        assertThat(budget("2026-05")).isEqualTo(WHOLE);
        assertThat(ledger(dead))
                .containsExactly("2026-05 INDUK 4540008", "2026-05 DITUNDA -4540008");
        assertThat(policies(dead)).containsExactly("1", "1");
        assertThat(statement().get("state").asString()).isEqualTo("LIVE");
        assertThat(statement().at("/held/reason").asString()).isEqualTo(REASON);
        assertThat(holds(may).at("/0/actions").toString()).isEqualTo("[]");

        // the others are paid; what was calculated of him is still what it was
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(desk.maker().get("/v1/runs/" + may + "/files/web-gaji/INDUK").text())
                .doesNotContain(nip);
        assertThat(ToldStatements.of(may, "LOCKED")).containsExactly(other + " " + WHOLE + " 3");
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + may + "/reproduction")
                                .json()
                                .get("equal")
                                .asInt())
                .isEqualTo(2);
        assertThat(code(leaveOut(may, other))).isEqualTo("run-step-not-now");

        // nothing pays him until somebody else has looked at it
        String june = desk.pay("2026-06");
        assertThat(desk.corrections(june)).isEmpty();
        String release = "/v1/runs/" + may + "/holds/" + dead + "/release";
        assertThat(code(desk.checker().post(release, ""))).isEqualTo("hold-needs-a-second-person");
        assertThat(desk.maker().post(release, "").status()).isEqualTo(200);
        String july = desk.open("2026-07");
        desk.calculated(july);
        desk.check(july);
        assertThat(code(desk.approve(july))).isEqualTo("run-heirs-missing");
        keepHeirs();
        assertThat(desk.approve(july).status()).isEqualTo(200);
        assertThat(desk.lock(july).status()).isEqualTo(200);
        assertThat(desk.maker().get("/v1/runs/" + july + "/files/web-gaji/SUSULAN").text())
                .contains(nip)
                .contains(OF_HEIRS)
                .contains("\t4540008\t");
        assertThat(ledger(dead))
                .containsExactly(
                        "2026-05 INDUK 4540008",
                        "2026-05 DITUNDA -4540008",
                        "2026-07 SUSULAN 4540008");
        assertThat(desk.granted(dead)).isEqualTo(WHOLE - CUT);
        assertThat(statement().get("state").asString()).isEqualTo("APPROVED");
        assertThat(budget("2026-07")).isEqualTo(WHOLE + WHOLE - CUT);
        assertThat(ToldStatements.of(july, "LOCKED")).contains(dead + " " + (WHOLE - CUT) + " 6");

        desk.pay("2026-08");
        assertThat(desk.granted(dead)).isEqualTo(WHOLE - CUT);
        assertThat(findings(july)).isEmpty();
    }

    @Test
    void opensTheDifferencesAgainThatTheRunWasToPayHim() {
        String may = desk.pay("2026-05");
        desk.keepPayee(dead);
        assertThat(desk.lock(may).status()).isEqualTo(200);
        told.correction(dead, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.run(june).get("corrections").asLong()).isEqualTo(CUT);

        assertThat(leaveOut(june, dead).status()).isEqualTo(200);

        assertThat(desk.run(june).get("corrections").asLong()).isZero();
        assertThat(desk.corrections(june)).isEmpty();
        assertThat(desk.granted(dead)).isEqualTo(WHOLE - CUT);
        assertThat(desk.lock(june).status()).isEqualTo(200);
        String july = desk.pay("2026-07");
        assertThat(desk.corrections(july).at("/0/kind").asString()).isEqualTo("KEKURANGAN");
        assertThat(desk.corrections(july).at("/0/delta").asLong()).isEqualTo(CUT);
        assertThat(desk.granted(dead)).isEqualTo(WHOLE);
        assertThat(ledger(dead))
                .containsExactly(
                        "2026-05 INDUK 4540008",
                        "2026-06 KEKURANGAN 55142",
                        "2026-06 DITUNDA -55142",
                        "2026-07 KEKURANGAN 55142");
    }

    @Test
    void refusesARunThatWasCalculatedByWhatWasTakenBack() {
        String may = desk.pay("2026-05");
        told.correction(dead, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        desk.check(june);

        assertThat(leaveOut(may, dead).status()).isEqualTo(200);

        assertThat(code(desk.approve(june))).isEqualTo("run-corrections-outdated");
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.granted(dead)).isZero();
        String release = "/v1/runs/" + may + "/holds/" + dead + "/release";
        assertThat(desk.maker().post(release, "").status()).isEqualTo(200);
        String july = desk.pay("2026-07");
        assertThat(desk.corrections(july).at("/0/kind").asString()).isEqualTo("SUSULAN");
        assertThat(desk.granted(dead)).isEqualTo(WHOLE);
    }

    @Test
    void refusesOneOfWhomALaterRunHasSettledADifferenceOfTheMonth() {
        desk.keepPayee(dead);
        String may = desk.pay("2026-05");
        told.correction(dead, MONDAY, "PRESENT", 0, 1);
        told.correction(other, MONDAY, "ABSENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 2);
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);

        Api.Answer raised = leaveOut(may, dead);

        assertThat(code(raised)).as(raised.text()).isEqualTo("hold-corrected-since");
        assertThat(raised.text()).contains("2026-06");
        assertThat(code(leaveOut(may, other))).isEqualTo("hold-corrected-since");
        assertThat(desk.granted(dead)).isEqualTo(WHOLE);
        assertThat(desk.granted(other)).isEqualTo(WHOLE - CUT);

        // out of the later run first, and the month is his own run's again
        assertThat(leaveOut(june, dead).status()).isEqualTo(200);
        assertThat(leaveOut(may, dead).status()).isEqualTo(200);
        assertThat(desk.granted(dead)).isZero();
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(desk.lock(june).status()).isEqualTo(200);
        for (String run : List.of(may, june)) {
            String release = "/v1/runs/" + run + "/holds/" + dead + "/release";
            assertThat(desk.maker().post(release, "").status()).isEqualTo(200);
        }
        String july = desk.pay("2026-07");
        assertThat(desk.granted(dead)).isEqualTo(WHOLE);
        assertThat(desk.lock(july).status()).isEqualTo(200);
        assertThat(PayDesk.text("select sum(bersih) from payment where person_id = '" + dead + "'"))
                .isEqualTo(Long.toString(WHOLE));
    }

    @Test
    void namesWhomTheLockWouldPayOtherwiseThanTheLedgerGrants() {
        desk.keepPayee(dead);
        String may = desk.pay("2026-05");
        enter(may, other, 1);

        Api.Answer refused = desk.lock(may);

        assertThat(code(refused)).as(refused.text()).isEqualTo("pay-not-as-granted");
        assertThat(refused.text())
                .contains(other.toString())
                .contains("Rp4595150")
                .contains("Rp4595151")
                .doesNotContain(dead.toString());
        assertThat(leaveOut(may, other).status()).isEqualTo(200);
        assertThat(desk.lock(may).status()).isEqualTo(200);
    }

    /** As a fault would: of a month for which the run has no difference. */
    private static void enter(String run, PersonId person, long amount) {
        try (Connection owner = TestPostgres.superuser("tukin");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount)"
                            + " select agency_id, run_id, person_id, '2026-04', 'KEKURANGAN', "
                            + amount
                            + " from ledger_entry where run_id = '"
                            + run
                            + "' and person_id = '"
                            + person
                            + "'");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void leavesWhatIsClaimedOfHimAsItIs() {
        String may = desk.pay("2026-05");
        told.correction(other, MONDAY, "ABSENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);

        assertThat(leaveOut(june, other).status()).isEqualTo(200);

        assertThat(desk.run(june).get("granted").asLong()).isZero();
        assertThat(desk.run(june).get("corrections").asLong()).isEqualTo(-CUT);
        assertThat(ledger(other))
                .containsExactly(
                        "2026-06 INDUK 4595150",
                        "2026-06 DITUNDA -4595150",
                        "2026-05 INDUK 4595150",
                        "2026-06 KELEBIHAN -55142");
        assertThat(
                        desk.maker()
                                .get("/v1/overpayments?open=true")
                                .json()
                                .at("/items/0/owed")
                                .asLong())
                .isEqualTo(CUT);
        assertThat(desk.lock(june).status()).isEqualTo(200);
        assertThat(desk.run(may).get("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void paysWhatIsPaidOnceInAYearByTheNextRunOfIt() {
        String first = thr("2026-06");
        assertThat(leaveOut(first, other).status()).isEqualTo(200);
        assertThat(desk.run(first).get("granted").asLong()).isZero();
        assertThat(desk.lock(first).status()).isEqualTo(200);
        String release = "/v1/runs/" + first + "/holds/" + other + "/release";
        assertThat(desk.maker().post(release, "").status()).isEqualTo(200);

        String second = thr("2026-07");

        assertThat(desk.lock(second).status()).isEqualTo(200);
        assertThat(ledger(other))
                .containsExactly(
                        "2026-07 THR 4595150", "2026-06 THR 4595150", "2026-06 DITUNDA -4595150");
        String third = thr("2026-08");
        assertThat(desk.run(third).get("granted").asLong()).isZero();
    }

    @Test
    void settlesALeftOutDecemberInJanuary() {
        told.today(LocalDate.of(2027, 1, 31));
        told.present(other, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 9));
        PayDesk.awaitRows("attendance_fact", other, 9);
        String december =
                desk.maker()
                        .post("/v1/runs", Map.of("month", "2026-12", "attendedUntil", "2026-12-09"))
                        .json()
                        .get("id")
                        .asString();
        desk.calculated(december);
        desk.check(december);
        assertThat(desk.approve(december).status()).isEqualTo(200);

        assertThat(leaveOut(december, other).status()).isEqualTo(200);

        assertThat(desk.lock(december).status()).isEqualTo(200);
        String release = "/v1/runs/" + december + "/holds/" + other + "/release";
        assertThat(desk.maker().post(release, "").status()).isEqualTo(200);
        told.close(told.unit(), YearMonth.of(2026, 12));
        String january = desk.pay("2027-01");
        assertThat(desk.corrections(january).at("/0/kind").asString()).isEqualTo("SUSULAN");
        assertThat(ledger(other))
                .contains(
                        "2026-12 INDUK 4595150",
                        "2026-12 DITUNDA -4595150",
                        "2027-01 SUSULAN 4595150");
    }

    @Test
    void isPaidOrLeftOutWhereTheLockComesAtTheSameMoment() throws Exception {
        desk.keepPayee(dead);
        String may = desk.pay("2026-05");
        String seen = tag(may);
        try (Connection holder = TestPostgres.superuser("tukin");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select from run where run_id = '" + may + "' for update");
            var left = Together.meanwhile(() -> leaveOut(may, dead, seen));
            var locked =
                    Together.meanwhile(
                            () ->
                                    desk.maker()
                                            .with("If-Match", seen)
                                            .post("/v1/runs/" + may + "/lock", ""));
            Together.waits(left);
            Together.waits(locked);
            holder.commit();

            boolean isLeftOut = left.get(10, TimeUnit.SECONDS).status() == 200;
            assertThat(locked.get(10, TimeUnit.SECONDS).status()).isEqualTo(isLeftOut ? 412 : 200);
            assertThat(desk.granted(dead)).isEqualTo(isLeftOut ? 0 : WHOLE - CUT);
            assertThat(
                            PayDesk.text(
                                    "select count(*) from payment where person_id = '"
                                            + dead
                                            + "'"))
                    .isEqualTo(isLeftOut ? "0" : "1");
        }
    }

    @Test
    void refusesWhatCanNotBe() {
        String may = desk.open("2026-05");
        desk.calculated(may);
        desk.check(may);
        assertThat(code(leaveOut(may, dead))).isEqualTo("run-step-not-now");
        assertThat(desk.approve(may).status()).isEqualTo(200);
        String path = path(may, dead);
        Api approver = seen(may);
        assertThat(desk.checker().post(path, Map.of("reason", REASON)).status()).isEqualTo(428);
        assertThat(approver.post(path, Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(
                        desk.maker()
                                .with("If-Match", tag(may))
                                .post(path, Map.of("reason", REASON))
                                .status())
                .isEqualTo(403);
        assertThat(code(leaveOut(may, PersonId.next()))).isEqualTo("person-not-in-run");
        assertThat(code(leaveOut(may, desk.checkerId()))).isEqualTo("hold-of-oneself");
        assertThat(
                        code(
                                desk.checker()
                                        .put(
                                                "/v1/runs/" + may + "/holds/" + dead,
                                                Map.of("reason", REASON))))
                .isEqualTo("run-step-not-now");

        assertThat(approver.post(path, Map.of("reason", REASON)).status()).isEqualTo(200);

        assertThat(approver.post(path(may, other), Map.of("reason", REASON)).status())
                .isEqualTo(412);
        assertThat(code(leaveOut(may, dead))).isEqualTo("hold-there-already");
        assertThat(ledger(dead)).hasSize(2);
        String thr = thr("2026-06");
        assertThat(code(leaveOut(thr, dead))).isEqualTo("hold-of-nothing");
        assertThat(code(leaveOut("019e0000-0000-7000-8000-000000000000", dead)))
                .isEqualTo("run-unknown");
    }

    private String thr(String month) {
        String run =
                desk.maker()
                        .post("/v1/runs", Map.of("month", month, "kind", "THR"))
                        .json()
                        .get("id")
                        .asString();
        desk.calculated(run);
        desk.check(run);
        assertThat(desk.approve(run).status()).isEqualTo(200);
        return run;
    }

    private Api.Answer leaveOut(String run, PersonId person) {
        return leaveOut(run, person, tag(run));
    }

    private Api.Answer leaveOut(String run, PersonId person, String tag) {
        return desk.checker()
                .with("If-Match", tag)
                .post(path(run, person), Map.of("reason", REASON));
    }

    private static String path(String run, PersonId person) {
        return "/v1/runs/" + run + "/holds/" + person + "/leaving-out";
    }

    private Api seen(String run) {
        return desk.checker().with("If-Match", tag(run));
    }

    private String tag(String run) {
        return desk.maker().get("/v1/runs/" + run).headers().getOrDefault("etag", "\"1\"");
    }

    private long revision(String run) {
        return Long.parseLong(requireNonNull(tag(run)).replace("\"", ""));
    }

    private void die() {
        told.person(
                dead,
                nip,
                "PNS",
                2,
                new PersonChanged.Status("AKTIF", Told.LONG_AGO, LAST),
                new PersonChanged.Status("MENINGGAL", LAST.plusDays(1), null));
        PayDesk.awaitRows("directory.person_status", dead, 2);
    }

    private void keepHeirs() {
        Map<String, Object> payee =
                new HashMap<>(
                        Map.of(
                                "personId", dead.toString(),
                                "name", "CONTOH",
                                "bankCode", "123456789012",
                                "bankName", "Bank Contoh",
                                "account", OF_HEIRS,
                                "accountName", "CONTOH"));
        payee.put(
                "heirs",
                Map.of(
                        "name",
                        "SITI CONTOH",
                        "relation",
                        "ISTRI",
                        "document",
                        "SKAW-9",
                        "documentDate",
                        "2026-06-03"));
        assertThat(
                        desk.maker()
                                .post("/v1/payee-batches", Map.of("payees", List.of(payee)))
                                .status())
                .isEqualTo(200);
        JsonNode waiting = desk.checker().get("/v1/payee-changes?state=WAITING").json();
        for (JsonNode one : waiting.get("items")) {
            desk.checker()
                    .post("/v1/payee-changes/" + one.get("id").asString() + "/confirmation", "");
        }
    }

    private void giveCeiling() {
        String path = "/v1/budgets/2026/" + told.unit();
        await().atMost(PayDesk.SOON).until(() -> desk.maker().get(path).status() == 200);
        Api seen =
                desk.maker()
                        .with(
                                "If-Match",
                                requireNonNull(desk.maker().get(path).headers().get("etag")));
        assertThat(seen.put(path, Map.of("ceiling", 100_000_000)).status()).isEqualTo(200);
    }

    private long budget(String month) {
        JsonNode months = desk.maker().get("/v1/budgets/2026").json().at("/items/0/months");
        return months.valueStream()
                .filter(one -> one.get("month").asString().equals(month))
                .mapToLong(one -> one.get("granted").asLong())
                .sum();
    }

    private JsonNode holds(String run) {
        return desk.checker().get("/v1/runs/" + run + "/holds").json().get("items");
    }

    private JsonNode statement() {
        return desk.self(dead).get("/v1/statements/me/2026-05").json();
    }

    private List<String> ledger(PersonId person) {
        return desk.self(person)
                .get("/v1/people/" + person + "/ledger")
                .json()
                .get("items")
                .valueStream()
                .flatMap(month -> month.get("entries").valueStream())
                .map(
                        entry ->
                                entry.get("paidIn").asString()
                                        + " "
                                        + entry.get("kind").asString()
                                        + " "
                                        + entry.get("amount").asLong())
                .toList();
    }

    /** The versions that the entries name. */
    private List<String> policies(PersonId person) {
        return desk.self(person)
                .get("/v1/people/" + person + "/ledger")
                .json()
                .get("items")
                .valueStream()
                .flatMap(month -> month.get("entries").valueStream())
                .map(entry -> entry.at("/policy/version").asString())
                .toList();
    }

    private List<String> findings(String run) {
        PersonId person = PersonId.next();
        told.grant(person, Role.AUDITOR);
        Api auditor = desk.as(person, Role.AUDITOR);
        await().atMost(PayDesk.SOON).until(() -> auditor.get("/v1/runs").status() == 200);
        JsonNode found =
                auditor.get("/v1/runs/" + run + "/audit-findings?kind=TWICE_IN_A_MONTH")
                        .json()
                        .get("items");
        return IntStream.range(0, found.size()).mapToObj(at -> found.get(at).toString()).toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
