package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Two people of kelas 8, 4,595,150 a month of which an absence takes 55,142: one in the unit, one
 * in the unit below it. From July on a month is held against what was approved.
 */
@ServiceTest
class BudgetIT {

    private static final long WHOLE = 4_595_150;
    private static final long CUT = 55_142;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final String BUDGETS = "/v1/budgets/2026";
    private static final PersonChanged.Status ACTIVE =
            new PersonChanged.Status("AKTIF", Told.LONG_AGO, null);

    private final int port;
    private PayDesk desk;
    private Told told;
    private UnitId above;
    private UnitId below;
    private PersonId first;
    private PersonId second;

    BudgetIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void openAnAgency() {
        desk = new PayDesk(port);
        told = desk.told();
        above = told.unit();
        below = told.unitBelow(above, "U1A");
        first = employee(above);
        second = employee(below);
    }

    @Test
    void holdsEachCeilingAgainstTheUnitsThatHaveNoneOfTheirOwn() {
        pay("2026-05");
        give(above, 100_000_000);
        assertThat(budget(above).get("granted").asLong()).isEqualTo(2 * WHOLE);
        // the last month for each of June to December
        assertThat(budget(above).get("forecast").asLong()).isEqualTo(2 * WHOLE * 8);
        assertThat(budget(above).get("exceeds").asString()).isEqualTo("NOTHING");

        give(below, WHOLE + 1);
        pay("2026-06");

        JsonNode upper = budget(above);
        assertThat(upper.get("granted").asLong()).isEqualTo(2 * WHOLE);
        assertThat(upper.get("left").asLong()).isEqualTo(100_000_000 - 2 * WHOLE);
        assertThat(upper.get("months").toString())
                .isEqualTo(
                        "[{\"month\":\"2026-05\",\"granted\":4595150},{\"month\":\"2026-06\",\"granted\":4595150}]");
        JsonNode lower = budget(below);
        assertThat(lower.get("exceeds").asString()).isEqualTo("GRANTED");
        assertThat(lower.get("left").asLong()).isEqualTo(1 - WHOLE);
        assertThat(desk.checker().get(BUDGETS + "?limit=1").json().get("items")).hasSize(1);

        // without its own it counts with the one above it again
        assertThat(takeBack(below).status()).isEqualTo(204);
        assertThat(budgets()).hasSize(1);
        assertThat(budget(above).get("granted").asLong()).isEqualTo(4 * WHOLE);
        assertThat(code(takeBack(below))).isEqualTo("budget-ceiling-unknown");
        assertThat(desk.maker().get("/v1/budgets/2027").json().get("items")).isEmpty();
    }

