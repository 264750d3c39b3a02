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
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Facts that no service tells. Kelas 8 is 4,595,150, of which a quarter is kept back of whoever has
 * not filed his LHKPN.
 */
@ServiceTest
class OutsideFactIT {

    private static final long WHOLE = 4_595_150;
    private static final long A_QUARTER = 1_148_788;
    private static final String HEADER = "nip,kode_fakta,berlaku_mulai,nilai,sumber,nomor_bukti\n";

    private final PayDesk desk;
    private final Told told;
    private final Api api;
    private final PersonId hrOfficer = PersonId.next();
    private PersonId person = PersonId.next();

    OutsideFactIT(@LocalServerPort int port) {
        desk = new PayDesk(port, Months.withFacts());
        told = desk.told();
        api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
    }

    @BeforeEach
    void employSomebody() {
        person = told.employee(8);
        told.rated(person, "BAIK");
        told.present(person, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
        PayDesk.awaitRows("attendance_fact", person, 31);
        told.grant(hrOfficer, Role.ADMIN_KEPEGAWAIAN);
        await().atMost(PayDesk.SOON).until(() -> hr().get("/v1/outside-facts").status() == 200);
    }

    @Test
    void countsForNothingUntilASecondPersonHasConfirmedIt() {
        assertThat(questions())
                .containsExactly("fact-missing:LHKPN", "fact-missing:TPTGR", "fact-missing:TPG");
        String lhkpn = supplied(hr(), fact("LHKPN", "2026-01-01", "tidak"));
        String owed = supplied(desk.maker(), fact("TPTGR", "2026-01-01", "tidak"));
        String tpg = supplied(desk.maker(), fact("TPG", "2026-01-01", "1000000"));
        assertThat(questions()).hasSize(3);

        JsonNode confirmed = confirm(desk.checker(), lhkpn, owed, tpg, lhkpn).json();

        assertThat(confirmed.get("confirmed").asInt()).isEqualTo(3);
        assertThat(confirmed.get("findings").size()).isZero();
        assertThat(questions()).isEmpty();
        JsonNode seen = desk.maker().get("/v1/statements/" + person + "/2026-05").json();
        assertThat(seen.get("net").asLong()).isEqualTo(WHOLE - A_QUARTER - 1_000_000);
        assertThat(seen.get("lines").findValuesAsString("text"))
                .contains("Ditahan: LHKPN", "Sudah dibayar lewat TPG");
        assertThat(confirm(desk.checker(), lhkpn).json().at("/findings/0/code").asString())
                .isEqualTo("fact-not-waiting");
    }

    @Test
    void countsForWhoeverHoldsThePositionUnlessItIsToldOfHimself() {
        PersonId other = told.employee(8);
        told.rated(other, "BAIK");
        told.present(other, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());
        PayDesk.awaitRows("attendance_fact", other, 31);
        PayDesk.awaitRows("rating_fact", other, 1);
        String lhkpn = supplied(hr(), ofPosition("LHKPN", "2026-01-01", "ya"));
        String owed = supplied(desk.maker(), ofPosition("TPTGR", "2026-01-01", "tidak"));
        String tpg = supplied(desk.maker(), ofPosition("TPG", "2026-01-01", "1000000"));
        String later = supplied(desk.maker(), ofPosition("TPG", "2026-05-20", "600000"));
        assertThat(confirm(desk.checker(), lhkpn, owed, tpg, later).json().get("confirmed").asInt())
                .isEqualTo(4);
        assertThat(questions()).isEmpty();
        assertThat(net(person)).isEqualTo(WHOLE - 600_000);

        String own = supplied(desk.maker(), fact("TPG", "2026-02-01", "100000"));
        confirm(desk.checker(), own);
        assertThat(net(person)).isEqualTo(WHOLE - 100_000);
        assertThat(net(other)).isEqualTo(WHOLE - 600_000);
        assertThat(
                        desk.maker()
                                .get("/v1/outside-facts?positionCode=J1&limit=200")
                                .json()
                                .get("items")
                                .size())
                .isEqualTo(4);

        desk.keepPayee(other);
        desk.keepPayee(person);
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(
                        PayDesk.text(
                                "select convert_from(facts, 'UTF8')::jsonb -> 'outside' from run_statement where person_id = '"
                                        + other
                                        + "'"))
                .as("frozen with whose fact it is")
                .contains("\"position\": \"J1\"");

        assertThat(desk.maker().get("/v1/runs/" + may + "/reproduction").json().toString())
                .isEqualTo("{\"statements\":2,\"equal\":2,\"different\":[]}");

        // what comes after the run is a difference of everybody who holds the position
        String raised = supplied(desk.maker(), ofPosition("TPG", "2026-05-25", "500000"));
        confirm(desk.checker(), raised);
        PayDesk.awaitRows("late_fact", other, 1);
    }

    @Test
    void refusesWhatIsToldOfNobodyOrOfAPositionThatNobodyHas() {
        Map<String, Object> nobody = ofPosition("TPG", "2026-01-01", "1");
        nobody.remove("positionCode");
        assertThat(code(desk.maker(), nobody)).isEqualTo("fact-of-nobody");
        Map<String, Object> two = new HashMap<>(fact("TPG", "2026-01-01", "1"));
        two.put("positionCode", "J1");
        assertThat(code(desk.maker(), two)).isEqualTo("fact-of-two");
        Map<String, Object> unknown = ofPosition("TPG", "2026-01-01", "1");
        unknown.put("positionCode", "J404");
        assertThat(code(desk.maker(), unknown)).isEqualTo("position-unknown");
    }

    @Test
    void takesAFileOfPositions() {
        String id =
                brought(
                        "nip,kode_jabatan,kode_fakta,berlaku_mulai,nilai,sumber,nomor_bukti\n",
                        ",J1,LHKPN,2026-01-01,YA,KPK,BA-1\n"
                                + ",J404,LHKPN,2026-01-01,YA,KPK,BA-1\n"
                                + nip(person)
                                + ",J1,LHKPN,2026-01-01,YA,KPK,BA-1\n");

        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "2 kode_jabatan position-unknown", "3 kode_jabatan fact-of-two");
        apply(id);
        assertThat(count(id, "facts")).isEqualTo(1);
    }

