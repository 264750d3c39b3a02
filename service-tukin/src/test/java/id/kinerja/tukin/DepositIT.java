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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who has left owes 55,142 of his last month, as another does, and no run pays them any more. */
@ServiceTest
class DepositIT {

    private static final long CUT = 55_142;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);
    private static final String NTPN = "0A1B2C3D4E5F6071";

    private int port;
    private PayDesk desk;
    private Told told;
    private PersonId leaver;
    private PersonId other;
    private String nip;

    @BeforeEach
    void payTheLastMonthTooMuch(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
        told = desk.told();
        told.today(TODAY);
        nip = told.nextNip();
        leaver = leaver(nip);
        other = leaver(told.nextNip());
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        told.correction(leaver, MONDAY, "ABSENT", 0, 1);
        told.correction(other, MONDAY, "ABSENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 2);
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.lock(june).status()).isEqualTo(200);
    }

    private PersonId leaver(String number) {
        PersonId person = PersonId.next();
        told.person(
                person,
                number,
                "PNS",
                1,
                new PersonChanged.Status("AKTIF", Told.LONG_AGO, LAST),
                new PersonChanged.Status("PENSIUN", LAST.plusDays(1), null));
        told.assign(person, told.unit(), 8, DateRange.of(Told.LONG_AGO, LAST));
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        desk.keepPayee(person);
        return person;
    }

    @Test
    void closesWhatALeaverOwesOnceASecondPersonHasSeenEachProof() {
        assertThat(theCase().get("inPaidService").asBoolean()).isFalse();
        JsonNode wrong = enter("KAS_NEGARA", "0A1B", TODAY.plusDays(1), CUT + 1).json();
        assertThat(wrong.get("code").asString()).isEqualTo("deposit-invalid");
        assertThat(wrong.get("errors").valueStream().map(one -> one.get("code").asString()))
                .containsExactly("ntpn-invalid", "deposit-in-future", "deposit-exceeds-owed");

        Api.Answer entered = enter("KAS_NEGARA", NTPN.toLowerCase(Locale.ROOT), DAY, 30_000);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(entered.json().get("state").asString()).isEqualTo("WAITING");
        assertThat(entered.json().get("actions")).isEmpty();
        assertThat(theCase().get("owed").asLong()).isEqualTo(CUT);
        assertThat(code(enter("KAS_NEGARA", NTPN, DAY, 1))).isEqualTo("deposit-proof-known");
        // one proof is one payment, whatever the treasury
        assertThat(code(enter("KAS_DAERAH", NTPN, DAY, 1))).isEqualTo("deposit-proof-known");
        assertThat(
                        enter("KAS_DAERAH", "STS/12/2026", LocalDate.of(2026, 4, 30), 1)
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("deposit-before-overpaid");
        // what waits is as good as brought back
        assertThat(
                        enter("KAS_DAERAH", "STS/12/2026", DAY, CUT - 30_000 + 1)
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("deposit-exceeds-owed");
        String first = id(entered);
        assertThat(task(first)).isEqualTo("true");
        assertThat(desk.maker().post(path(first, "confirmation"), "").status()).isEqualTo(403);

        assertThat(waiting().get("actions").toString()).isEqualTo("[\"CONFIRM\",\"REJECT\"]");
        Api.Answer confirmed = desk.checker().post(path(first, "confirmation"), "");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(task(first)).isEqualTo("false");
        assertThat(theCase().get("owed").asLong()).isEqualTo(CUT - 30_000);
        assertThat(theCase().get("recovered").asLong()).isEqualTo(30_000);
        assertThat(code(desk.checker().post(path(first, "confirmation"), "")))
                .isEqualTo("deposit-decided-already");

        // what is rejected lowers nothing, and its proof can be given anew
        String second = id(enter("KAS_DAERAH", "STS/12/2026", DAY, CUT - 30_000));
        assertThat(
                        desk.checker()
                                .post(path(second, "rejection"), Map.of("reason", "Salah tanggal."))
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("REJECTED");
        assertThat(theCase().get("owed").asLong()).isEqualTo(CUT - 30_000);
        String third = id(enter("KAS_DAERAH", "STS/12/2026", DAY.minusDays(1), CUT - 30_000));
        assertThat(desk.checker().post(path(third, "confirmation"), "").status()).isEqualTo(200);

        assertThat(cases("?open=true")).isEmpty();
        assertThat(theCase().get("recovered").asLong() + theCase().get("owed").asLong())
                .isEqualTo(theCase().get("claimed").asLong());
        assertThat(code(enter("KAS_NEGARA", "0A1B2C3D4E5F6072", DAY, 1)))
                .isEqualTo("deposit-nothing-owed");
        assertThat(entries())
                .containsExactly(
                        "2026-05 INDUK 4595150",
                        "2026-06 KELEBIHAN -55142",
                        "2026-07 SETORAN 30000 " + NTPN,
                        "2026-06 SETORAN 25142 STS/12/2026");

        // they stand in the accounts of the run that is locked next, and of no other
        String july = desk.pay("2026-07");
        assertThat(desk.lock(july).status()).isEqualTo(200);
        List<List<String>> sheet = spj(july).sheet("Setoran");
        assertThat(sheet.stream().filter(row -> row.getFirst().equals(nip)))
                .containsExactly(
                        List.of(nip, "KAS NEGARA", NTPN, "2026-07-01", "30000"),
                        List.of(nip, "KAS DAERAH", "STS/12/2026", "2026-06-30", "25142"));
        String august = desk.pay("2026-08");
        assertThat(desk.lock(august).status()).isEqualTo(200);
        assertThat(
                        PayDesk.text(
                                "select count(*) from deposit where accounted_in = '"
                                        + august
                                        + "'"))
                .isEqualTo("0");
    }

    @Test
    void isOfSeveralPeopleByOneProofWhereTheyAreEnteredTogether() {
        String lone = id(enter("KAS_NEGARA", "0A1B2C3D4E5F6073", DAY, 1));
        assertThat(code(together("0A1B2C3D4E5F6073", other, CUT, leaver, 1)))
                .isEqualTo("deposit-proof-known");
        reject(lone);
        JsonNode wrong = together(NTPN, other, CUT + 1, other, 1).json();
        assertThat(wrong.get("errors").valueStream().map(one -> one.get("field").asString()))
                .containsExactly("deposits[0].amount", "deposits[1].personId");
        assertThat(desk.maker().get("/v1/deposits?state=WAITING").json().get("items")).isEmpty();

        JsonNode entered = together(NTPN, other, CUT, leaver, CUT).json().get("deposits");

        assertThat(entered).hasSize(2);
        String others = entered.get(0).get("id").asString();
        String leavers = entered.get(1).get("id").asString();
        assertThat(desk.checker().post(path(others, "confirmation"), "").status()).isEqualTo(200);
        // a share that was rejected is given anew beside the one that stands
        reject(leavers);
        String anew = id(enter("KAS_NEGARA", NTPN, DAY, CUT));
        assertThat(desk.checker().post(path(anew, "confirmation"), "").status()).isEqualTo(200);
        assertThat(cases("?open=true")).isEmpty();
        assertThat(desk.maker().get("/v1/overpayments?open=true").json().get("items")).isEmpty();
    }

    @Test
    void saysWhatBecomesOfItWhereNothingIsOwedAnyMore() {
        String entered = id(enter("KAS_NEGARA", NTPN, DAY, CUT));
        assertThat(
                        PayDesk.text(
                                "update overpayment set recovered = claimed - raised where person_id = '"
                                        + leaver
                                        + "' returning recovered"))
                .isEqualTo(Long.toString(CUT));

        Api.Answer refused = desk.checker().post(path(entered, "confirmation"), "");

        assertThat(code(refused)).isEqualTo("deposit-owes-nothing-now");
        reject(entered);
    }

    @Test
    void isConfirmedByNobodyWhoHasEnteredIt() {
        desk.told().grant(desk.makerId(), Role.PENYETUJU_TUKIN);
        Api both = desk.as(desk.makerId(), Role.PENYETUJU_TUKIN);
        String entered = id(enter("KAS_NEGARA", NTPN, DAY, CUT));

        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(code(both.post(path(entered, "confirmation"), "")))
                                        .isEqualTo("deposit-needs-a-second-person"));

        assertThat(theCase().get("owed").asLong()).isEqualTo(CUT);
    }

    private Api.Answer enter(String treasury, String proof, LocalDate day, long amount) {
        return desk.maker()
                .post(
                        "/v1/deposits",
                        Map.of(
                                "personId", leaver.toString(),
                                "treasury", treasury,
                                "proof", proof,
                                "day", day.toString(),
                                "amount", amount));
    }

    private Api.Answer together(
            String proof, PersonId one, long amount, PersonId another, long anothers) {
        return desk.maker()
                .post(
                        "/v1/deposit-batches",
                        Map.of(
                                "treasury",
                                "KAS_NEGARA",
                                "proof",
                                proof,
                                "day",
                                DAY.toString(),
                                "deposits",
                                List.of(
                                        Map.of("personId", one.toString(), "amount", amount),
                                        Map.of(
                                                "personId",
                                                another.toString(),
                                                "amount",
                                                anothers))));
    }

    private void reject(String deposit) {
        assertThat(
                        desk.checker()
                                .post(path(deposit, "rejection"), Map.of("reason", "Keliru."))
                                .status())
                .isEqualTo(200);
    }

    /** Whether a second person has it to do. */
    private static String task(String deposit) {
        return PayDesk.text(
                "select open::text from platform.task where kind = 'DEPOSIT_TO_CONFIRM' and reference = '"
                        + deposit
                        + "'");
    }

    private JsonNode waiting() {
        return desk.checker().get("/v1/deposits?state=WAITING").json().get("items").get(0);
    }

    private JsonNode theCase() {
        return cases("").get(0);
    }

    /** The leaver's. */
    private List<JsonNode> cases(String query) {
        return desk.maker()
                .get("/v1/overpayments" + query)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("personId").asString().equals(leaver.toString()))
                .toList();
    }

    private List<String> entries() {
        return desk.maker()
                .get("/v1/people/" + leaver + "/ledger")
                .json()
                .at("/items/0/entries")
                .valueStream()
                .map(
                        one ->
                                one.get("paidIn").asString()
                                        + " "
                                        + one.get("kind").asString()
                                        + " "
                                        + one.get("amount").asLong()
                                        + (one.has("proof")
                                                ? " " + one.get("proof").asString()
                                                : ""))
                .toList();
    }

    private Download spj(String run) {
        return Download.of(
                port,
                TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN),
                "/v1/runs/" + run + "/spj?format=XLSX");
    }

    private static String path(String id, String step) {
        return "/v1/deposits/" + id + "/" + step;
    }

    private static String id(Api.Answer answer) {
        return answer.json().get("id").asString();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