    @Test
    void showsTheApproverWhichCeilingsARunExceedsAndHoldsUpNothing() {
        pay("2026-05");
        give(above, 2 * WHOLE - 1);
        give(below, 3 * WHOLE);
        String june = open("2026-06");
        assertThat(desk.run(june).has("budgetWarnings")).isFalse();

        JsonNode warnings = desk.calculated(june).get("budgetWarnings");

        assertThat(warnings).hasSize(2);
        JsonNode upper = of(above, warnings);
        assertThat(upper.get("exceeds").asString()).isEqualTo("GRANTED");
        assertThat(upper.get("granted").asLong()).isEqualTo(2 * WHOLE);
        assertThat(upper.get("ceiling").asLong()).isEqualTo(2 * WHOLE - 1);
        JsonNode lower = of(below, warnings);
        assertThat(lower.get("exceeds").asString()).isEqualTo("FORECAST");
        assertThat(lower.get("forecast").asLong()).isEqualTo(8 * WHOLE);
        give(above, 100_000_000);
        give(below, 100_000_000);
        desk.check(june);
        assertThat(desk.run(june).get("budgetWarnings")).isEmpty();
        give(above, 0);
        assertThat(desk.run(june).get("budgetWarnings")).hasSize(1);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.run(june).has("budgetWarnings")).isFalse();
    }

    @Test
    void forecastsAUnitThatWasLeftOutAsThoughItWerePaid() {
        give(below, 100_000_000);
        String may = open("2026-05");
        Map<String, Object> left =
                Map.of(
                        "units",
                        List.of(Map.of("unitId", below.toString(), "reason", "SPTJM belum ada.")));
        assertThat(seen("/v1/runs/" + may).put("/v1/runs/" + may + "/left-units", left).status())
                .isEqualTo(200);
        approve(may);
        assertThat(budget(below).get("granted").asLong()).isZero();
        assertThat(budget(below).get("months")).isEmpty();
        assertThat(budget(below).get("forecast").asLong()).isEqualTo(8 * WHOLE);
        String release = "/v1/runs/" + may + "/left-units/" + below + "/release";
        assertThat(desk.checker().post(release, "").status()).isEqualTo(200);

        pay("2026-06");

        assertThat(budget(below).get("granted").asLong()).isEqualTo(2 * WHOLE);
        assertThat(budget(below).get("forecast").asLong()).isEqualTo(8 * WHOLE);
    }

    @Test
    void countsAnOverpaymentUntilItIsGivenBack() {
        give(above, 100_000_000);
        desk.keepPayee(first);
        desk.keepPayee(second);
        lock(pay("2026-05"));
        told.correction(first, MONDAY, "ABSENT", 0, 1);
        awaitLate(first, 1);
        lock(pay("2026-06"));
        assertThat(granted("2026-06")).isEqualTo(2 * WHOLE);

        String overpayment =
                "/v1/overpayments/"
                        + desk.maker().get("/v1/overpayments").json().at("/items/0/id").asString();
        Map<String, Object> plan =
                Map.of(
                        "document",
                        "SK-12/2026",
                        "instalments",
                        List.of(Map.of("month", "2026-07", "amount", CUT)));
        assertThat(seen(overpayment).put(overpayment + "/plan", plan).status()).isEqualTo(200);
        String july = pay("2026-07");
        assertThat(granted("2026-07")).isEqualTo(2 * WHOLE);
        lock(july);
        assertThat(granted("2026-07")).isEqualTo(2 * WHOLE - CUT);
        // for each of August to December whole months alone
        assertThat(budget(above).get("forecast").asLong()).isEqualTo(16 * WHOLE - CUT);
    }

    @Test
    void countsNoMoreWhatWasBroughtBackInTheYear() {
        told.today(LocalDate.of(2026, 7, 1));
        give(above, 100_000_000);
        desk.keepPayee(first);
        desk.keepPayee(second);
        lock(pay("2026-05"));
        told.correction(first, MONDAY, "ABSENT", 0, 1);
        awaitLate(first, 1);
        lock(pay("2026-06"));
        Map<String, Object> deposit =
                Map.of(
                        "personId", first.toString(),
                        "treasury", "KAS_NEGARA",
                        "proof", "0123456789ABCDEF",
                        "day", "2026-06-30",
                        "amount", CUT);
        String id = desk.maker().post("/v1/deposits", deposit).json().get("id").asString();
        assertThat(granted("2026-06")).isEqualTo(2 * WHOLE);

        assertThat(desk.checker().post("/v1/deposits/" + id + "/confirmation", "").status())
                .isEqualTo(200);

        assertThat(granted("2026-06")).isEqualTo(2 * WHOLE - CUT);
    }

    @Test
    void countsWhoWasFoundLateInTheUnitOfHisPlaceThen() {
        give(above, 100_000_000);
        give(below, 100_000_000);
        pay("2026-05");
        LocalDate found = LocalDate.of(2026, 5, 16);
        PersonId late = told.person("PNS", ACTIVE);
        told.rated(late, "BAIK");
        told.assign(late, below, 8, DateRange.of(found, Told.MAY.atEndOfMonth()));
        told.assign(late, above, 8, DateRange.since(LocalDate.of(2026, 6, 1)));
        told.rated(late, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", late, 2);
        PayDesk.awaitRows("directory.assignment", late, 2);
        DateRange.of(found, Told.MAY.atEndOfMonth())
                .dates()
                .forEach(date -> told.correction(late, date, "PRESENT", 0, 1));
        String june = open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);

        approve(june);

        // 16 days of 31
        long late16 = 2_371_690;
        assertThat(budget(below).get("granted").asLong()).isEqualTo(2 * WHOLE + late16);
        assertThat(budget(above).get("granted").asLong()).isEqualTo(3 * WHOLE);
    }

    @Test
    void takesCeilingsOfThoseWhoPayAndOfUnitsAndYearsThatThereAre() {
        await().atMost(PayDesk.SOON).until(() -> desk.maker().get(path(above)).status() == 200);
        Api.Answer none = desk.maker().get(path(above));
        assertThat(none.headers().get("etag")).isEqualTo("\"0\"");
        assertThat(none.json().has("ceiling")).isFalse();
        Map<String, Long> ceiling = Map.of("ceiling", 5L);
        assertThat(desk.maker().put(path(above), ceiling).status()).isEqualTo(428);
        Api first = desk.maker().with("If-Match", "\"0\"");
        Api.Answer given = first.put(path(above), ceiling);
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.headers().get("etag")).isEqualTo("\"1\"");
        assertThat(first.put(path(above), ceiling).status()).isEqualTo(412);
        assertThat(first.put(path(UnitId.next()), ceiling).status()).isEqualTo(404);
        assertThat(first.put(path(above), Map.of("ceiling", -1)).status()).isEqualTo(400);
        Api.Answer year = first.put("/v1/budgets/20266/" + above, ceiling);
        assertThat(code(year)).isEqualTo("budget-invalid");
        assertThat(year.json().at("/errors/0/field").asString()).isEqualTo("year");
        assertThat(desk.maker().get("/v1/budgets/2147483647").status()).isEqualTo(422);
        assertThat(desk.checker().with("If-Match", "\"1\"").put(path(above), ceiling).status())
                .isEqualTo(403);
        assertThat(desk.as(PersonId.next(), Role.PEGAWAI).get(BUDGETS).status()).isEqualTo(403);
        PayDesk other = new PayDesk(port);
        assertThat(other.maker().get(path(above)).status()).isEqualTo(404);
        assertThat(other.maker().get(BUDGETS).json().get("items")).isEmpty();
    }

    private PersonId employee(UnitId unit) {
        PersonId person = told.person("PNS", ACTIVE);
        told.assign(person, unit, 8, DateRange.since(Told.LONG_AGO));
        for (String month : List.of("2026-05", "2026-06", "2026-07")) {
            told.rated(person, month, "BAIK");
        }
        PayDesk.awaitRows("rating_fact", person, 3);
        PayDesk.awaitRows("directory.assignment", person, 1);
        return person;
    }

    private String open(String month) {
        told.close(below, YearMonth.parse(month));
        return desk.open(month);
    }

    private String pay(String month) {
        String run = open(month);
        approve(run);
        return run;
    }

    private void approve(String run) {
        desk.calculated(run);
        desk.check(run);
        assertThat(desk.approve(run).status()).isEqualTo(200);
    }

    private void lock(String run) {
        Api.Answer locked = desk.lock(run);
        assertThat(locked.status()).as(locked.text()).isEqualTo(200);
    }

    private void awaitLate(PersonId person, int facts) {
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from late_fact where settled_in is null"
                                                        + " and month = '2026-05' and person_id = '"
                                                        + person
                                                        + "'")
                                        .equals(Integer.toString(facts)));
    }

    private void give(UnitId unit, long amount) {
        await().atMost(PayDesk.SOON).until(() -> desk.maker().get(path(unit)).status() == 200);
        Api.Answer given = seen(unit).put(path(unit), Map.of("ceiling", amount));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
    }

    private Api.Answer takeBack(UnitId unit) {
        return seen(unit).send("DELETE", path(unit), "", "application/json");
    }

    private Api seen(UnitId unit) {
        return seen(path(unit));
    }

    private Api seen(String path) {
        return desk.maker()
                .with("If-Match", requireNonNull(desk.maker().get(path).headers().get("etag")));
    }

    private static String path(UnitId unit) {
        return BUDGETS + "/" + unit;
    }

    private JsonNode budgets() {
        return desk.checker().get(BUDGETS).json().get("items");
    }

    private JsonNode budget(UnitId unit) {
        return of(unit, budgets());
    }

    private static JsonNode of(UnitId unit, JsonNode list) {
        return list.valueStream()
                .filter(one -> one.get("unitId").asString().equals(unit.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** In all units. */
    private long granted(String month) {
        return budgets()
                .valueStream()
                .flatMap(one -> one.get("months").valueStream())
                .filter(one -> one.get("month").asString().equals(month))
                .mapToLong(one -> one.get("granted").asLong())
                .sum();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
