package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Taxes and contributions of what locked runs pay. Kelas 8 is 4,595,150. */
@ServiceTest
class WithholdingIT {

    private final int port;

    WithholdingIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void takesFinalTaxByGolonganOfWhatIsPaid() {
        PayDesk desk = desk("FINAL_GOL");
        PersonId third = desk.told().ranked(8, "III/b");
        String nip = desk.told().nextNip();
        PersonId unknown = desk.told().employee(8);
        ready(desk, third, unknown);
        String may = desk.pay("2026-05");

        Api.Answer refused = desk.lock(may);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("taxpayers-missing");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("golongan-missing");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(unknown.toString());
        assertThat(items(desk, may)).as("nothing is written").isEmpty();

        desk.told().ranked(unknown, nip, "IV/a", 2);
        desk.eventually("select golongan from directory.person", unknown, "IV/a");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(withheld(desk, may, third)).containsExactly("PPH21_FINAL 229758 of 4595150");
        assertThat(withheld(desk, may, unknown)).containsExactly("PPH21_FINAL 689273 of 4595150");
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + may + "/withholdings/sums")
                                .json()
                                .at("/sums/0/amount")
                                .asLong())
                .isEqualTo(229_758 + 689_273);
    }

    @Test
    void takesTheTaxOfAMonthWithWhatIsPaidElsewhere() {
        PayDesk desk = desk("TER");
        PersonId person = desk.told().employee(8);
        ready(desk, person);
        String own = "/v1/statements/me/2026-05/withholdings";
        assertThat(desk.self(person).get(own).json().get("missing").asString()).isEqualTo("PTKP");
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).json().at("/errors/0/code").asString()).isEqualTo("ptkp-missing");
        desk.keepPayee(person, "K_1");
        assertThat(elsewhere(desk, person, "2026-06", 5_404_850, 0).json().get("kept").asInt())
                .isEqualTo(1);
        assertThat(
                        elsewhere(desk, PersonId.next(), "2026-06", 1, 0)
                                .json()
                                .at("/findings/0/code")
                                .asString())
                .isEqualTo("person-unknown");
        assertThat(elsewhere(desk, person, "2026-06", -1, 0).status()).isEqualTo(400);

        JsonNode expected = desk.self(person).get(own).json();
        assertThat(expected.get("estimated").asBoolean()).isTrue();
        assertThat(desk.lock(may).status()).isEqualTo(200);

        JsonNode received = desk.self(person).get(own).json();
        assertThat(received.get("estimated").asBoolean()).isFalse();
        assertThat(received.get("received").asLong()).isEqualTo(4_595_150 - 150_000 - 45_952);
        assertThat(expected.get("received")).isEqualTo(received.get("received"));
        assertThat(
                        desk.as(PersonId.next(), Role.PEGAWAI)
                                .get("/v1/statements/" + person + "/2026-05/withholdings")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("statement-unknown");
        // 10,000,000 in June, of which K/1 owes 150,000, and 1 % of 4,595,150 for health insurance
        assertThat(withheld(desk, may, person))
                .containsExactly(
                        "BPJS_PEGAWAI 45952 of 4595150",
                        "BPJS_PEMBERI_KERJA 183806 of 4595150",
                        "PPH21_TER 150000 of 10000000");
    }

    @Test
    void tellsWhatTheStateBearsAndPaysAsMuchAsWithoutIt() {
        PayDesk desk = desk("DTP");
        PersonId known = desk.told().employee(8);
        PersonId unknown = desk.told().employee(8);
        ready(desk, known, unknown);
        desk.keepPayee(known, "K_1");
        elsewhere(desk, known, "2026-06", 5_404_850, 0);
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).as("nobody's pay depends on it").isEqualTo(200);

        assertThat(withheld(desk, may, known)).containsExactly("PPH21_DTP 150000 of 10000000");
        String own = "/v1/statements/me/2026-05/withholdings";
        JsonNode received = desk.self(known).get(own).json();
        assertThat(received.get("received").asLong()).isEqualTo(4_595_150);
        assertThat(received.at("/withheld/0/deducted").asBoolean()).isFalse();
        assertThat(desk.self(unknown).get(own).json().get("missing").asString()).isEqualTo("PTKP");
        JsonNode open = desk.maker().get("/v1/runs/" + may + "/withholdings/unknown").json();
        assertThat(open.get("items").valueStream().map(one -> one.get("personId").asString()))
                .containsExactly(unknown.toString());
        JsonNode lines = desk.maker().get("/v1/runs/" + may + "/payments?profile=json").json();
        assertThat(
                        lines.get("lines")
                                .valueStream()
                                .map(one -> one.path("borne").asLong(0))
                                .sorted())
                .containsExactly(0L, 150_000L);
        Download accounts = file(desk, "/v1/runs/" + may + "/spj?format=XLSX");
        assertThat(accounts.sheet("PPh 21 DTP"))
                .contains(List.of("Jumlah", "", "4595150", "150000", "150000", "4595150"));
        assertThat(accounts.sheet("Pajak dan iuran"))
                .contains(
                        List.of("PPH21_DTP", "1", "150000"),
                        List.of(
                                "PPH21_DTP belum dapat dihitung: status PTKP belum tercatat",
                                "1",
                                "-"));
        Download slip =
                Download.of(
                        port,
                        TestIssuer.token(desk.agency(), known, Role.PEGAWAI),
                        "/v1/statements/me/2026-05/slip");
        assertThat(slip.said()).contains("Dibayarkan 4.595.150 ", "150.000");
    }

    @Test
    void bearsTheTaxOfAMonthThatWasPaidBeforeThePtkpWasKnownToo() {
        PayDesk desk = desk("DTP");
        PersonId person = desk.told().employee(8);
        ready(desk, person);
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        desk.keepPayee(person, "K_1");
        desk.told().rated(person, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", person, 2);
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);

        // both are paid in one month: 1 % of twice 4,595,150
        assertThat(withheld(desk, june, person)).containsExactly("PPH21_DTP 91903 of 9190300");
    }

    @Test
    void waitsForWhatTheSheetOfSipdNeedsOfTaxThatTheStateBears() {
        PayDesk desk =
                new PayDesk(
                        port,
                        Months.changed(
                                document ->
                                        ((ObjectNode) document.get("classes"))
                                                .putArray("criteria")
                                                .addObject()
                                                .put("criterion", "BEBAN_KERJA")
                                                .put("percentage", "100")
                                                .set("basis", document.get("plt").get("basis"))));
        PersonId person = desk.told().employee(8);
        ready(desk, person);
        String may = desk.pay("2026-05");

        assertThat(desk.lock(may).json().at("/errors/0/code").asString()).isEqualTo("ptkp-missing");

        desk.keepPayee(person, "TK_0");
        assertThat(desk.lock(may).status()).isEqualTo(200);
    }

    private Download file(PayDesk desk, String path) {
        return Download.of(
                port, TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN), path);
    }

    @Test
    void settlesTheYearOfWhoRetiresWithHisLastMonth() {
        PayDesk desk = desk("TER");
        Told told = desk.told();
        LocalDate last = LocalDate.of(2026, 5, 31);
        PersonId retired =
                told.person(
                        "PNS",
                        new PersonChanged.Status("AKTIF", Told.LONG_AGO, last),
                        new PersonChanged.Status("PENSIUN", last.plusDays(1), null));
        told.assign(retired, told.unit(), 8, DateRange.of(Told.LONG_AGO, last));
        PayDesk.awaitRows("directory.assignment", retired, 1);
        ready(desk, retired);
        desk.keepPayee(retired, "TK_0");
        elsewhere(desk, retired, "2026-05", 30_000_000, 3_600_000);
        String may = desk.pay("2026-05");

        assertThat(
                        desk.self(retired)
                                .get("/v1/statements/me/2026-05/withholdings")
                                .json()
                                .get("received")
                                .asLong())
                .isEqualTo(4_595_150 - 45_952);
        assertThat(desk.lock(may).status()).isEqualTo(200);

        // 34,595,150 in the year are less than the 54,000,000 that are free; but what was withheld
        // elsewhere is given back there
        assertThat(withheld(desk, may, retired)).contains("PPH21_TAHUNAN 0 of 0");
    }

    @Test
    void countsWhatIsPaidElsewhereOnceASecondPersonHasConfirmedIt() {
        PayDesk desk = desk("TER");
        PersonId person = desk.told().employee(8);
        ready(desk, person);
        desk.keepPayee(person, "K_1");
        String may = desk.pay("2026-05");

        String batch = batch(give(desk, person, "2026-06", 20_000_000, 0));
        give(desk, person, "2026-01", 30_000_000, 3_000_000);
        assertThat(desk.lock(may).status()).isEqualTo(200);
        // 4,595,150 alone, of which K/1 owes nothing
        assertThat(withheld(desk, may, person)).contains("PPH21_TER 0 of 4595150");
        assertThat(waiting(desk)).hasSize(2);
        assertThat(task(batch)).as("tells a second person").isEqualTo("PENYETUJU_TUKIN true");

        Api sameOne = granted(desk, desk.makerId(), Role.PENYETUJU_TUKIN);
        String confirmation = "/v1/other-income-batches/" + batch + "/confirmation";
        assertThat(sameOne.post(confirmation, "").json().get("code").asString())
                .isEqualTo("other-income-needs-a-second-person");
        assertThat(desk.maker().post(confirmation, "").status()).isEqualTo(403);
        Api.Answer confirmed = desk.checker().post(confirmation, "");
        assertThat(confirmed.json().path("confirmed").asInt()).as(confirmed.text()).isEqualTo(1);
        assertThat(desk.checker().post(confirmation, "").json().get("code").asString())
                .isEqualTo("other-income-not-waiting");
        assertThat(
                        desk.checker()
                                .post(
                                        "/v1/other-income-batches/"
                                                + PersonId.next()
                                                + "/confirmation",
                                        "")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("other-income-batch-unknown");
        JsonNode one =
                desk.checker().get("/v1/other-incomes?batchId=" + batch).json().at("/items/0");
        assertThat(one.get("gross").asLong()).isEqualTo(20_000_000);
        assertThat(one.get("confirmedBy").asString()).isEqualTo(desk.checkerId().toString());
        assertThat(waiting(desk)).hasSize(1);
        assertThat(task(batch)).isEqualTo("PENYETUJU_TUKIN false");

        desk.told().rated(person, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", person, 2);
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);
        assertThat(withheld(desk, june, person))
                .as("with the salary of June")
                .anyMatch(tax -> tax.endsWith(" of 29190300"));
    }

    @Test
    void takesNoTaxOfTheYearOfWhatIsPaidForThePension() {
        PayDesk desk = desk("TER");
        desk.told().today(LocalDate.of(2026, 12, 18));
        PersonId person = desk.told().employee(8);
        ready(desk, person);
        desk.keepPayee(person, "TK_0");
        Map<String, Object> salary = new HashMap<>(income(person, "2026-03", 70_000_000, 0));
        salary.put("deductible", 70_000_001);
        Api.Answer refused =
                desk.maker().post("/v1/other-income-batches", Map.of("incomes", List.of(salary)));
        assertThat(refused.json().at("/findings/0/code").asString())
                .isEqualTo("deductible-above-gross");
        salary.put("deductible", 3_325_000);
        confirm(
                desk,
                batch(
                        desk.maker()
                                .post(
                                        "/v1/other-income-batches",
                                        Map.of("incomes", List.of(salary)))));
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);

        // 74,595,150 less 1,000,000 of two months less 3,325,000 less 54,000,000: five per cent
        assertThat(withheld(desk, may, person)).contains("PPH21_TAHUNAN 813500 of 16270000");
    }

    @Test
    void listsWhoseYearIsNotSettled() {
        PayDesk desk = desk("TER");
        PersonId settled = desk.told().employee(8);
        PersonId held = desk.told().employee(8);
        ready(desk, settled, held);
        desk.keepPayee(settled, "TK_0");
        desk.keepPayee(held, "TK_0");
        elsewhere(desk, held, "2026-06", 5_404_850, 0);
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        assertThat(unsettled(desk, 2026)).containsExactlyInAnyOrder(settled, held);

        desk.told().today(LocalDate.of(2026, 12, 18));
        desk.told().rated(settled, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", settled, 2);
        assertThat(desk.lock(desk.pay("2026-06")).status()).isEqualTo(200);

        assertThat(unsettled(desk, 2026)).containsExactly(held);
        JsonNode one = desk.checker().get("/v1/withholdings/2026/unsettled").json().at("/items/0");
        assertThat(one.get("gross").asLong()).isEqualTo(4_595_150);
        // 10,000,000 in June, of which TK/0 owes 2 %
        assertThat(one.get("tax").asLong()).isEqualTo(200_000);
        assertThat(one.get("lastPaidOn").asString()).isEqualTo("2026-06-05");
        assertThat(unsettled(desk, 2025)).isEmpty();
        assertThat(desk.maker().get("/v1/withholdings/1/unsettled").status()).isEqualTo(422);
        assertThat(desk.self(held).get("/v1/withholdings/2026/unsettled").status()).isEqualTo(403);
    }

    @Test
    void settlesTheYearOfWhoWasHeldInDecemberWithWhatHeIsPaidInJanuary() {
        PayDesk desk = desk("TER");
        PersonId held = desk.told().employee(8);
        ready(desk, held);
        desk.keepPayee(held, "TK_0");
        elsewhere(desk, held, "2026-06", 75_404_850, 0);
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        // 80,000,000 of one month less 500,000 less 54,000,000 are 25,500,000: 1,275,000
        assertThat(unsettled(desk, 2026)).containsExactly(held);

        desk.told().today(LocalDate.of(2027, 1, 8));
        JsonNode open = desk.checker().get("/v1/withholdings/2026/unsettled").json().at("/items/0");
        long tax = open.get("tax").asLong();
        assertThat(open.get("open").asLong()).isEqualTo(1_275_000 - tax);
        assertThat(open.get("settled").asBoolean()).isFalse();
        assertThat(open.get("left").asBoolean()).isFalse();
        desk.told().rated(held, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", held, 2);
        String june = desk.pay("2026-06");
        String own = "/v1/statements/me/2026-06/withholdings";
        JsonNode expected = desk.self(held).get(own).json();
        assertThat(desk.lock(june).status()).isEqualTo(200);

        long back = 1_275_000 - tax;
        assertThat(withheld(desk, june, held))
                .containsExactly(
                        "BPJS_PEGAWAI 45952 of 4595150",
                        "BPJS_PEMBERI_KERJA 183806 of 4595150",
                        "PPH21_TAHUN_LALU " + back + " of 25500000",
                        "PPH21_TER 0 of 4595150");
        assertThat(desk.self(held).get(own).json().get("received"))
                .isEqualTo(expected.get("received"));
        assertThat(unsettled(desk, 2026)).isEmpty();
        assertThat(unsettled(desk, 2027)).containsExactly(held);
        assertThat(file(desk, "/v1/runs/" + june + "/spj?format=XLSX").sheet("Pajak dan iuran"))
                .contains(List.of("PPH21_TAHUN_LALU", "1", Long.toString(back)));
        assertThat(
                        Download.of(
                                        port,
                                        TestIssuer.token(desk.agency(), held, Role.PEGAWAI),
                                        "/v1/statements/me/2026-06/slip")
                                .said())
                .contains("PPh 21 tahun sebelumnya");
        JsonNode again = desk.maker().get("/v1/runs/" + june + "/withholdings/reproduction").json();
        assertThat(again.get("equal").asInt()).isEqualTo(1);
        assertThat(again.get("different").size()).isZero();

        desk.told().rated(held, "2026-07", "BAIK");
        PayDesk.awaitRows("rating_fact", held, 3);
        String july = desk.pay("2026-07");
        assertThat(desk.lock(july).status()).isEqualTo(200);
        assertThat(withheld(desk, july, held))
                .as("once")
                .noneMatch(one -> one.startsWith("PPH21_TAHUN_LALU"));
    }

    @Test
    void goesOnTakingWhatOnePaymentWasTooLittleFor() {
        PayDesk desk = desk("TER");
        PersonId held = desk.told().employee(8);
        ready(desk, held);
        desk.keepPayee(held, "TK_0");
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        elsewhere(desk, held, "2026-07", 195_404_850, 0);

        desk.told().today(LocalDate.of(2027, 1, 8));
        desk.told().rated(held, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", held, 2);
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);

        // 200,000,000 less 1,000,000 of two months less 54,000,000 are 145,000,000: 3,000,000 and
        // 12,750,000; but 45,952 of 4,595,150 is the contribution
        assertThat(withheld(desk, june, held))
                .contains("PPH21_TAHUN_LALU 4549198 of 145000000", "PPH21_TER 0 of 4595150");
        JsonNode open = desk.checker().get("/v1/withholdings/2026/unsettled").json().at("/items/0");
        assertThat(open.get("settled").asBoolean()).isTrue();
        assertThat(open.get("open").asLong()).isEqualTo(15_750_000 - 4_549_198);

        desk.told().rated(held, "2026-07", "BAIK");
        PayDesk.awaitRows("rating_fact", held, 3);
        String july = desk.pay("2026-07");
        assertThat(desk.lock(july).status()).isEqualTo(200);
        assertThat(withheld(desk, july, held))
                .anyMatch(one -> one.matches("PPH21_TAHUN_LALU \\d+ of 145000000"));
        for (String run : List.of(june, july)) {
            JsonNode again =
                    desk.maker().get("/v1/runs/" + run + "/withholdings/reproduction").json();
            assertThat(again.get("equal").asInt()).as(again.toString()).isEqualTo(1);
        }
    }

    private static List<PersonId> unsettled(PayDesk desk, int year) {
        return pages(desk, "/v1/withholdings/" + year + "/unsettled?limit=1").stream()
                .map(one -> PersonId.parse(one.get("personId").asString()))
                .toList();
    }

    @Test
    void countsWhatWasGivenLastInWhicheverOrderItIsConfirmed() {
        PayDesk desk = desk("TER");
        PersonId person = desk.told().employee(8);
        ready(desk, person);
        desk.keepPayee(person, "K_1");
        String first = batch(give(desk, person, "2026-06", 20_000_000, 0));
        String last = batch(give(desk, person, "2026-06", 5_404_850, 0));
        for (String batch : List.of(last, first)) {
            confirm(desk, batch);
        }
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);

        assertThat(withheld(desk, may, person)).contains("PPH21_TER 150000 of 10000000");
    }

    @Test
    void refusesOnesOwnIncomeAndMoreTaxThanIncome() {
        PayDesk desk = desk("TER");
        PersonId officer = desk.told().employee(8);
        PersonId other = desk.told().employee(8);
        for (PersonId person : List.of(officer, other)) {
            PayDesk.awaitRows("directory.person", person, 1);
        }

        Api.Answer kept =
                granted(desk, officer, Role.PENGELOLA_TUKIN)
                        .post(
                                "/v1/other-income-batches",
                                Map.of(
                                        "incomes",
                                        List.of(
                                                income(officer, "2026-06", 10, 1),
                                                income(other, "2026-06", 10, 11),
                                                income(other, "2026-06", 10, 10))));

        assertThat(kept.json().get("kept").asInt()).as(kept.text()).isEqualTo(1);
        assertThat(
                        kept.json()
                                .get("findings")
                                .valueStream()
                                .map(
                                        one ->
                                                "%d %s %s"
                                                        .formatted(
                                                                one.get("row").asInt(),
                                                                one.get("field").asString(),
                                                                one.get("code").asString())))
                .containsExactly("1 personId other-income-about-oneself", "2 tax tax-above-gross");
        assertThat(
                        granted(desk, other, Role.PENYETUJU_TUKIN)
                                .post(
                                        "/v1/other-income-batches/" + batch(kept) + "/confirmation",
                                        "")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("other-income-about-oneself");
        assertThat(task(batch(kept))).as("goes on waiting").isEqualTo("PENYETUJU_TUKIN true");
    }

    private static String task(String batch) {
        return PayDesk.text(
                "select role || ' ' || open::text from platform.task"
                        + " where kind = 'OTHER_INCOME_TO_CONFIRM' and reference = '"
                        + batch
                        + "'");
    }

    private static Api granted(PayDesk desk, PersonId person, Role role) {
        desk.told().grant(person, role);
        Api by = desk.as(person, role);
        PolicyDesk.awaitRole(by);
        return by;
    }

    private static List<JsonNode> waiting(PayDesk desk) {
        return pages(desk, "/v1/other-incomes?waiting=true&limit=1");
    }

    @Test
    void isReadByWhoPaysAndChecksAlone() {
        PayDesk desk = desk("TER");
        PersonId person = desk.told().employee(8);
        String path = "/v1/runs/" + desk.openRun("2026-05") + "/withholdings";

        assertThat(desk.as(person, Role.PEGAWAI).get(path).status()).isEqualTo(403);
        assertThat(desk.as(person, Role.PEGAWAI).get(path + "/sums").status()).isEqualTo(403);
        assertThat(
                        desk.as(person, Role.PEGAWAI)
                                .post(
                                        "/v1/other-income-batches",
                                        Map.of("incomes", List.of(income(person, "2026-06", 1, 0))))
                                .status())
                .isEqualTo(403);
        assertThat(desk.maker().get(path + "?cursor=x").status()).isEqualTo(422);
        assertThat(desk.as(person, Role.PEGAWAI).get("/v1/other-incomes").status()).isEqualTo(403);
        assertThat(desk.maker().get("/v1/other-incomes?cursor=x").status()).isEqualTo(422);
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + PersonId.next() + "/withholdings")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("run-unknown");
    }

    private PayDesk desk(String tax) {
        PayDesk desk = new PayDesk(port, taxed(tax));
        desk.told().today(LocalDate.of(2026, 6, 5));
        return desk;
    }

    private static PolicyDocument taxed(String tax) {
        return Months.changed(
                document -> {
                    document.put("tax", tax);
                    if (tax.equals("TER")) {
                        document.withObject("bpjs")
                                .put("mode", "WITHHELD")
                                .put("employee", "1")
                                .put("employer", "4")
                                .put("ceiling", 12_000_000);
                    }
                });
    }

    private static void ready(PayDesk desk, PersonId... people) {
        for (PersonId person : people) {
            desk.told().rated(person, "BAIK");
            desk.keepPayee(person);
            PayDesk.awaitRows("rating_fact", person, 1);
        }
    }

    private static Api.Answer elsewhere(
            PayDesk desk, PersonId person, String month, long gross, long tax) {
        Api.Answer given = give(desk, person, month, gross, tax);
        if (given.json().has("batchId")) {
            confirm(desk, batch(given));
        }
        return given;
    }

    private static String batch(Api.Answer given) {
        return given.json().get("batchId").asString();
    }

    private static void confirm(PayDesk desk, String batch) {
        assertThat(
                        desk.checker()
                                .post("/v1/other-income-batches/" + batch + "/confirmation", "")
                                .status())
                .isEqualTo(200);
    }

    private static Api.Answer give(
            PayDesk desk, PersonId person, String month, long gross, long tax) {
        return desk.maker()
                .post(
                        "/v1/other-income-batches",
                        Map.of("incomes", List.of(income(person, month, gross, tax))));
    }

    private static Map<String, Object> income(PersonId person, String month, long gross, long tax) {
        return Map.of("personId", person.toString(), "month", month, "gross", gross, "tax", tax);
    }

    /** Page by page, so that the cursor leads on. */
    private static List<JsonNode> items(PayDesk desk, String run) {
        return pages(desk, "/v1/runs/" + run + "/withholdings?limit=2");
    }

    private static List<JsonNode> pages(PayDesk desk, String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = desk.maker().get(path + next).json();
            page.get("items").valueStream().forEach(all::add);
            next = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        return all;
    }

    private static List<String> withheld(PayDesk desk, String run, PersonId person) {
        return items(desk, run).stream()
                .filter(one -> one.get("personId").asString().equals(person.toString()))
                .map(
                        one ->
                                "%s %d of %d"
                                        .formatted(
                                                one.get("kind").asString(),
                                                one.get("amount").asLong(),
                                                one.get("base").asLong()))
                .toList();
    }
}
