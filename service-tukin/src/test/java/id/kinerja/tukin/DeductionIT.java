package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Zakat, koperasi and arisan, from their entry to the files. Kelas 8 is 4,595,150, of which final
 * tax of III/b takes 229,758: 4,365,392 are left.
 */
@ServiceTest
class DeductionIT {

    private static final long GROSS = 4_595_150;
    private static final long NET = 4_365_392;
    private static final long ZAKAT = 109_135;
    private static final String HEADER =
            "nip,kode_potongan,nilai,mulai_bulan,sampai_bulan,jumlah_angsuran,nomor_bukti,nomor_persetujuan\n";
    private static final String RESULT =
            "id_tukin\tkdsatker\tnip\tnama_pegawai\tjenis_tukin\tkotor\tpotongan\tbersih\r\n";

    private final int port;

    DeductionIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void takesThemOfTheNetAndSaysSoWhereverTheRunIsShown() {
        PayDesk desk = taxed();
        PersonId person = desk.told().ranked(8, "III/b");
        PersonId indebted = desk.told().ranked(8, "III/b");
        ready(desk, person, indebted);
        confirm(
                desk,
                supplied(desk, given(person, "ARISAN", "100000", "2026-05")),
                supplied(desk, consented(given(person, "KOPERASI", "500000", "2026-05"))),
                supplied(desk, given(person, "ZAKAT", "2.5", "2026-01")),
                supplied(desk, given(indebted, "ARISAN", "9000000", "2026-05")));
        String own = "/v1/statements/me/2026-05/withholdings";
        JsonNode expected = desk.self(person).get(own).json();
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);

        long others = ZAKAT + 500_000 + 100_000;
        JsonNode received = desk.self(person).get(own).json();
        assertThat(received.get("received").asLong()).isEqualTo(NET - others);
        assertThat(expected.get("received")).isEqualTo(received.get("received"));
        assertThat(withheld(desk, may, person))
                .containsExactlyInAnyOrder(
                        "PPH21_FINAL 229758",
                        "ARISAN 100000 of 100000",
                        "KOPERASI 500000 of 500000",
                        "ZAKAT 109135 of 109135");
        assertThat(withheld(desk, may, indebted))
                .containsExactlyInAnyOrder(
                        "PPH21_FINAL 229758", "ARISAN 4365392 of 9000000 NET_USED_UP");
        assertThat(slip(desk, person))
                .contains(
                        "Dibayarkan 4.595.150 ",
                        "Potongan lain: Zakat penghasilan -109.135",
                        "Potongan lain: Koperasi -500.000",
                        "Diterima 3.656.257");
        assertThat(slip(desk, indebted))
                .contains("Potongan lain: Arisan (Rp4.634.608 tidak dipotong) -4.365.392");