    @Test
    void isOfThePositionOfOneUnitWhereSeveralHaveOneWithTheCode() {
        UnitId remote = told.unit("PUSKESMAS-" + UUID.randomUUID());
        PersonId away = told.employee(8, remote);
        PayDesk.awaitRows("directory.assignment", away, 1);
        Map<String, Object> fact = ofPosition("TPG", "2026-01-01", "1000000");
        assertThat(code(desk.maker(), fact)).isEqualTo("position-of-several-units");
        fact.put("unitId", UUID.randomUUID().toString());
        assertThat(code(desk.maker(), fact)).isEqualTo("position-not-of-unit");

        fact.put("unitId", remote.toString());
        confirm(desk.checker(), supplied(desk.maker(), fact));

        assertThat(questions(away)).doesNotContain("fact-missing:TPG");
        assertThat(questions(person)).contains("fact-missing:TPG");
        assertThat(
                        desk.maker()
                                .get("/v1/outside-facts?positionCode=J1")
                                .json()
                                .at("/items/0/unitId")
                                .asString())
                .isEqualTo(remote.toString());
        Map<String, Object> ofPerson = new HashMap<>(fact("TPG", "2026-01-01", "1"));
        ofPerson.put("unitId", remote.toString());
        assertThat(code(desk.maker(), ofPerson)).isEqualTo("fact-of-two");
    }

