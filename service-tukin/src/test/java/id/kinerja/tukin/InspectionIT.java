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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an auditor finds in a locked run, by rule and by chance. */
@ServiceTest
class InspectionIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private PayDesk desk;
    private Api auditor = Api.at("");

    @BeforeEach
    void openAnAgency(@LocalServerPort int port) {
        desk = new PayDesk(port);
        inspect(port);
    }

    private void inspect(int port) {
        PersonId person = PersonId.next();
        desk.told().grant(person, Role.AUDITOR);
        auditor =
                Api.at("http://127.0.0.1:" + port + "/api/tukin")
                        .as(TestIssuer.token(desk.agency(), person, Role.AUDITOR));
        await().atMost(PayDesk.SOON).until(() -> auditor.get("/v1/runs").status() == 200);
    }

    @Test
    void findsWhatWasPaidThoughItShouldBeLookedAt() {
        PersonId gone = employee();
        PersonId away = employee();
        PersonId studying = employee();
        PersonId punished = employee();
        PersonId changed = employee();
        PersonId plain = employee();
        desk.keepPayee(changed, null, "54321");
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        assertThat(finding(run, gone)).isEmpty();

        // all of it is told after the lock, and changes nothing of the run
        LocalDate since = LocalDate.of(2020, 1, 1);
        statuses(
                gone,
                new PersonChanged.Status("AKTIF", since, LocalDate.of(2026, 5, 10)),
                new PersonChanged.Status("PENSIUN", LocalDate.of(2026, 5, 11), null));
        statuses(studying, new PersonChanged.Status("TUGAS_BELAJAR", since, null));
        UUID leave = desk.told().leave(away, "BESAR", MONDAY, LocalDate.of(2026, 5, 29));
        UUID decision = UUID.randomUUID();
        desk.told().punished(punished, decision, "SEDANG_1", LocalDate.of(2026, 4, 1), null, 1);

        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () -> {
                            assertThat(finding(run, gone)).containsExactly("PAID_AFTER_END");
                            assertThat(finding(run, studying)).containsExactly("PAID_ON_STUDY");
                            assertThat(finding(run, away))
                                    .containsExactly("PAID_ON_LONG_LEAVE " + leave);
                            assertThat(finding(run, punished))
                                    .containsExactly("PUNISHMENT_NOT_CUT " + decision);
                        });
        assertThat(finding(run, plain)).isEmpty();
        assertThat(finding(run, changed)).hasSize(1);
        JsonNode change = items(run, "?kind=PAYEE_CHANGED").get(0);
        assertThat(change.get("by").asString()).isEqualTo(desk.makerId().toString());
        assertThat(change.get("amount").asLong()).isEqualTo(4_595_150);
        assertThat(items(run, "?kind=TWICE_IN_A_MONTH").size()).isZero();
        assertThat(items(run, "?kind=ABOVE_CEILING").size()).isZero();
        assertThat(items(run, "?limit=2").size()).isEqualTo(2);
    }

    @Test
    void findsAPunishmentThatWasNotCutInAMonthThatWasHeldAndPaidLater() {
        PersonId held = employee();
        desk.told().rated(held, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", held, 2);
        String may = desk.open("2026-05");
        desk.calculated(may);
        String hold = "/v1/runs/" + may + "/holds/" + held;
        assertThat(desk.checker().put(hold, Map.of("reason", "Menunggu surat.")).status())
                .isEqualTo(200);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(desk.maker().post(hold + "/release", "").status()).isEqualTo(200);
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);

        UUID decision = UUID.randomUUID();
        desk.told().punished(held, decision, "SEDANG_1", LocalDate.of(2026, 4, 1), null, 1);
        PayDesk.awaitRows("discipline_fact", held, 1);

        JsonNode found = items(june, "?kind=PUNISHMENT_NOT_CUT");
        assertThat(found.valueStream().map(one -> one.get("month").asString()))
                .containsExactly("2026-05", "2026-06");
        assertThat(found.get(0).get("reference").asString()).isEqualTo(decision.toString());
        assertThat(found.get(0).get("amount").asLong()).isEqualTo(4_595_150);
        assertThat(items(may, "?kind=PUNISHMENT_NOT_CUT").size()).isZero();
    }

    @Test
    void findsNothingOfTheLighterOfTwoPunishmentsOfWhichTheHeavierCuts() {
        PersonId punished = employee();
        LocalDate effective = LocalDate.of(2026, 4, 1);
        desk.told().punished(punished, UUID.randomUUID(), "SEDANG_1", effective, null, 1);
        desk.told().punished(punished, UUID.randomUUID(), "SEDANG_3", effective, null, 1);
        PayDesk.awaitRows("discipline_fact", punished, 2);
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);

        assertThat(finding(run, punished)).isEmpty();
    }

    @Test
    void findsWhoHasGivenAnAccountThatSomebodyElseConfirmed() {
        PersonId changed = employee();
        desk.told().rated(changed, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", changed, 2);
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        desk.keepPayee(changed, null, "54321");
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);

        JsonNode found = items(june, "?kind=PAYEE_CHANGED");

        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("by").asString()).isEqualTo(desk.makerId().toString());
    }

    /** Nothing in the product makes them: they are written past it. */
    @Test
    void findsWhoWasPaidTwiceAndWhoAboveTheCeiling() {
        PersonId twiceGranted = employee();
        PersonId twicePaid = employee();
        PersonId above = employee();
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        String june = desk.openRun("2026-06");

        entered(june, twiceGranted, "SUSULAN", -1);
        entered(june, above, "KEKURANGAN", 1);
        PayDesk.text(
                "insert into payment select (jsonb_populate_record(one, '{\"position\": 99}')).*"
                        + " from payment one where run_id = '"
                        + may
                        + "' and person_id = '"
                        + twicePaid
                        + "' returning position");

        assertThat(finding(may, twiceGranted)).containsExactly("TWICE_IN_A_MONTH");
        assertThat(finding(may, twicePaid)).containsExactly("TWICE_IN_A_MONTH");
        assertThat(finding(may, above)).containsExactly("ABOVE_CEILING");
        assertThat(items(may, "?kind=TWICE_IN_A_MONTH").size()).isEqualTo(2);
        assertThat(items(may, "?kind=ABOVE_CEILING").get(0).get("amount").asLong())
                .isEqualTo(4_595_151);
    }

    private void entered(String run, PersonId person, String kind, long amount) {
        PayDesk.text(
                "insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount) values ('"
                        + desk.agency()
                        + "', '"
                        + run
                        + "', '"
                        + person
                        + "', '2026-05', '"
                        + kind
                        + "', "
                        + amount
                        + ") returning amount");
    }

    @Test
    void findsUnitsThatWereGrantedMoreThanTheirPagu() {
        employee();
        employee();
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(items(may, "?kind=ABOVE_PAGU").size()).isZero();
        giveCeiling(2 * 4_595_150);
        assertThat(items(may, "?kind=ABOVE_PAGU").size()).isZero();

        giveCeiling(2 * 4_595_150 - 7);

        JsonNode above = items(may, "?kind=ABOVE_PAGU");
        assertThat(above.size()).isEqualTo(1);
        assertThat(above.get(0).get("unitId").asString()).isEqualTo(desk.told().unit().toString());
        assertThat(above.get(0).has("personId")).isFalse();
        assertThat(above.get(0).get("amount").asLong()).isEqualTo(7);
    }

    private void giveCeiling(long amount) {
        String path = "/v1/budgets/2026/" + desk.told().unit();
        String seen = desk.maker().get(path).headers().getOrDefault("etag", "");
        assertThat(
                        desk.maker()
                                .with("If-Match", seen)
                                .put(path, Map.of("ceiling", amount))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void findsDifferencesAndNamesNobodyForWhatAnotherServiceTold() {
        PersonId person = employee();
        desk.told().day(person, MONDAY, "ABSENT", 0, 1);
        PayDesk.awaitRows("attendance_fact", person, 1);
        desk.pay("2026-05");
        desk.told().leave(person, "ALASAN_PENTING", MONDAY, MONDAY);
        PayDesk.awaitRows("late_fact", person, 1);
        desk.told().rated(person, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", person, 2);
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);

        JsonNode corrected = items(june, "?kind=CORRECTED");
        assertThat(corrected.size()).isEqualTo(1);
        assertThat(corrected.get(0).get("month").asString()).isEqualTo("2026-05");
        assertThat(corrected.get(0).get("amount").asLong()).isEqualTo(9_190);
        assertThat(corrected.get(0).has("by")).isFalse();
        assertThat(corrected.get(0).has("reference")).isTrue();
    }

    @Test
    void findsDifferencesWithWhoHasReleasedThem() {
        PersonId person = employee();
        String may = desk.open("2026-05");
        desk.calculated(may);
        String hold = "/v1/runs/" + may + "/holds/" + person;
        assertThat(desk.checker().put(hold, Map.of("reason", "Menunggu surat.")).status())
                .isEqualTo(200);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        // a fact of another service beside it doesn't hide who is known
        desk.told().correction(person, MONDAY, "ABSENT", 0, 1);
        PayDesk.awaitRows("late_fact", person, 1);
        assertThat(desk.maker().post(hold + "/release", "").status()).isEqualTo(200);
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);

        JsonNode corrected = items(june, "?kind=CORRECTED");
        assertThat(corrected.size()).isEqualTo(1);
        assertThat(corrected.get(0).get("by").asString()).isEqualTo(desk.makerId().toString());
    }

    @Test
    void takesTheSamePeopleForTheSameSeedWithTheirEvidence() {
        for (int i = 0; i < 6; i++) {
            employee();
        }
        String run = desk.pay("2026-05");
        assertThat(sample(run, 7).get("code").asString()).isEqualTo("run-not-locked");
        assertThat(desk.lock(run).status()).isEqualTo(200);

        JsonNode people = sample(run, 7).get("people");
        assertThat(people.size()).isEqualTo(4);
        assertThat(sample(run, 7).get("people")).isEqualTo(people);
        assertThat(List.of(8, 9, 10))
                .anySatisfy(
                        seed ->
                                assertThat(sample(run, seed).get("people").equals(people))
                                        .isFalse());
        for (JsonNode one : people) {
            assertThat(one.get("same").asBoolean()).isTrue();
            assertThat(one.get("days").size()).isEqualTo(31);
            assertThat(one.get("net").asLong()).isEqualTo(4_595_150);
            assertThat(one.get("predikat").asString()).isEqualTo("BAIK");
        }
        assertThat(desk.maker().get("/v1/runs/" + run + "/audit-sample?seed=7").status())
                .isEqualTo(403);
        assertThat(desk.checker().get("/v1/runs/" + run + "/audit-findings").status())
                .isEqualTo(403);
    }

    @Test
    void findsCriteriaThatWerePaidWithoutAnEligiblePosition(@LocalServerPort int port) {
        desk = new PayDesk(port, byCriteria());
        inspect(port);
        PersonId person = employee("TK_0");
        desk.tellFact(person, "RISIKO", "2026-01-01", "YES");
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        String kind = "?kind=CRITERION_WITHOUT_POSITION";

        // he holds J1 in U1: of 4,595,150 a fifth is paid for a scarce profession of J9
        JsonNode found = items(may, kind);
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("criterion").asString()).isEqualTo("KELANGKAAN_PROFESI");
        assertThat(found.get(0).get("amount").asLong()).isEqualTo(919_030);
        assertThat(found.get(0).get("personId").asString()).isEqualTo(person.toString());

        String fact = desk.maker().get("/v1/outside-facts").json().at("/items/0/id").asString();
        assertThat(
                        desk.checker()
                                .post(
                                        "/v1/outside-facts/" + fact + "/revocation",
                                        Map.of("reason", "Salah orang."))
                                .status())
                .isEqualTo(200);
        assertThat(items(may, kind).valueStream().map(one -> one.get("criterion").asString()))
                .containsExactly("KELANGKAAN_PROFESI", "KONDISI_KERJA");
    }

    @Test
    void accusesNobodyWhoLeftWithinTheMonthThoughTheFactIsOfHisPosition(@LocalServerPort int port) {
        desk = new PayDesk(port, byCriteria());
        inspect(port);
        PersonId person =
                desk.told().person("PNS", new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        UUID post = UUID.randomUUID();
        DateRange held = DateRange.of(Told.LONG_AGO, Told.MAY.atDay(15));
        desk.told().assignment(post, 1, person, desk.told().unit(), 8, held);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("directory.person_status", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        PayDesk.awaitRows("rating_fact", person, 1);
        desk.keepPayee(person, "TK_0");
        Api.Answer risk =
                desk.maker()
                        .post(
                                "/v1/outside-facts",
                                Map.of(
                                        "positionCode",
                                        "J1",
                                        "code",
                                        "RISIKO",
                                        "from",
                                        "2026-01-01",
                                        "value",
                                        "YES",
                                        "source",
                                        "Dinas",
                                        "proof",
                                        "BA-1/2026"));
        assertThat(risk.status()).as(risk.text()).isEqualTo(201);
        Map<String, Object> both = Map.of("factIds", List.of(risk.json().get("id").asString()));
        assertThat(desk.checker().post("/v1/outside-fact-confirmations", both).status())
                .isEqualTo(200);
        String may = desk.pay("2026-05");
        assertThat(desk.granted(person)).isPositive();
        assertThat(desk.lock(may).status()).isEqualTo(200);

        assertThat(
                        items(may, "?kind=CRITERION_WITHOUT_POSITION")
                                .valueStream()
                                .map(one -> one.get("criterion").asString()))
                .containsExactly("KELANGKAAN_PROFESI");
    }

    private static PolicyDocument byCriteria() {
        return Months.changed(
                document -> {
                    JsonNode basis = document.get("plt").get("basis");
                    var criteria = ((ObjectNode) document.get("classes")).putArray("criteria");
                    ObjectNode work = criteria.addObject().put("criterion", "BEBAN_KERJA");
                    work.put("percentage", "60").set("basis", basis);
                    work.putObject("eligible").putArray("units").add("U1");
                    ObjectNode risk = criteria.addObject().put("criterion", "KONDISI_KERJA");
                    risk.put("percentage", "20").put("fact", "RISIKO").set("basis", basis);
                    ObjectNode rare = criteria.addObject().put("criterion", "KELANGKAAN_PROFESI");
                    rare.put("percentage", "20").set("basis", basis);
                    rare.putObject("eligible").putArray("positionCodes").add("J9");
                    document.putArray("facts")
                            .addObject()
                            .put("code", "RISIKO")
                            .put("name", "Risiko kerja")
                            .put("kind", "YES_NO")
                            .put("period", "UNTIL_CHANGED")
                            .put("suppliedBy", "PENGELOLA_TUKIN")
                            .set("basis", basis);
                });
    }

    private PersonId employee() {
        return employee(null);
    }

    private PersonId employee(@Nullable String ptkp) {
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        desk.keepPayee(person, ptkp);
        return person;
    }

    private void statuses(PersonId person, PersonChanged.Status... statuses) {
        desk.told().person(person, desk.told().nextNip(), "PNS", 100, statuses);
    }

    private JsonNode sample(String run, int seed) {
        return auditor.get("/v1/runs/" + run + "/audit-sample?limit=4&seed=" + seed).json();
    }

    private JsonNode items(String run, String query) {
        return auditor.get("/v1/runs/" + run + "/audit-findings" + query).json().get("items");
    }

    /** What is found of the person, in order; with its reference where it is a fact of his. */
    private List<String> finding(String run, PersonId person) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : items(run, "?limit=200")) {
            if (one.path("personId").asString("").equals(person.toString())) {
                boolean fact =
                        one.has("reference") && !one.get("kind").asString().equals("PAYEE_CHANGED");
                found.add(
                        one.get("kind").asString()
                                + (fact ? " " + one.get("reference").asString() : ""));
            }
        }
        return found;
    }
}
