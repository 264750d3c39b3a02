package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Statement, ledger, files and slip say the same to the rupiah. Kelas 8 is 4,595,150, of which an
 * absence takes 55,142; kelas 9 is 5,079,200, of which a Plt of the same level gets a fifth.
 */
@ServiceTest
class PaymentsAgreeIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final List<String> KINDS = List.of("INDUK", "TAMBAHAN", "SUSULAN", "KEKURANGAN");
    private static final Pattern PAID = Pattern.compile("Dibayarkan ([\\d.]+) ");

    private int port;
    private PayDesk desk;
    private PersonId overpaid;
    private PersonId held;

    @BeforeEach
    void employTwo(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
        overpaid = desk.told().employee(8);
        held = desk.told().employee(9);
        desk.told().plt(held, 9);
        PayDesk.awaitRows("directory.assignment", held, 2);
        for (PersonId person : List.of(overpaid, held)) {
            for (String month : List.of("2026-05", "2026-06", "2026-07", "2026-08")) {
                desk.told().rated(person, month, "BAIK");
            }
            PayDesk.awaitRows("rating_fact", person, 4);
            desk.keepPayee(person);
        }
    }

    @Test
    void sayTheSameOfWhomIsHeldPaidLaterOrRecoveredFrom() {
        String may = desk.open("2026-05");
        desk.calculated(may);
        hold(may);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        lock(may);
        assertThat(inFiles(may, "09")).isZero();
        assertThat(slip(held, "2026-05").said()).contains("Dua jabatan utama");
        assertThat(
                        desk.self(held)
                                .get("/v1/statements/me/2026-05/withholdings")
                                .json()
                                .get("estimated")
                                .asBoolean())
                .as("nothing was paid yet")
                .isTrue();
        assertThatAllAgree(may, overpaid, "08", "2026-05", 4_595_150);

        corrected("ABSENT", 1);
        assertThat(desk.maker().post(path(may) + "/release", "").status()).isEqualTo(200);
        String june = lock(desk.pay("2026-06"));
        // both months, each with what is added as Plt
        assertThatAllAgree(june, held, "09", "2026-05", 12_190_080);
        assertThatAllAgree(june, held, "09", "2026-06", 12_190_080);
        assertThatAllAgree(june, overpaid, "08", "2026-06", 4_595_150);
        assertThat(of("/v1/runs/" + june + "/spj").said())
                .contains("2026-05 KELEBIHAN 4.595.150 4.540.008 -55.142")
                .contains("2026-05 SUSULAN 0 6.095.040 6.095.040");

        planned();
        String july = lock(desk.pay("2026-07"));
        assertThatAllAgree(july, overpaid, "08", "2026-07", 4_565_150);

        corrected("PRESENT", 2);
        String august = lock(desk.pay("2026-08"));
        assertThatTheAccountsAgree(june, "0");
        assertThatTheAccountsAgree(july, "30000");
        assertThatTheAccountsAgree(august, "25142");
        // of the 55,142 that are due after all, 25,142 were never given back
        assertThatAllAgree(august, overpaid, "08", "2026-08", 4_625_150);
        assertThat(inFiles(may, "08", june, july, august)).isEqualTo(4 * 4_595_150);
    }

    @Test
    void sayTheSameOfWhatIsWithheld() {
        PayDesk taxing =
                new PayDesk(port, Months.changed(document -> document.put("tax", "FINAL_GOL")));
        PersonId person = taxing.told().ranked(8, "III/b");
        taxing.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        taxing.keepPayee(person);
        String may = taxing.pay("2026-05");
        assertThat(taxing.lock(may).status()).isEqualTo(200);
        desk = taxing;

        // 5 % of 4,595,150, which the treasury's file doesn't take off
        assertThat(inFile(may, "INDUK", "08")).isEqualTo(4_595_150);
        String slip = slip(person, "2026-05").said();
        assertThat(slip)
                .contains("Dibayarkan 4.595.150 ", "(PPh 21) -229.758", "Diterima 4.365.392");
        String payments = "/v1/runs/" + may + "/payments";
        assertThat(
                        new String(
                                file(
                                                may,
                                                "bank-csv&debitAccount=0011223344"
                                                        + "&debitBank=123456789012"
                                                        + "&valueDate=2026-06-02")
                                        .bytes(),
                                StandardCharsets.UTF_8))
                .startsWith("P,20260602,0011223344,1,4365392\r\n")
                .contains(",4365392");
        assertThat(
                        desk.maker()
                                .get(payments + "?profile=json")
                                .json()
                                .at("/lines/0/withheld")
                                .asLong())
                .isEqualTo(229_758);
        assertThat(desk.maker().get(payments + "/banks").json().at("/banks/0/received").asLong())
                .isEqualTo(4_365_392);
        assertThat(last(of("/v1/runs/" + may + "/spj?format=XLSX"), "Pajak dan iuran"))
                .containsExactly("PPH21_FINAL", "1", "229758");
    }

    @Test
    void sayTheSameOfWhatFiguresAddAndWhatIsCutOfAPlt() {
        desk =
                new PayDesk(
                        port,
                        Months.changed(
                                Months.withAddition(),
                                document -> document.withObject("plt").put("withCuts", true)));
        PersonId cut = rewarded(8);
        desk.told().plt(cut, 9);
        PayDesk.awaitRows("directory.assignment", cut, 2);
        held = rewarded(9);
        desk.told().day(cut, MONDAY, "ABSENT", 0, 1);
        String may = desk.open("2026-05");
        desk.calculated(may);
        hold(may);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        lock(may);

        // 5 % of 4,595,150 = 229,758 is added to the class; of 1,015,840 as Plt 3 % are taken
        assertThat(line(may, "INDUK", "08")).containsExactly(4_824_908L, 55_142L, 4_769_766L);
        assertThat(line(may, "TAMBAHAN", "08")).containsExactly(1_015_840L, 30_475L, 985_365L);
        assertThatAllAgree(may, cut, "08", "2026-05", 4_769_766 + 985_365);
        assertThat(slip(cut, "2026-05").said())
                .contains("Tambahan menurut LOG 5% dari Rp4.595.150 Perwali Ps 20 229.758");
        assertThatTheAccountsAgree(may, "0");

        // of 5,079,200 nothing is cut, and 5 % = 253,960 are added, in May and in June
        assertThat(desk.maker().post(path(may) + "/release", "").status()).isEqualTo(200);
        String june = lock(desk.pay("2026-06"));
        assertThat(line(june, "SUSULAN", "09")).containsExactly(5_333_160L, 0L, 5_333_160L);
        assertThat(line(june, "INDUK", "09")).containsExactly(5_333_160L, 0L, 5_333_160L);
        assertThatAllAgree(june, held, "09", "2026-05", 10_666_320);
        assertThatAllAgree(june, held, "09", "2026-06", 10_666_320);
        assertThat(of("/v1/runs/" + june + "/spj?format=XLSX").sheet("Jumlah kendali"))
                .filteredOn(row -> row.size() > 5)
                .extracting(row -> row.subList(0, 5))
                .contains(
                        List.of("INDUK", "2", "10158068", "0", "10158068"),
                        List.of("TAMBAHAN", "1", "1015840", "0", "1015840"),
                        List.of("SUSULAN", "1", "5333160", "0", "5333160"));
    }

    private PersonId rewarded(int kelas) {
        PersonId person = desk.told().employee(kelas);
        desk.keepPayee(person);
        for (String month : List.of("2026-05", "2026-06")) {
            desk.told().rated(person, month, "BAIK");
            desk.tellFact(person, "LOG", month + "-01", "95");
        }
        PayDesk.awaitRows("rating_fact", person, 2);
        return person;
    }

    private void assertThatAllAgree(
            String run, PersonId person, String kelas, String month, long paid) {
        JsonNode statement = desk.self(person).get("/v1/statements/me/" + month).json();
        assertThat(statement.get("state").asString()).isEqualTo("APPROVED");
        assertThat(entry(person, run, month)).isEqualTo(statement.get("net").asLong());
        assertThat(inLedger(person, run)).isEqualTo(paid);
        assertThat(inFiles(run, kelas)).isEqualTo(paid);
        assertThat(inJson(run, kelas)).isEqualTo(paid);
        String slip = slip(person, month).said();
        Matcher said = PAID.matcher(slip);
        assertThat(said.find()).as(slip).isTrue();
        assertThat(said.group(1).replace(".", "")).isEqualTo(Long.toString(paid));
        assertThat(slip).contains(run);
        JsonNode received =
                desk.self(person).get("/v1/statements/me/" + month + "/withholdings").json();
        assertThat(received.get("gross").asLong()).isEqualTo(paid);
        assertThat(received.get("estimated").asBoolean()).isFalse();
    }

    private void assertThatTheAccountsAgree(String run, String recovered) {
        Download accounts = of("/v1/runs/" + run + "/spj?format=XLSX");
        String paid = Long.toString(inFiles(run, "08") + inFiles(run, "09"));
        assertThat(last(accounts, "Rekap kelas").get(4)).isEqualTo(paid);
        assertThat(last(accounts, "Rekap golongan").get(4)).isEqualTo(paid);
        assertThat(last(accounts, "Pengembalian").get(3)).isEqualTo(recovered);
    }

    /** Below the table stand the signatures. */
    private static List<String> last(Download accounts, String sheet) {
        List<List<String>> rows = accounts.sheet(sheet);
        return rows.get(rows.size() - 2);
    }

    /** What the run has granted for the month in the first place. */
    private long entry(PersonId person, String run, String month) {
        return ledger(person).stream()
                .filter(one -> one.month().equals(month) && one.run().equals(run))
                .filter(one -> List.of("INDUK", "SUSULAN").contains(one.kind()))
                .mapToLong(Entry::amount)
                .sum();
    }

    /** What the run has to pay by what the ledger says of it. */
    private long inLedger(PersonId person, String run) {
        return ledger(person).stream()
                .filter(one -> one.run().equals(run))
                .mapToLong(Entry::paid)
                .sum();
    }

    private record Entry(String month, String run, String kind, long amount) {

        long paid() {
            return switch (kind) {
                case "KELEBIHAN" -> 0;
                case "DIPERHITUNGKAN", "PENGEMBALIAN" -> -amount;
                default -> amount;
            };
        }
    }

    private List<Entry> ledger(PersonId person) {
        return desk.self(person)
                .get("/v1/people/" + person + "/ledger")
                .json()
                .get("items")
                .valueStream()
                .flatMap(
                        month ->
                                month.get("entries")
                                        .valueStream()
                                        .map(
                                                one ->
                                                        new Entry(
                                                                month.get("month").asString(),
                                                                one.get("runId").asString(),
                                                                one.get("kind").asString(),
                                                                one.get("amount").asLong())))
                .toList();
    }

    private long inFiles(String run, String kelas, String... others) {
        long sum = 0;
        for (String kind : KINDS) {
            sum += inFile(run, kind, kelas);
        }
        for (String other : others) {
            sum += inFiles(other, kelas);
        }
        return sum;
    }

    private long inFile(String run, String kind, String kelas) {
        return lines(run, kind, kelas).mapToLong(line -> line.get(2)).sum();
    }

    /** Bruto, potongan and bersih of the one there. */
    private List<Long> line(String run, String kind, String kelas) {
        List<List<Long>> lines = lines(run, kind, kelas).toList();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private Stream<List<Long>> lines(String run, String kind, String kelas) {
        String file =
                new String(
                        file(run, "webgaji-tukin-txt&kind=" + kind).bytes(),
                        StandardCharsets.UTF_8);
        return file.lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[7].equals(kelas))
                .map(cells -> Stream.of(cells[8], cells[9], cells[10]).map(Long::valueOf).toList());
    }

    /** Each line once more from what it is made of. */
    private long inJson(String run, String kelas) {
        long sum = 0;
        for (String kind : KINDS) {
            JsonNode document =
                    desk.maker()
                            .get("/v1/runs/" + run + "/payments?profile=json&kind=" + kind)
                            .json();
            for (JsonNode line : document.get("lines")) {
                if (line.get("kelasJabatan").asInt() == Integer.parseInt(kelas)) {
                    long paid = line.get("bersih").asLong();
                    assertThat(explained(line)).as(line.toString()).isEqualTo(paid);
                    sum += paid;
                }
            }
        }
        return sum;
    }

    private static long explained(JsonNode line) {
        long whole = sum(line.get("components")) - sum(line.get("deductions"));
        long difference = line.path("due").asLong(0) - line.path("granted").asLong(0);
        long kept = line.path("counted").asLong(0) + line.path("recovered").asLong(0);
        return whole + difference - kept;
    }

    private static long sum(JsonNode parts) {
        return parts.valueStream().mapToLong(part -> part.get("amount").asLong()).sum();
    }

    private Download file(String run, String profile) {
        return of("/v1/runs/" + run + "/payments?profile=" + profile);
    }

    private Download of(String path) {
        return Download.of(
                port, TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN), path);
    }

    private Download slip(PersonId person, String month) {
        return Download.of(
                port,
                TestIssuer.token(desk.agency(), person, Role.PEGAWAI),
                "/v1/statements/me/" + month + "/slip");
    }

    private void hold(String run) {
        assertThat(desk.checker().put(path(run), Map.of("reason", "Dua jabatan utama.")).status())
                .isEqualTo(200);
    }

    private String path(String run) {
        return "/v1/runs/" + run + "/holds/" + held;
    }

    private String lock(String run) {
        assertThat(desk.lock(run).status()).isEqualTo(200);
        return run;
    }

    /** Of 55,142 first 30,000, then the rest. */
    private void planned() {
        JsonNode open = desk.maker().get("/v1/overpayments?open=true").json().get("items");
        String path = "/v1/overpayments/" + open.get(0).get("id").asString();
        Map<String, Object> plan =
                Map.of(
                        "document",
                        "SK-12/2026",
                        "instalments",
                        List.of(
                                Map.of("month", "2026-07", "amount", 30_000),
                                Map.of("month", "2026-08", "amount", 25_142)));
        assertThat(
                        desk.maker()
                                .with(
                                        "If-Match",
                                        requireNonNull(
                                                desk.maker().get(path).headers().get("etag")))
                                .put(path + "/plan", plan)
                                .status())
                .isEqualTo(200);
    }

    /** Once it is known to be late. */
    private void corrected(String status, long revision) {
        desk.told().correction(overpaid, MONDAY, status, 0, revision);
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from late_fact where settled_in is null"
                                                        + " and month = '2026-05' and person_id = '"
                                                        + overpaid
                                                        + "'")
                                        .equals("1"));
    }
}