        assertThatTheFilesAgree(desk, may, others);
        assertThatTheAccountsAgree(desk, may, others);
        assertThat(desk.maker().get("/v1/runs/" + may + "/reproduction").json().toString())
                .isEqualTo("{\"statements\":2,\"equal\":2,\"different\":[]}");
        assertThatResultsAreHeldAgainstWhatIsLeft(desk, may, others);
    }

    private void assertThatTheFilesAgree(PayDesk desk, String run, long others) {
        List<String> webGaji = file(desk, run, "webgaji-tukin-txt").lines().skip(1).toList();
        assertThat(webGaji)
                .filteredOn(line -> line.startsWith("1\t") || line.startsWith("2\t"))
                .extracting(line -> String.join(" ", List.of(line.split("\t")).subList(8, 11)))
                .containsExactlyInAnyOrder(
                        "%d %d %d".formatted(GROSS, others, GROSS - others),
                        "%d %d %d".formatted(GROSS, NET, GROSS - NET));
        String bank =
                file(
                        desk,
                        run,
                        "bank-csv&debitAccount=0011223344&debitBank=123456789012&valueDate=2026-06-02");
        assertThat(bank)
                .as("nobody who gets nothing is in it")
                .startsWith("P,20260602,0011223344,1," + (NET - others) + "\r\n");
        JsonNode lines =
                desk.maker().get("/v1/runs/" + run + "/payments?profile=json").json().get("lines");
        for (JsonNode line : lines) {
            long theirs =
                    line.get("others")
                            .valueStream()
                            .mapToLong(one -> one.get("amount").asLong())
                            .sum();
            assertThat(theirs).isIn(others, NET);
            assertThat(line.get("withheld").asLong()).isEqualTo(GROSS - NET + theirs);
        }
    }

    private void assertThatTheAccountsAgree(PayDesk desk, String run, long others) {
        Download accounts = of(desk, "/v1/runs/" + run + "/spj?format=XLSX");
        long all = others + NET;
        assertThat(accounts.sheet("Potongan lain"))
                .contains(
                        List.of(
                                "ARISAN",
                                "Arisan",
                                "Bendahara pengeluaran",
                                "2",
                                text(100_000 + NET)),
                        List.of(
                                "KOPERASI",
                                "Koperasi",
                                "Koperasi Contoh, Bank Contoh 0077",
                                "1",
                                "500000"),
                        List.of(
                                "ZAKAT",
                                "Zakat penghasilan",
                                "BAZNAS, Bank Contoh 0099",
                                "1",
                                text(ZAKAT)),
                        List.of("Jumlah", "", "", "2", text(all)));
        assertThat(accounts.sheet("Tidak terpotong"))
                .contains(List.of("Jumlah", "", "", "", text(9_000_000 - NET)));
        assertThat(accounts.sheet("Diterima"))
                .contains(
                        List.of(
                                "Jumlah",
                                text(2 * GROSS),
                                text(all),
                                text(2 * GROSS - all),
                                text(2 * (GROSS - NET)),
                                text(NET - others)));
        assertThat(accounts.sheet("Pajak dan iuran"))
                .contains(List.of("PPH21_FINAL", "2", text(2 * (GROSS - NET))))
                .noneMatch(row -> row.contains("POTONGAN_LAIN"));
        assertThat(of(desk, "/v1/runs/" + run + "/spj").said())
                .contains("Koperasi Contoh, Bank Contoh 0077");
        JsonNode sums =
                desk.maker().get("/v1/runs/" + run + "/withholdings/sums").json().get("sums");
        assertThat(sums.valueStream().map(JsonNode::toString))
                .contains("{\"kind\":\"POTONGAN_LAIN\",\"people\":2,\"amount\":" + all + "}");
    }

    private void assertThatResultsAreHeldAgainstWhatIsLeft(PayDesk desk, String run, long others) {
        StringBuilder result = new StringBuilder(RESULT);
        JsonNode lines =
                desk.maker().get("/v1/runs/" + run + "/payments?profile=json").json().get("lines");
        int number = 0;
        for (JsonNode line : lines) {
            long taken = line.get("withheld").asLong() - (GROSS - NET);
            result.append(
                    "T%d\t999999\t%s\tCONTOH\tinduk\t%d\t%d\t%d\r\n"
                            .formatted(
                                    ++number,
                                    line.get("nip").asString(),
                                    GROSS,
                                    taken,
                                    GROSS - taken));
        }
        assertThat(
                        desk.maker()
                                .with("Idempotency-Key", UUID.randomUUID().toString())
                                .send(
                                        "POST",
                                        "/v1/runs/" + run + "/paid-results?keep=true",
                                        result.toString(),
                                        "text/tab-separated-values")
                                .json()
                                .get("kept")
                                .asBoolean())
                .isTrue();
        JsonNode totals = desk.maker().get("/v1/runs/" + run + "/reconciliation").json();
        assertThat(totals.get("paid").asBoolean()).as(totals.toString()).isTrue();
        assertThat(totals.at("/ours/bersih").asLong()).isEqualTo(2 * GROSS - others - NET);
        assertThat(desk.run(run).get("payment").asString()).isEqualTo("PAID");
    }

    @Test
    void beginsWithTheNextRunAndTakesSoManyInstalmentsOnceAMonth() {
        PayDesk desk = taxed();
        PersonId person = desk.told().ranked(8, "III/b");
        ready(desk, person);
        for (String month : List.of("2026-06", "2026-07", "2026-08")) {
            desk.told().rated(person, month, "BAIK");
        }
        PayDesk.awaitRows("rating_fact", person, 4);
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        String before = file(desk, may, "webgaji-tukin-txt");

        Map<String, Object> loan = consented(given(person, "KOPERASI", "500000", "2026-05"));
        loan.put("instalments", 2);
        confirm(desk, supplied(desk, loan));

        assertThat(file(desk, may, "webgaji-tukin-txt")).isEqualTo(before);
        assertThat(withheld(desk, may, person)).containsExactly("PPH21_FINAL 229758");
        for (String month : List.of("2026-06", "2026-07")) {
            String run = desk.pay(month);
            assertThat(desk.lock(run).status()).isEqualTo(200);
            assertThat(withheld(desk, run, person))
                    .contains("KOPERASI 500000 of 500000")
                    .hasSize(2);
        }
        String august = desk.pay("2026-08");
        assertThat(desk.lock(august).status()).isEqualTo(200);
        assertThat(withheld(desk, august, person)).containsExactly("PPH21_FINAL 229758");
    }

    @Test
    void needsASecondPersonAndConsentAndEndsWithAMonth() {
        PayDesk desk = taxed();
        PersonId person = desk.told().ranked(8, "III/b");
        ready(desk, person);
        assertThat(fault(desk, given(person, "KOPERASI", "500000", "2026-05")))
                .isEqualTo("consent deduction-consent-missing");
        assertThat(fault(desk, given(person, "ZAKAT", "101", "2026-05")))
                .isEqualTo("value deduction-value-unreadable");
        assertThat(fault(desk, given(person, "ARISAN", "2.5", "2026-05")))
                .isEqualTo("value deduction-value-unreadable");
        assertThat(fault(desk, given(person, "ENTAH", "1", "2026-05")))
                .isEqualTo("code deduction-unknown");
        assertThat(fault(desk, given(PersonId.next(), "ARISAN", "1", "2026-05")))
                .isEqualTo("personId person-unknown");
        Map<String, Object> backward = given(person, "ARISAN", "1", "2026-05");
        backward.put("to", "2026-04");
        assertThat(fault(desk, backward)).isEqualTo("to ends-before-it-starts");
        backward.put("to", "2026-06");
        backward.put("instalments", 2);
        assertThat(fault(desk, backward)).isEqualTo("instalments deduction-ends-twice");
        backward.put("instalments", 0);
        assertThat(desk.maker().post("/v1/deductions", backward).status()).isEqualTo(400);
        assertThat(desk.self(person).get("/v1/deductions").status()).isEqualTo(403);
        assertThat(desk.maker().get("/v1/deductions?cursor=x").status()).isEqualTo(422);

        String waiting = supplied(desk, given(person, "ARISAN", "100000", "2026-05"));
        assertThat(
                        desk.maker()
                                .post("/v1/deductions", given(person, "ARISAN", "1", "2026-05"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("deduction-known");
        String ended = supplied(desk, given(person, "ZAKAT", "2.5", "2026-05"));
        confirm(desk, ended);
        assertThat(
                        desk.checker()
                                .post("/v1/deduction-confirmations", ids(ended))
                                .json()
                                .at("/findings/0/code")
                                .asString())
                .isEqualTo("deduction-not-waiting");
        Api.Answer over = end(desk, ended, "2026-04");
        assertThat(over.json().get("state").asString()).as(over.text()).isEqualTo("ENDED");
        assertThat(end(desk, ended, "2026-04").json().get("code").asString())
                .isEqualTo("deduction-ended-already");
        JsonNode page = desk.checker().get("/v1/deductions?personId=" + person + "&limit=1").json();
        assertThat(page.at("/items/0/id").asString()).isEqualTo(ended);
        assertThat(
                        desk.checker()
                                .get(
                                        "/v1/deductions?limit=1&personId="
                                                + person
                                                + "&cursor="
                                                + page.get("next").asString())
                                .json()
                                .at("/items/0/id")
                                .asString())
                .isEqualTo(waiting);

        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(withheld(desk, may, person))
                .as("one waits, the other is ended")
                .containsExactly("PPH21_FINAL 229758");
    }

    @Test
    void looksAtAFileFirstAndThenTakesTheGoodRowsOnce() {
        PayDesk desk = taxed();
        PersonId person = desk.told().ranked(8, "III/b");
        PayDesk.awaitRows("directory.person", person, 1);
        String nip =
                PayDesk.text("select nip from directory.person where person_id = '" + person + "'");
        String file =
                HEADER
                        + nip
                        + ",ARISAN,100000,2026-05,,,BA-1,\n"
                        + nip
                        + ",KOPERASI,500000,2026-05-01,,10,BA-1,SP-9\n"
                        + nip
                        + ",KOPERASI,500000,2026-05,,10,BA-2,\n"
                        + nip
                        + ",ARISAN,100000,2026-05,,,BA-1,\n"
                        + nip
                        + ",ARISAN,seratus,Mei,,x,BA-4,\n"
                        + "190001012000011999,ARISAN,1,2026-05,,,BA-5,\n";
        String id = brought(desk, file);

        assertThat(findings(desk, id))
                .containsExactlyInAnyOrder(
                        "3 nomor_persetujuan deduction-consent-missing",
                        "4 nomor_bukti deduction-row-twice",
                        "5 mulai_bulan deduction-month-unreadable",
                        "5 jumlah_angsuran deduction-instalments-unreadable",
                        "6 nip person-unknown");
        assertThat(listed(desk, person).size()).isZero();
        String tag = requireNonNull(desk.maker().get("/v1/imports/" + id).headers().get("etag"));
        desk.maker().with("If-Match", tag).post("/v1/imports/" + id + "/application", "");
        await().atMost(PayDesk.SOON).until(() -> state(desk, id).equals("APPLIED"));

        assertThat(listed(desk, person).findValuesAsString("state"))
                .containsExactly("SUPPLIED", "SUPPLIED");
        String again = brought(desk, file);
        assertThat(desk.maker().get("/v1/imports/" + again).json().at("/counts/known").asInt())
                .isEqualTo(2);
    }

    @Test
    void standsInTheColumnsOfSipd() {
        PayDesk desk =
                new PayDesk(
                        port,
                        Months.changed(
                                Months.withDeductions(),
                                document ->
                                        ((ObjectNode) document.get("classes"))
                                                .putArray("criteria")
                                                .addObject()
                                                .put("criterion", "BEBAN_KERJA")
                                                .put("percentage", "100")
                                                .set("basis", document.get("plt").get("basis"))));
        PersonId person = desk.told().employee(8);
        ready(desk, person);
        desk.keepPayee(person, "TK_0");
        confirm(
                desk,
                supplied(desk, given(person, "ZAKAT", "2.5", "2026-05")),
                supplied(desk, given(person, "ARISAN", "100000", "2026-05")));
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);

        // 2.5 % of 4,595,150, of which the state bears the tax
        assertThat(withheld(desk, may, person))
                .contains("ZAKAT 114879 of 114879", "ARISAN 0 of 100000 NO_SIPD_COLUMN");
        List<String> row =
                of(desk, "/v1/runs/" + may + "/payments?profile=sipd-tpp-xlsx")
                        .sheet("Sheet1")
                        .get(1);
        long borne = Long.parseLong(row.get(20));
        assertThat(row.subList(29, 34))
                .containsExactly(
                        "114879",
                        "0",
                        text(GROSS + borne),
                        text(borne + 114_879),
                        text(GROSS - 114_879));
    }

    private PayDesk taxed() {
        return new PayDesk(
                port,
                Months.changed(
                        Months.withDeductions(), document -> document.put("tax", "FINAL_GOL")));
    }

    private static void ready(PayDesk desk, PersonId... people) {
        for (PersonId person : people) {
            desk.told().rated(person, "BAIK");
            desk.keepPayee(person);
            PayDesk.awaitRows("rating_fact", person, 1);
        }
    }

    private static Map<String, Object> given(
            PersonId person, String code, String value, String from) {
        Map<String, Object> given = new HashMap<>();
        given.put("personId", person.toString());
        given.put("code", code);
        given.put("value", value);
        given.put("from", from);
        given.put("proof", "BA-1/2026");
        return given;
    }

    private static Map<String, Object> consented(Map<String, Object> given) {
        given.put("consent", "SP-9/2026");
        return given;
    }

    private static String supplied(PayDesk desk, Map<String, Object> given) {
        Api.Answer answer = desk.maker().post("/v1/deductions", given);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static @Nullable String fault(PayDesk desk, Map<String, Object> given) {
        JsonNode error = desk.maker().post("/v1/deductions", given).json().at("/errors/0");
        return error.get("field").asString() + " " + error.get("code").asString();
    }

    private static void confirm(PayDesk desk, String... ids) {
        Api.Answer answer = desk.checker().post("/v1/deduction-confirmations", ids(ids));
        assertThat(answer.json().path("confirmed").asInt()).as(answer.text()).isEqualTo(ids.length);
    }

    private static Map<String, Object> ids(String... ids) {
        return Map.of("deductionIds", List.of(ids));
    }

    private static Api.Answer end(PayDesk desk, String id, String after) {
        return desk.maker()
                .post("/v1/deductions/" + id + "/end", Map.of("after", after, "reason", "lunas"));
    }

    private static JsonNode listed(PayDesk desk, PersonId person) {
        return desk.maker().get("/v1/deductions?personId=" + person).json().get("items");
    }

    private static String brought(PayDesk desk, String file) {
        Api.Answer sent =
                desk.maker()
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .send("POST", "/v1/imports?profile=deductions", file, "text/csv");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        String id = sent.json().get("id").asString();
        await().atMost(PayDesk.SOON).until(() -> state(desk, id).equals("CHECKED"));
        return id;
    }

    private static String state(PayDesk desk, String id) {
        return desk.maker().get("/v1/imports/" + id).json().get("state").asString();
    }

    private static List<String> findings(PayDesk desk, String id) {
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

    private static List<String> withheld(PayDesk desk, String run, PersonId person) {
        return desk.maker()
                .get("/v1/runs/" + run + "/withholdings")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("personId").asString().equals(person.toString()))
                .map(DeductionIT::written)
                .toList();
    }

    private static String written(JsonNode one) {
        JsonNode deduction = one.path("deduction");
        return deduction.isMissingNode()
                ? one.get("kind").asString() + " " + one.get("amount").asLong()
                : (deduction.get("code").asString()
                                + " "
                                + one.get("amount").asLong()
                                + " of "
                                + deduction.get("wanted").asLong()
                                + " "
                                + deduction.path("notTaken").asString(""))
                        .strip();
    }

    private String slip(PayDesk desk, PersonId person) {
        return Download.of(
                        port,
                        TestIssuer.token(desk.agency(), person, Role.PEGAWAI),
                        "/v1/statements/me/2026-05/slip")
                .said();
    }

    private String file(PayDesk desk, String run, String profile) {
        return new String(
                of(desk, "/v1/runs/" + run + "/payments?profile=" + profile).bytes(),
                StandardCharsets.UTF_8);
    }

    private Download of(PayDesk desk, String path) {
        return Download.of(
                port, TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN), path);
    }

    private static String text(long amount) {
        return Long.toString(amount);
    }
}