    @Test
    void staysOfTheUnitThatHadThePositionAloneWhenItWasTold() {
        Map<String, Object> fact = ofPosition("TPG", "2026-01-01", "1000000");
        confirm(desk.checker(), supplied(desk.maker(), fact));
        assertThat(questions(person)).doesNotContain("fact-missing:TPG");
        String code = "PUSKESMAS-" + UUID.randomUUID();
        PersonId away = told.employee(8, told.unit(code));
        PayDesk.awaitRows("directory.assignment", away, 1);
        String known = "select count(*) from directory.unit where code = '" + code + "'";
        await().atMost(PayDesk.SOON).until(() -> PayDesk.text(known).equals("1"));

        assertThat(questions(away)).contains("fact-missing:TPG");
        assertThat(
                        desk.maker()
                                .get("/v1/outside-facts?positionCode=J1")
                                .json()
                                .at("/items/0/unitId")
                                .asString())
                .isEqualTo(told.unit().toString());
        fact.put("value", "2000000");
        assertThat(desk.maker().post("/v1/outside-facts", fact).text())
                .contains("position-of-several-units")
                .contains(code);
    }

    @Test
    void paysTheDifferenceOfAPositionThatWasHeldOnTheDayBeforeTheMonth() {
        UnitId remote = told.unit("PUSKESMAS-" + UUID.randomUUID());
        PersonId mover = told.person("PNS", new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        LocalDate left = Told.MAY.atDay(1).minusDays(1);
        told.assign(mover, remote, 8, DateRange.of(Told.LONG_AGO, left));
        told.assign(mover, told.unit(), 8, DateRange.since(Told.MAY.atDay(1)));
        told.rated(mover, "BAIK");
        told.present(mover, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());
        PayDesk.awaitRows("directory.assignment", mover, 2);
        PayDesk.awaitRows("directory.person_status", mover, 1);
        PayDesk.awaitRows("attendance_fact", mover, 31);
        PayDesk.awaitRows("rating_fact", mover, 1);
        confirm(
                desk.checker(),
                supplied(hr(), ofUnit(told.unit(), "LHKPN", "2026-01-01", "ya")),
                supplied(desk.maker(), ofUnit(told.unit(), "TPG", "2026-01-01", "0")),
                supplied(desk.maker(), ofUnit(told.unit(), "TPTGR", "2026-01-01", "tidak")),
                supplied(desk.maker(), ofUnit(remote, "TPTGR", "2026-01-01", "tidak")));
        desk.pay("2026-05");
        assertThat(desk.granted(mover)).isEqualTo(WHOLE);
        String june = desk.open("2026-06");

        confirm(
                desk.checker(),
                supplied(desk.maker(), ofUnit(remote, "TPTGR", "2026-04-01", "ya")));

        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        assertThat(desk.corrections(june).get(0).get("personId").asString())
                .isEqualTo(mover.toString());
        assertThat(desk.corrections(june).get(0).get("delta").asLong()).isEqualTo(-WHOLE);
    }

    private static Map<String, Object> ofUnit(UnitId unit, String code, String from, String value) {
        Map<String, Object> fact = ofPosition(code, from, value);
        fact.put("unitId", unit.toString());
        return fact;
    }

    @Test
    void takesAFileOfPositionsOfUnits() {
        String remote = "PUSKESMAS-" + UUID.randomUUID();
        PersonId away = told.employee(8, told.unit(remote));
        PayDesk.awaitRows("directory.assignment", away, 1);
        String known = "select count(*) from directory.unit where code = '" + remote + "'";
        await().atMost(PayDesk.SOON).until(() -> PayDesk.text(known).equals("1"));
        String header =
                "nip,kode_jabatan,kode_unit,kode_fakta,berlaku_mulai,nilai,sumber,nomor_bukti\n";
        String rows =
                ",J1,,LHKPN,2026-01-01,YA,KPK,BA-1\n"
                        + ",J1,U404,LHKPN,2026-01-01,YA,KPK,BA-1\n"
                        + nip(person)
                        + ",,"
                        + remote
                        + ",LHKPN,2026-01-01,YA,KPK,BA-1\n"
                        + ",J1,"
                        + remote
                        + ",LHKPN,2026-01-01,YA,KPK,BA-1\n";
        String id = brought(header, rows);

        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "1 kode_jabatan position-of-several-units",
                        "2 kode_unit position-not-of-unit",
                        "3 kode_unit fact-of-two");
        apply(id);
        assertThat(count(id, "facts")).isEqualTo(1);
        assertThat(count(brought(header, rows), "known")).isEqualTo(1);
    }

