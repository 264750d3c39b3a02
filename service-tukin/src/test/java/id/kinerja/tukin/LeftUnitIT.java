package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Units that a run leaves out: U2 with U2A below it, whose attendance isn't closed, beside U1,
 * whose is. Kelas 8 is 4,595,150, of which an absence takes 55,142.
 */
@ServiceTest
class LeftUnitIT {

    private static final long WHOLE = 4_595_150;
    private static final long ABSENT = WHOLE - 55_142;
    private static final YearMonth MAY = Told.MAY;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate MOVE = LocalDate.of(2026, 5, 21);
    private static final String REASON = "Presensi belum ditutup.";

    private final int port;
    private PayDesk desk;
    private Told told;
    private UnitId left;
    private UnitId below;
    private PersonId paid;
    private PersonId waiting;
    private PersonId underneath;

    LeftUnitIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void employThree() {
        employThree(new PayDesk(port));
    }

    private void employThree(PayDesk at) {
        desk = at;
        told = desk.told();
        left = told.unit("U2");
        below = told.unitBelow(left, "U2A");
        paid = told.employee(8);
        waiting = told.employee(8, left);
        underneath = told.employee(8, below);
        for (PersonId one : List.of(paid, waiting, underneath)) {
            told.rated(one, "BAIK");
            PayDesk.awaitRows("rating_fact", one, 1);
            PayDesk.awaitRows("directory.assignment", one, 1);
            PayDesk.awaitRows("directory.person_status", one, 1);
        }
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from directory.unit where agency_id = '"
                                                        + desk.agency()
                                                        + "'")
                                        .equals("3"));
    }

    @Test
    void areWaitedForByNobodyElseAndPaidOnceByTheRunAfterTheirRelease() {
        String may = desk.open("2026-05");
        refusesToCalculate(may, "U2", "U2A");
        assertThat(leaveOut(may, left).json().get("state").asString()).isEqualTo("OPEN");
        assertThat(leftUnits(may).get(0).has("people")).isFalse();

        JsonNode run = desk.calculated(may);

        assertThat(run.get("people").asInt()).isEqualTo(3);
        assertThat(run.get("held").asInt()).isEqualTo(2);
        assertThat(run.get("granted").asLong()).isEqualTo(WHOLE);
        assertThat(run.at("/waiting/leftUnits/own").asInt()).isEqualTo(1);
        JsonNode listed = leftUnits(may).get(0);
        assertThat(listed.get("code").asString()).isEqualTo("U2");
        assertThat(listed.get("units").asInt()).isEqualTo(2);
        assertThat(listed.get("people").asInt()).isEqualTo(2);
        assertThat(listed.get("reason").asString()).isEqualTo(REASON);
        assertThat(listed.get("actions")).isEmpty();
        assertThat(code(release(desk.checker(), may))).isEqualTo("run-step-not-now");
        assertThat(holds(may).findValuesAsString("unitId"))
                .containsExactly(left.toString(), left.toString());
        approve(may);
        assertThat(desk.granted(paid)).isEqualTo(WHOLE);
        assertThat(desk.granted(waiting)).isZero();
        assertThat(desk.granted(underneath)).isZero();
        assertThat(statement(waiting).at("/held/reason").asString()).isEqualTo(REASON);
        assertThat(tasks()).isEqualTo("1");
        assertThat(desk.run(may).get("state").asString()).isEqualTo("APPROVED");
        locks(may);

        assertThat(leftUnits(may).get(0).get("actions").toString()).isEqualTo("[\"RELEASE\"]");
        assertThat(code(release(desk.maker(), may))).isEqualTo("left-unit-needs-a-second-person");
        Api.Answer tooEarly = release(desk.checker(), may);
        assertThat(code(tooEarly)).isEqualTo("left-unit-not-whole");
        assertThat(tooEarly.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("U2", "U2A");
        told.day(waiting, left, MONDAY, "ABSENT", 0, 1);
        told.close(left, MAY);
        told.close(below, MAY);
        await().atMost(PayDesk.SOON).until(() -> release(desk.checker(), may).status() == 200);
        assertThat(code(release(desk.checker(), may))).isEqualTo("left-unit-released-already");
        assertThat(leftUnits(may).get(0).get("releasedBy").asString())
                .isEqualTo(desk.checkerId().toString());
        assertThat(desk.run(may).at("/waiting/leftUnits/own").asInt()).isZero();
        assertThat(tasks()).isEqualTo("0");

        String june = paidOf("2026-06");
        assertThat(desk.corrections(june).valueStream().map(one -> one.get("kind").asString()))
                .containsExactly("SUSULAN", "SUSULAN");
        assertThat(desk.granted(paid)).isEqualTo(WHOLE);
        assertThat(desk.granted(waiting)).isEqualTo(ABSENT);
        assertThat(desk.granted(underneath)).isEqualTo(WHOLE);
        assertThat(desk.run(june).get("corrections").asLong()).isEqualTo(ABSENT + WHOLE);
        assertThat(statement(waiting).has("held")).isFalse();
        assertThat(equal(may, "reproduction")).isEqualTo(3);
        assertThat(equal(june, "corrections/reproduction")).isEqualTo(2);

        assertThat(desk.corrections(paidOf("2026-07"))).isEmpty();
        assertThat(desk.granted(waiting)).isEqualTo(ABSENT);
        assertThat(desk.granted(underneath)).isEqualTo(WHOLE);
    }

    private void locks(String may) {
        desk.keepPayee(paid);
        assertThat(desk.lock(may).status()).isEqualTo(200);
        JsonNode files =
                desk.maker().get("/v1/runs/" + may + "/files/web-gaji").json().get("files");
        assertThat(files.at("/0/lines").asInt()).isEqualTo(1);
        assertThat(files.at("/0/bersih").asLong()).isEqualTo(WHOLE);
        assertThat(
                        Download.of(
                                        port,
                                        TestIssuer.token(
                                                desk.agency(),
                                                desk.makerId(),
                                                Role.PENGELOLA_TUKIN),
                                        "/v1/runs/" + may + "/spj?format=XLSX")
                                .sheet("Unit belum dibayar"))
                .contains(List.of("U2", "2", REASON));
    }

    @Test
    void areTakenInAgainUntilTheApprovalAndTheRunIsCalculatedAnew() {
        String may = desk.open("2026-05");
        leaveOut(may, left);
        desk.calculated(may);
        String seen = tag(may);
        assertThat(leaveOut(may, left).status()).isEqualTo(200);
        assertThat(tag(may)).as("the same once more").isEqualTo(seen);
        assertThat(desk.state(may)).isEqualTo("CALCULATED");

        assertThat(leaveOut(may).status()).isEqualTo(200);

        assertThat(desk.state(may)).isEqualTo("OPEN");
        assertThat(leftUnits(may)).isEmpty();
        assertThat(holds(may)).isEmpty();
        refusesToCalculate(may, "U2", "U2A");
        told.close(left, MAY);
        told.close(below, MAY);
        assertThat(desk.calculated(may).get("granted").asLong()).isEqualTo(3 * WHOLE);
        assertThat(leaveOut(may, below).status()).isEqualTo(200);
        assertThat(desk.calculated(may).get("granted").asLong()).isEqualTo(2 * WHOLE);
        approve(may);
        assertThat(code(leaveOut(may))).isEqualTo("run-step-not-now");
        assertThat(desk.granted(waiting)).isEqualTo(WHOLE);
        assertThatThrownBy(
                        () ->
                                PayDesk.text(
                                        "delete from left_unit_below where run_id = '"
                                                + may
                                                + "' returning 1"))
                .hasStackTraceContaining("only released");
        assertThat(acts()).contains("UNIT_LEFT_OUT 2", "UNIT_TAKEN_IN 1");
    }

    @Test
    void areRefusedWhereTheyCantBeLeftOut() {
        String may = desk.open("2026-05");
        UnitId unknown = UnitId.next();
        UnitId neighbours = new PayDesk(port).told().unit("U9");

        refuses(may, "units[1].unitId left-unit-twice", left, left);
        refuses(may, "units[0].unitId unit-not-in-agency", unknown, left);
        refuses(may, "units[0].unitId unit-not-in-agency", neighbours);
        refuses(may, "units[0].unitId left-unit-below-another", below, left);
        refuses(may, "units left-units-all", told.unit(), left);
        String path = "/v1/runs/" + may + "/left-units";
        assertThat(desk.maker().put(path, body(left)).status()).isEqualTo(428);
        assertThat(put(desk.checker(), may, left).status()).isEqualTo(403);
        assertThat(desk.maker().with("If-Match", "\"0\"").put(path, body(left)).status())
                .isEqualTo(412);
        assertThat(
                        seen(desk.maker(), may)
                                .put(path, Map.of("units", List.of(unit(left, " "))))
                                .status())
                .isEqualTo(400);
        assertThat(seen(desk.maker(), may).put(path, Map.of()).status()).isEqualTo(400);
        assertThat(desk.maker().get(path + "?cursor=x").status()).isEqualTo(422);
        assertThat(code(release(desk.checker(), may))).isEqualTo("left-unit-unknown");
        assertThat(leftUnits(may)).isEmpty();
    }

    private void refuses(String run, String finding, UnitId... units) {
        Api.Answer refused = leaveOut(run, units);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("left-units-invalid");
        JsonNode error = refused.json().at("/errors/0");
        assertThat(error.get("field").asString() + " " + error.get("code").asString())
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({"LAST, true", "FIRST, false"})
    void holdWhoseMonthTheyPayAndNobodyWhomAnotherUnitPays(String rule, boolean isPaid) {
        employThree(
                new PayDesk(
                        port,
                        Months.changed(
                                document ->
                                        document.withObject("midMonth").put("payingUnit", rule))));
        PersonId moved = told.person("PNS", new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        told.assign(moved, left, 8, DateRange.of(Told.LONG_AGO, MOVE.minusDays(1)));
        told.assign(moved, told.unit(), 8, DateRange.since(MOVE));
        told.rated(moved, "BAIK");
        PayDesk.awaitRows("directory.assignment", moved, 2);
        PayDesk.awaitRows("rating_fact", moved, 1);
        // his days are known; others of the unit aren't
        told.close(left, MAY);
        told.closeAsEmpty(left, MAY);
        String may = desk.open("2026-05");
        PayDesk.awaitRows("attendance_fact", moved, 31);
        leaveOut(may, left);

        desk.calculated(may);

        approve(may);
        assertThat(desk.granted(moved)).isEqualTo(isPaid ? WHOLE : 0);
        assertThat(holds(may).findValuesAsString("personId").contains(moved.toString()))
                .isEqualTo(!isPaid);
        told.close(left, MAY);
        told.close(below, MAY);
        await().atMost(PayDesk.SOON).until(() -> release(desk.checker(), may).status() == 200);
        paidOf("2026-06");
        assertThat(desk.granted(moved)).isEqualTo(WHOLE);
    }

    @Test
    void leaveWhomSomebodyHoldsHimselfHeldBeyondTheirRelease() {
        String may = desk.open("2026-05");
        leaveOut(may, left);
        desk.calculated(may);
        String hold = "/v1/runs/" + may + "/holds/" + waiting;
        assertThat(code(delete(hold))).isEqualTo("person-of-left-unit");
        Map<String, String> doubt = Map.of("reason", "Menunggu surat.");
        assertThat(desk.checker().put(hold, doubt).json().get("byHand").asBoolean()).isTrue();
        assertThat(delete(hold).status()).isEqualTo(204);
        assertThat(desk.run(may).get("held").asInt()).as("with his unit still").isEqualTo(2);
        desk.checker().put(hold, doubt);
        // a new version keeps both
        desk.calculated(may);
        approve(may);
        assertThat(code(desk.maker().post(hold + "/release", ""))).isEqualTo("person-of-left-unit");
        told.close(left, MAY);
        told.close(below, MAY);
        await().atMost(PayDesk.SOON).until(() -> release(desk.checker(), may).status() == 200);

        paidOf("2026-06");

        assertThat(desk.granted(waiting)).isZero();
        assertThat(desk.granted(underneath)).isEqualTo(WHOLE);
        assertThat(desk.maker().post(hold + "/release", "").status()).isEqualTo(200);
        paidOf("2026-07");
        assertThat(desk.granted(waiting)).isEqualTo(WHOLE);
    }

    @Test
    void areKeptFromPayByTheDatabaseWhereACalculationKnewNothingOfThem() {
        String may = desk.open("2026-05");
        leaveOut(may, left);
        desk.calculated(may);
        desk.check(may);
        PayDesk.text("delete from run_hold where run_id = '" + may + "' returning 1");

        assertThat(desk.approve(may).status()).isEqualTo(500);

        assertThat(desk.granted(waiting)).isZero();
        assertThat(desk.state(may)).isEqualTo("CHECKED");
    }

    @Test
    void areLeftOutOfThrAndPaidByTheNextRunOfTheYear() {
        employThree(
                new PayDesk(
                        port,
                        Months.changed(
                                Months.withExtra(Months.thr("CLASS 100")),
                                document ->
                                        document.withObject("predikat")
                                                .put("missing", "ASSUME_BAIK"))));
        String thr = openThr("2026-06");
        leaveOut(thr, left);
        assertThat(desk.calculated(thr).get("granted").asLong()).isEqualTo(WHOLE);
        approve(thr);
        String next = openThr("2026-07");
        assertThat(desk.calculated(next).get("granted").asLong()).isZero();
        assertThat(desk.run(next).at("/waiting/leftUnits/before").asInt()).isEqualTo(1);

        assertThat(release(desk.checker(), thr).status()).isEqualTo(200);

        assertThat(desk.calculated(next).get("granted").asLong()).isEqualTo(2 * WHOLE);
        approve(next);
        assertThat(thrOf(paid)).isEqualTo(WHOLE);
        assertThat(thrOf(waiting)).isEqualTo(WHOLE);
        assertThat(thrOf(underneath)).isEqualTo(WHOLE);
    }

    @Test
    void areLeftOutOfAnEarlyRunToo() {
        LocalDate until = LocalDate.of(2026, 5, 5);
        told.present(paid, MAY.atDay(1), until);
        PayDesk.awaitRows("attendance_fact", paid, 5);
        String may =
                desk.maker()
                        .post(
                                "/v1/runs",
                                Map.of("month", "2026-05", "attendedUntil", until.toString()))
                        .json()
                        .get("id")
                        .asString();
        leaveOut(may, left);
        assertThat(desk.calculated(may).get("granted").asLong()).isEqualTo(WHOLE);
        approve(may);

        assertThat(release(desk.checker(), may).status()).isEqualTo(200);

        told.closeMay();
        told.close(left, MAY);
        told.close(below, MAY);
        PayDesk.awaitRows("attendance_fact", waiting, 31);
        PayDesk.awaitRows("attendance_fact", underneath, 31);
        paidOf("2026-06");
        assertThat(desk.granted(waiting)).isEqualTo(WHOLE);
        assertThat(desk.granted(underneath)).isEqualTo(WHOLE);
    }

    private String openThr(String month) {
        return desk.maker()
                .post("/v1/runs", Map.of("month", month, "kind", "THR"))
                .json()
                .get("id")
                .asString();
    }

    private static long thrOf(PersonId person) {
        return Long.parseLong(
                PayDesk.text(
                        "select coalesce(sum(amount), 0) from ledger_entry where kind = 'THR' and person_id = '"
                                + person
                                + "'"));
    }

    /** With the attendance of all units closed. */
    private String paidOf(String month) {
        told.close(left, YearMonth.parse(month));
        told.close(below, YearMonth.parse(month));
        return desk.pay(month);
    }

    private void refusesToCalculate(String run, String... units) {
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                desk.calculate(run)
                                                        .json()
                                                        .path("errors")
                                                        .findValuesAsString("field"))
                                        .containsExactlyInAnyOrder(units));
    }

    private void approve(String run) {
        desk.check(run);
        assertThat(desk.approve(run).status()).isEqualTo(200);
    }

    private Api.Answer leaveOut(String run, UnitId... units) {
        return put(desk.maker(), run, units);
    }

    private Api.Answer put(Api who, String run, UnitId... units) {
        return seen(who, run).put("/v1/runs/" + run + "/left-units", body(units));
    }

    private static Map<String, Object> body(UnitId... units) {
        return Map.of("units", Arrays.stream(units).map(one -> unit(one, REASON)).toList());
    }

    private static Map<String, String> unit(UnitId unit, String reason) {
        return Map.of("unitId", unit.toString(), "reason", reason);
    }

    private Api seen(Api who, String run) {
        return who.with("If-Match", tag(run));
    }

    private String tag(String run) {
        return requireNonNull(desk.maker().get("/v1/runs/" + run).headers().get("etag"));
    }

    private Api.Answer release(Api who, String run) {
        return who.post("/v1/runs/" + run + "/left-units/" + left + "/release", "");
    }

    private Api.Answer delete(String path) {
        return desk.checker().send("DELETE", path, "", "application/json");
    }

    private JsonNode leftUnits(String run) {
        return desk.checker().get("/v1/runs/" + run + "/left-units").json().get("items");
    }

    private JsonNode holds(String run) {
        return desk.checker().get("/v1/runs/" + run + "/holds").json().get("items");
    }

    private JsonNode statement(PersonId person) {
        return desk.self(person).get("/v1/statements/me/2026-05").json();
    }

    private int equal(String run, String path) {
        JsonNode again = desk.maker().get("/v1/runs/" + run + "/" + path).json();
        assertThat(again.get("different")).isEmpty();
        return again.get("equal").asInt();
    }

    private String tasks() {
        return PayDesk.text(
                "select count(*) from platform.task where kind = 'UNITS_TO_RELEASE' and open and agency_id = '"
                        + desk.agency()
                        + "'");
    }

    private String acts() {
        return PayDesk.text(
                "select string_agg(act || ' ' || times, ',') from (select act, count(*) as times"
                        + " from platform.audit_entry where act like 'UNIT_%' and agency_id = '"
                        + desk.agency()
                        + "' group by act) counted");
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
