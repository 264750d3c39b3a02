package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What comes late for THR of May, for who is in service on 10 June: class 8 is 4,595,150, class 9
 * 5,079,200.
 */
@ServiceTest
class ThrCorrectionIT {

    private static final long EIGHT = 4_595_150;
    private static final long SEVEN = 3_915_950;
    private static final long NINE = 5_079_200;
    private static final LocalDate DEATH = LocalDate.of(2026, 6, 3);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId dead;
    private String nip;
    private PersonId raised;
    private UUID place;
    private String june;

    ThrCorrectionIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void payThrInJune() {
        desk = new PayDesk(port, policy());
        told = desk.told();
        dead = PersonId.next();
        nip = told.nextNip();
        told.ranked(dead, nip, "III/b", 1);
        told.assign(dead, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        raised = PersonId.next();
        told.ranked(raised, told.nextNip(), "III/b", 1);
        place = told.assign(raised, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        desk.keepPayee(dead);
        desk.keepPayee(raised);
        PayDesk.awaitRows("directory.assignment", dead, 1);
        PayDesk.awaitRows("directory.assignment", raised, 1);
        june = open("2026-06");
        approved(june);
        assertThat(desk.lock(june).status()).isEqualTo(200);
    }

    private static PolicyDocument policy() {
        return Months.changed(
                Months.withExtra(Months.thr("CLASS 100"), Months.thirteenth("CLASS 50")),
                document -> document.withObject("predikat").put("missing", "ASSUME_BAIK"));
    }

    @Test
    void claimsBackWhatWasPaidToWhomHadDiedByTheNextRunOfTheYear() {
        assertThat(ledger(dead)).isEqualTo("2026-06 THR 4595150");
        dies();
        JsonNode noticed = desk.run(june);
        assertThat(noticed.get("state").asString()).isEqualTo("LOCKED");

        desk.calculated(desk.open("2026-06"));
        assertThat(tasks()).isEqualTo("1");
        String july = open("2026-07");
        JsonNode expected = desk.corrections(july).get(0);
        assertThat(expected.get("delta").asLong()).isEqualTo(-EIGHT);
        approved(july);
        assertThat(desk.run(july).get("granted").asLong()).isZero();
        assertThat(desk.run(july).get("corrections").asLong()).isEqualTo(-EIGHT);
        JsonNode correction = desk.corrections(july).get(0);
        assertThat(correction.get("kind").asString()).isEqualTo("KELEBIHAN");
        assertThat(correction.get("month").asString()).isEqualTo("2026-06");
        assertThat(correction.get("evidence").toString()).contains("PERSON");
        assertThat(desk.run(june).get("factsSince").asInt()).isZero();
        assertThat(tasks()).isEqualTo("0");
        assertThat(ledger(dead)).isEqualTo("2026-06 THR 4595150,2026-06 KELEBIHAN -4595150");
        assertThat(desk.lock(july).status()).isEqualTo(200);

        JsonNode owed = desk.maker().get("/v1/overpayments").json().at("/items/0");
        assertThat(owed.get("personId").asString()).isEqualTo(dead.toString());
        assertThat(owed.get("kind").asString()).isEqualTo("THR");
        assertThat(owed.get("year").asInt()).isEqualTo(2026);
        assertThat(owed.get("month").asString()).isEqualTo("2026-06");
        assertThat(owed.get("owed").asLong()).isEqualTo(EIGHT);
        assertThat(owed.get("actions").toString()).contains("PLAN");
        reproducesByteForByte(july);
        String his = "/v1/statements/me/2026-06?kind=THR";
        JsonNode statement = desk.self(dead).get(his).json();
        assertThat(statement.get("net").asLong()).isEqualTo(EIGHT);
        assertThat(statement.at("/differences/0/kind").asString()).isEqualTo("KELEBIHAN");
        assertThat(statement.at("/differences/0/amount").asLong()).isEqualTo(-EIGHT);
        String months = desk.openRun("2026-07");
        assertThat(desk.corrections(months)).isEmpty();
    }

    @Test
    void paysWhatAClassThatWasEnteredWronglyIsShortOfOnce() {
        told.assignment(place, 2, raised, told.unit(), 9, DateRange.since(Told.LONG_AGO));
        isNoticed();
        String july = open("2026-07");
        String august = open("2026-08");
        desk.calculated(july);
        desk.calculated(august);
        for (String run : new String[] {july, august}) {
            assertThat(desk.run(run).get("corrections").asLong()).isEqualTo(NINE - EIGHT);
            desk.check(run);
        }
        assertThat(desk.approve(july).status()).isEqualTo(200);
        Api.Answer twice = desk.approve(august);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("code").asString()).isEqualTo("run-corrections-outdated");
        assertThat(desk.lock(july).status()).isEqualTo(200);

        assertThat(desk.calculated(august).get("corrections").asLong()).isZero();
        assertThat(desk.corrections(august)).isEmpty();
        assertThat(ledger(raised)).isEqualTo("2026-06 THR 4595150,2026-06 KEKURANGAN 484050");
        JsonNode paid =
                desk.maker()
                        .get("/v1/runs/" + july + "/payments?profile=json&kind=KEKURANGAN")
                        .json();
        assertThat(paid.at("/lines/0/bersih").asLong()).isEqualTo(NINE - EIGHT);
        assertThat(desk.maker().get("/v1/runs/" + july + "/spj?format=PDF").status())
                .isEqualTo(200);
        reproducesByteForByte(july);
        JsonNode entries =
                desk.self(raised)
                        .get("/v1/people/" + raised + "/ledger")
                        .json()
                        .at("/items/0/entries");
        assertThat(entries.get(1).get("evidence").toString()).isEqualTo("[\"ASSIGNMENT\"]");
        assertThat(entries.get(1).get("paidIn").asString()).isEqualTo("2026-07");
    }

    @Test
    void leavesWhomTheRunHoldsToTheOneAfterIt() {
        told.assignment(place, 2, raised, told.unit(), 9, DateRange.since(Told.LONG_AGO));
        isNoticed();
        String july = open("2026-07");
        desk.calculated(july);
        assertThat(
                        desk.checker()
                                .put(
                                        "/v1/runs/" + july + "/holds/" + raised,
                                        Map.of("reason", "Menunggu surat."))
                                .status())
                .isEqualTo(200);
        desk.check(july);
        assertThat(desk.approve(july).status()).isEqualTo(200);
        assertThat(ledger(raised)).isEqualTo("2026-06 THR 4595150");

        approved(open("2026-08"));

        assertThat(ledger(raised)).isEqualTo("2026-06 THR 4595150,2026-06 KEKURANGAN 484050");
    }

    @Test
    void lowersWhatIsOwedOfThrByItsRaiseBeforeItIsPaid() {
        dies();
        locked(open("2026-07"));
        assertThat(owed()).containsExactly("THR 2026 4595150");

        // nobody had died after all
        told.ranked(dead, nip, "III/b", 3);
        isNoticed();
        String august = locked(open("2026-08"));

        assertThat(desk.corrections(august).get(0).get("delta").asLong()).isEqualTo(EIGHT);
        assertThat(desk.maker().get("/v1/runs/" + august + "/files/web-gaji").json().get("files"))
                .isEmpty();
        JsonNode settled = desk.maker().get("/v1/overpayments?open=false").json().at("/items/0");
        assertThat(settled.get("raised").asLong()).isEqualTo(EIGHT);
        assertThat(settled.get("owed").asLong()).isZero();
        String one = "/v1/overpayments/" + settled.get("id").asString();
        assertThat(desk.maker().get(one).json().get("entries").valueStream())
                .extracting(
                        entry ->
                                "%s %d %s %d"
                                        .formatted(
                                                entry.get("paidFor").asString(),
                                                entry.get("year").asInt(),
                                                entry.get("kind").asString(),
                                                entry.get("amount").asLong()))
                .containsExactly(
                        "THR 2026 THR 4595150",
                        "THR 2026 KELEBIHAN -4595150",
                        "THR 2026 KEKURANGAN 4595150",
                        "THR 2026 DIPERHITUNGKAN 4595150");
        assertThat(
                        Download.of(
                                        port,
                                        TestIssuer.token(
                                                desk.agency(),
                                                desk.makerId(),
                                                Role.PENGELOLA_TUKIN),
                                        "/v1/runs/" + august + "/spj")
                                .said())
                .contains("2026-06 THR 2026 DIPERHITUNGKAN 4.595.150");
    }

    @Test
    void keepsWhatIsOwedOfThrApartFromTheMonthInWhichItWasPaid() {
        assertThat(desk.lock(desk.pay("2026-06")).status()).isEqualTo(200);
        told.assignment(place, 2, raised, told.unit(), 7, DateRange.since(Told.LONG_AGO));
        isNoticed();
        locked(open("2026-07"));
        assertThat(desk.lock(desk.pay("2026-07")).status()).isEqualTo(200);
        long each = EIGHT - SEVEN;
        assertThat(owed()).containsExactlyInAnyOrder("MONTH  " + each, "THR 2026 " + each);

        told.assignment(place, 3, raised, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        isNoticed();
        assertThat(desk.lock(desk.pay("2026-08")).status()).isEqualTo(200);
        assertThat(owed()).containsExactly("THR 2026 " + each);

        locked(open("2026-08"));
        assertThat(owed()).isEmpty();
        // three months and THR, to the rupiah
        assertThat(
                        PayDesk.text(
                                "select sum(bersih) from payment where person_id = '"
                                        + raised
                                        + "'"))
                .isEqualTo(Long.toString(4 * EIGHT));
    }

    /** Kind, year and what is still owed of each open case. */
    private List<String> owed() {
        return desk.maker()
                .get("/v1/overpayments?open=true")
                .json()
                .get("items")
                .valueStream()
                .map(
                        one ->
                                one.get("kind").asString()
                                        + " "
                                        + one.path("year").asString("")
                                        + " "
                                        + one.get("owed").asLong())
                .toList();
    }

    private String locked(String run) {
        approved(run);
        Api.Answer locked = desk.lock(run);
        assertThat(locked.status()).as(locked.text()).isEqualTo(200);
        return run;
    }

    private void dies() {
        told.person(
                dead,
                nip,
                "PNS",
                2,
                new PersonChanged.Status("AKTIF", Told.LONG_AGO, DEATH),
                new PersonChanged.Status("MENINGGAL", DEATH.plusDays(1), null));
        isNoticed();
    }

    private void isNoticed() {
        await().atMost(PayDesk.SOON).until(() -> desk.run(june).get("factsSince").asInt() == 1);
    }

    private String tasks() {
        return PayDesk.text(
                "select count(*) from platform.task where kind = 'EXTRA_TO_SETTLE' and open and agency_id = '"
                        + desk.agency()
                        + "'");
    }

    private void reproducesByteForByte(String run) {
        JsonNode again = desk.maker().get("/v1/runs/" + run + "/corrections/reproduction").json();
        assertThat(again.get("equal").asInt()).isEqualTo(1);
        assertThat(again.get("different")).isEmpty();
    }

    private void approved(String run) {
        desk.calculated(run);
        desk.check(run);
        Api.Answer approved = desk.approve(run);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    }

    private String open(String month) {
        Api.Answer opened =
                desk.maker().post("/v1/runs", "{\"month\":\"" + month + "\",\"kind\":\"THR\"}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().get("id").asString();
    }

    private static String ledger(PersonId person) {
        return PayDesk.text(
                "select string_agg(month || ' ' || kind || ' ' || amount, ',' order by entered_at)"
                        + " from ledger_entry where person_id = '"
                        + person
                        + "'");
    }
}