    private static Map<String, Object> ofPosition(String code, String from, String value) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("positionCode", "J1");
        fact.put("code", code);
        fact.put("from", from);
        fact.put("value", value);
        fact.put("source", "Dinas");
        fact.put("proof", "BA-1/2026");
        return fact;
    }

    private long net(PersonId of) {
        return desk.maker().get("/v1/statements/" + of + "/2026-05").json().get("net").asLong();
    }

    @Test
    void namesTheFactThatIsMissingAndHoldsThePersonInARun() {
        JsonNode question =
                desk.maker()
                        .get("/v1/statements/" + person + "/2026-05")
                        .json()
                        .at("/openQuestions/0");
        assertThat(question.get("text").asString()).contains("LHKPN", "pengelola tukin");

        JsonNode run = desk.calculated(desk.open("2026-05"));

        assertThat(run.get("held").asInt()).isEqualTo(1);
        assertThat(run.get("granted").asLong()).isZero();
    }

    @Test
    void keepsTheOldValueWhereANewOneIsToldAndPaysTheDifferenceOfAnApprovedMonth() {
        String first = supplied(hr(), fact("LHKPN", "2026-01-01", "NO"));
        confirm(
                desk.checker(),
                first,
                supplied(desk.maker(), fact("TPTGR", "2026-01-01", "tidak")),
                supplied(desk.maker(), fact("TPG", "2026-01-01", "0")));
        desk.pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(WHOLE - A_QUARTER);
        String june = desk.open("2026-06");

        confirm(desk.checker(), supplied(hr(), fact("LHKPN", "2026-05-20", "YES")));

        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        JsonNode correction = desk.corrections(june).get(0);
        assertThat(correction.get("delta").asLong()).isEqualTo(A_QUARTER);
        assertThat(correction.get("evidence").findValuesAsString("kind"))
                .containsExactly("OUTSIDE_FACT");
        assertThat(listed("LHKPN").findValuesAsString("value")).containsExactly("YES", "NO");
    }

    @Test
    void staysListedOnceRevokedAndIsAskedForAgain() {
        String tpg = supplied(desk.maker(), fact("TPG", "2026-01-01", "500000"));
        confirm(desk.checker(), tpg);
        assertThat(questions()).doesNotContain("fact-missing:TPG");

        Api.Answer revoked =
                desk.checker()
                        .post(
                                "/v1/outside-facts/" + tpg + "/revocation",
                                Map.of("reason", "salah"));

        assertThat(revoked.json().get("state").asString()).isEqualTo("REVOKED");
        assertThat(questions()).contains("fact-missing:TPG");
        assertThat(listed("TPG").get(0).get("reason").asString()).isEqualTo("salah");
        assertThat(supplied(desk.maker(), fact("TPG", "2026-01-01", "500000")))
                .as("may be told again")
                .isNotEqualTo(tpg);
    }

    @Test
    void refusesWhatIsNotTheOfficersToSay() {
        assertThat(code(hr(), fact("TPG", "2026-01-01", "1"))).isEqualTo("fact-of-another-office");
        assertThat(code(desk.maker(), fact("BLU", "2026-01-01", "1"))).isEqualTo("fact-unknown");
        assertThat(code(desk.maker(), fact("TPG", "2026-01-01", "1.000")))
                .isEqualTo("fact-value-unreadable");
        assertThat(code(desk.maker(), fact("TPG", "1944-12-31", "1")))
                .isEqualTo("date-out-of-range");
        supplied(desk.maker(), fact("TPG", "2026-01-01", "1"));
        assertThat(
                        desk.maker()
                                .post("/v1/outside-facts", fact("TPG", "2026-01-01", "1"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("fact-known");
        assertThat(confirm(desk.maker(), UUID.randomUUID().toString()).status()).isEqualTo(403);
    }

    @Test
    void looksAtAFileFirstAndThenTakesTheGoodRowsOnce() {
        String nip = nip(person);
        String file =
                nip
                        + ",LHKPN,2026-01-01,YA,KPK,BA-1\n"
                        + nip
                        + ",LHKPN,2026-01-01,TIDAK,KPK,BA-2\n"
                        + nip
                        + ",TPG,2026-01-01,5,Dinas,BA-3\n"
                        + nip
                        + ",LHKPN,2026-02-31,YA,KPK,BA-4\n"
                        + nip
                        + ",LHKPN,2026-03-01,belum,KPK,BA-5\n"
                        + "190001012000011999,LHKPN,2026-01-01,YA,KPK,BA-6\n"
                        + "1900010120000119,LHKPN,2026-01-01,YA,,=1+1\n"
                        + nip
                        + ",LHKPN,2026-04-01,YA,KPK,BA-7\n";

        String id = brought(file);

        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "2 kode_fakta fact-row-twice",
                        "3 kode_fakta fact-of-another-office",
                        "4 berlaku_mulai day-unknown",
                        "5 nilai fact-value-unreadable",
                        "6 nip person-unknown",
                        "7 nip looks-like-nik",
                        "7 sumber cell-empty",
                        "7 nomor_bukti formula-in-cell");
        assertThat(count(id, "facts")).isEqualTo(2);
        assertThat(listed("LHKPN").size()).isZero();

        apply(id);

        assertThat(count(id, "facts")).isEqualTo(2);
        assertThat(listed("LHKPN").findValuesAsString("state"))
                .containsExactly("SUPPLIED", "SUPPLIED");
        String again = brought(file);
        assertThat(count(again, "facts")).isZero();
        assertThat(count(again, "known")).isEqualTo(2);
    }

    private String brought(String rows) {
        return brought(HEADER, rows);
    }

    private String brought(String header, String rows) {
        Api.Answer sent =
                hr().with("Idempotency-Key", UUID.randomUUID().toString())
                        .send(
                                "POST",
                                "/v1/imports?profile=outside-facts",
                                header + rows,
                                "text/csv");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        String id = sent.json().get("id").asString();
        await().atMost(PayDesk.SOON).until(() -> state(id).equals("CHECKED"));
        return id;
    }

    private void apply(String id) {
        String tag = requireNonNull(hr().get("/v1/imports/" + id).headers().get("etag"));
        Api.Answer applied =
                hr().with("If-Match", tag).post("/v1/imports/" + id + "/application", "");
        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        await().atMost(PayDesk.SOON).until(() -> state(id).equals("APPLIED"));
    }

    private String state(String id) {
        return hr().get("/v1/imports/" + id).json().get("state").asString();
    }

    private int count(String id, String what) {
        return hr().get("/v1/imports/" + id).json().at("/counts/" + what).asInt();
    }

    private List<String> findings(String id) {
        return hr().get("/v1/imports/" + id + "/findings")
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

    private static String nip(PersonId person) {
        return PayDesk.text("select nip from directory.person where person_id = '" + person + "'");
    }

    private Api hr() {
        return api.as(TestIssuer.token(desk.agency(), hrOfficer, Role.ADMIN_KEPEGAWAIAN));
    }

    private Map<String, Object> fact(String code, String from, String value) {
        return Map.of(
                "personId",
                person.toString(),
                "code",
                code,
                "from",
                from,
                "value",
                value,
                "source",
                "Inspektorat",
                "proof",
                "BA-1/2026");
    }

    private static String supplied(Api by, Map<String, Object> fact) {
        Api.Answer answer = by.post("/v1/outside-facts", fact);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static String code(Api by, Map<String, Object> fact) {
        return by.post("/v1/outside-facts", fact).json().at("/errors/0/code").asString();
    }

    private static Api.Answer confirm(Api by, String... facts) {
        return by.post("/v1/outside-fact-confirmations", ids(facts));
    }

    private static Map<String, Object> ids(String... facts) {
        return Map.of("factIds", List.of(facts));
    }

    private JsonNode listed(String code) {
        return desk.maker()
                .get("/v1/outside-facts?personId=" + person + "&code=" + code)
                .json()
                .get("items");
    }

    private List<String> questions() {
        return questions(person);
    }

    private List<String> questions(PersonId of) {
        return desk.maker()
                .get("/v1/statements/" + of + "/2026-05")
                .json()
                .get("openQuestions")
                .findValuesAsString("code");
    }
}
