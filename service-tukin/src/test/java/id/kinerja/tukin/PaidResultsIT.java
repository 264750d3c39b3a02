package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What Web Gaji, SIPD and a bank say they paid of May: kelas 8 is 4,595,150, kelas 9 is 5,079,200,
 * and of both a final tax is withheld.
 */
@ServiceTest
class PaidResultsIT {

    private static final String WEB_GAJI = "id_tukin,nip,jenis_tukin,kotor,potongan,bersih\r\n";
    private static final String BANK = "Referensi,Rekening,Jumlah,Status,Tanggal\r\n";
    private static final String SIPD =
            "NIP Pegawai,Jumlah TPP,Jumlah Potongan,Jumlah Ditransfer,Tanggal Transfer\r\n";

    private final int port;
    private PayDesk desk;
    private PersonId lower;
    private PersonId higher;
    private String run;
    private List<Line> lines;

    PaidResultsIT(@LocalServerPort int port) {
        this.port = port;
    }

    private record Line(String nip, String account, long bersih, long received) {}

    @BeforeEach
    void lockMay() {
        desk = new PayDesk(port, Months.changed(document -> document.put("tax", "FINAL_GOL")));
        lower = desk.told().ranked(8, "III/b");
        higher = desk.told().ranked(9, "IV/a");
        desk.told().rated(lower, "BAIK");
        desk.told().rated(higher, "BAIK");
        PayDesk.awaitRows("rating_fact", lower, 1);
        PayDesk.awaitRows("rating_fact", higher, 1);
        desk.keepPayee(lower, null, "10080");
        desk.keepPayee(higher, null, "10090");
        run = desk.pay("2026-05");
        assertThat(state(run)).isEmpty();
        assertThat(desk.lock(run).status()).isEqualTo(200);
        JsonNode file =
                desk.maker().get("/v1/runs/" + run + "/payments?profile=json").json().get("lines");
        lines =
                file.valueStream()
                        .map(
                                one ->
                                        new Line(
                                                one.get("nip").asString(),
                                                one.get("kelasJabatan").asInt() == 8
                                                        ? "10080"
                                                        : "10090",
                                                one.get("bersih").asLong(),
                                                one.get("bersih").asLong()
                                                        - one.get("withheld").asLong()))
                        .toList();
        assertThat(lines).allSatisfy(one -> assertThat(one.received()).isLessThan(one.bersih()));
    }

    @Test
    void tellARunUnpaidPartlyPaidPaidAndPaidOtherwise() {
        assertThat(state(run)).isEqualTo("UNPAID");

        send("web-gaji", WEB_GAJI + webGaji(0, 0));
        assertThat(state(run)).isEqualTo("PARTLY_PAID");
        send("web-gaji", WEB_GAJI + webGaji(1, 0));
        assertThat(state(run)).isEqualTo("PAID");
        send("web-gaji", WEB_GAJI + webGaji(1, -1));
        assertThat(state(run)).isEqualTo("PAID_OTHERWISE");
        send("web-gaji", WEB_GAJI + webGaji(0, 0) + webGaji(1, 0));
        assertThat(state(run)).isEqualTo("PAID");

        // somebody whom the run doesn't pay
        send("web-gaji", WEB_GAJI + "T9,190001012000012009,induk,1,0,1\r\n");
        assertThat(state(run)).isEqualTo("PAID_OTHERWISE");
        assertThat(reconciliation("web-gaji").get("paid").asBoolean()).isFalse();
    }

    @Test
    void areReadOfABankByReferenceAndAccountWithTheDay() {
        String good = bank(0, reference(0), "BERHASIL", "02-06-2026");
        String failed = bank(1, reference(1), "GAGAL", "02-06-2026");

        JsonNode taken = send("bank-multi-layanan", BANK + good + failed);

        assertThat(taken.get("taken").asInt()).isEqualTo(2);
        assertThat(state(run)).isEqualTo("PARTLY_PAID");
        assertThat(desk.run(run).get("paidOn").asString()).isEqualTo("2026-06-02");
        JsonNode bank = reconciliation("bank-multi-layanan");
        assertThat(bank.get("same").asInt()).isEqualTo(1);
        assertThat(bank.get("onlyOurs").asInt()).isEqualTo(1);
        assertThat(bank.at("/ours/bersih").asLong())
                .isEqualTo(lines.stream().mapToLong(Line::received).sum());

        // paid by a later order, of which the bank tells the account alone
        send("bank-multi-layanan", BANK + bank(1, "", "Sukses", "2026-06-05"));

        assertThat(state(run)).isEqualTo("PAID");
        assertThat(desk.run(run).get("paidOn").asString()).isEqualTo("2026-06-05");
        assertThat(reconciliation("bank-multi-layanan").get("paid").asBoolean()).isTrue();
        PersonId first = lines.getFirst().account().equals("10080") ? lower : higher;
        JsonNode statement = desk.self(first).get("/v1/statements/me/2026-05").json();
        assertThat(statement.get("payment").asString()).isEqualTo("PAID");
        assertThat(statement.get("paidOn").asString()).isEqualTo("2026-06-02");
        JsonNode entry =
                desk.self(first)
                        .get("/v1/people/" + first + "/ledger")
                        .json()
                        .at("/items/0/entries/0");
        assertThat(entry.get("payment").asString()).isEqualTo("PAID");
        assertThat(entry.get("paidOn").asString()).isEqualTo("2026-06-02");

        // and came back after all
        send("bank-multi-layanan", BANK + bank(1, reference(1), "RETUR", "2026-06-09"));
        assertThat(state(run)).isEqualTo("PARTLY_PAID");
    }

    /**
     * What is added as Plt is a payment of its own, and the tax is taken from the month's first.
     */
    @Test
    void areHeldAgainstWhatIsLeftOfEachKind() {
        PersonId acting = desk.told().ranked(9, "IV/a");
        desk.told().plt(acting, 9);
        desk.told().rated(acting, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", acting, 1);
        PayDesk.awaitRows("directory.assignment", acting, 2);
        desk.keepPayee(acting, null, "10100");
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);
        String file =
                Stream.of("INDUK", "TAMBAHAN")
                        .flatMap(kind -> order(june, kind))
                        .map(
                                paid ->
                                        "%s,%s,%s,SUKSES,2026-07-01\r\n"
                                                .formatted(paid[8], paid[0], paid[6]))
                        .collect(Collectors.joining("", BANK, ""));

        Api.Answer kept = results(june, "bank-multi-layanan", file, true);

        assertThat(file).contains("TK2606T00001");
        assertThat(kept.json().get("taken").asInt()).as(kept.text()).isGreaterThanOrEqualTo(2);
        assertThat(kept.json().get("findings")).as(kept.text()).isEmpty();
        assertThat(desk.run(june).get("payment").asString()).isEqualTo("PAID");
        assertThat(state(june)).isEqualTo("PAID");
    }

    @Test
    void areReadOfSipdByNumber() {
        String file =
                IntStream.range(0, lines.size())
                        .mapToObj(this::sipd)
                        .collect(Collectors.joining("", SIPD, ""));

        send("sipd-tpp", file);

        assertThat(state(run)).isEqualTo("PAID");
        assertThat(desk.run(run).get("paidOn").asString()).isEqualTo("2026-06-03");
        assertThat(reconciliation("sipd-tpp").get("paid").asBoolean()).isTrue();
        assertThat(reconciliation("web-gaji").get("onlyOurs").asInt()).isEqualTo(2);
        assertThat(reconciliation("sipd-tpp").at("/files/0/profile").asString())
                .isEqualTo("sipd-tpp");
        // another system that says otherwise is heard
        send("web-gaji", WEB_GAJI + webGaji(0, -1));
        assertThat(state(run)).isEqualTo("PAID_OTHERWISE");
    }

    @Test
    void sayWhichCellsCanNotBeRead() {
        String file =
                BANK
                        + bank(0, "TK260500099", "BERHASIL", "")
                        + "%s,9999,5,BERHASIL,\r\n".formatted(reference(0))
                        + ",9999,5,BERHASIL,\r\n"
                        + bank(0, reference(0), "MUNGKIN", "")
                        + bank(0, reference(0), "", "")
                        + bank(0, reference(0), "BERHASIL", "31-02-2026")
                        + ",10080,1.5,BERHASIL,\r\n"
                        + bank(0, reference(0), "BERHASIL", "")
                        + bank(0, reference(0), "BERHASIL", "");

        JsonNode looked = look("bank-multi-layanan", file).json();

        assertThat(looked.get("taken").asInt()).isEqualTo(1);
        assertThat(
                        looked.get("findings")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("row").asInt()
                                                        + " "
                                                        + one.get("field").asString()
                                                        + " "
                                                        + one.get("code").asString()))
                .containsExactly(
                        "1 referensi paid-reference-unknown",
                        "2 rekening paid-account-other",
                        "3 rekening paid-account-unknown",
                        "4 status paid-status-unknown",
                        "5 status paid-status-unknown",
                        "6 tanggal paid-date-not-readable",
                        "7 jumlah amount-not-readable",
                        "9 referensi paid-id-twice");
        assertThat(state(run)).isEqualTo("UNPAID");
        Api.Answer unknown = look("../web-gaji", file);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/code").asString())
                .isEqualTo("result-profile-unknown");
        assertThat(desk.maker().get("/v1/runs/" + run + "/reconciliation?profile=x").status())
                .isEqualTo(422);
    }

    /** The cells of each payment of the order that the bank gets. */
    private Stream<String[]> order(String of, String kind) {
        return desk.maker()
                .get(
                        "/v1/runs/"
                                + of
                                + "/payments?profile=bank-csv&debitAccount=0000000000&debitBank=999999999999"
                                + "&valueDate=2026-07-01&kind="
                                + kind)
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1));
    }

    /** The same in the run, and in the list of runs. */
    private String state(String of) {
        String one = desk.run(of).path("payment").asString("");
        JsonNode listed = desk.maker().get("/v1/runs").json().at("/items/0");
        assertThat(listed.path("payment").asString("")).isEqualTo(one);
        return one;
    }

    private String webGaji(int at, long more) {
        Line one = lines.get(at);
        return "T%d,%s,induk,%d,0,%d\r\n"
                .formatted(at, one.nip(), one.bersih() + more, one.bersih() + more);
    }

    private String bank(int at, String reference, String status, String day) {
        Line one = lines.get(at);
        return "%s,%s,%d,%s,%s\r\n"
                .formatted(reference, one.account(), one.received(), status, day);
    }

    private static String reference(int at) {
        return "TK26050000" + (at + 1);
    }

    private String sipd(int at) {
        Line one = lines.get(at);
        return "%s,%d,%d,%d,03/06/2026\r\n"
                .formatted(one.nip(), one.bersih(), one.bersih() - one.received(), one.received());
    }

    @Test
    void thatWereBroughtForAnotherKindAreTakenBack() {
        String right = SIPD + sipd(0) + sipd(1);
        send("sipd-tpp", right);
        assertThat(state(run)).isEqualTo("PAID");
        send("sipd-tpp&kind=SUSULAN", SIPD + sipd(0));
        assertThat(state(run)).isEqualTo("PAID_OTHERWISE");
        JsonNode files = reconciliation("sipd-tpp").get("files");
        String wrong = "/v1/runs/" + run + "/paid-results/" + files.get(1).get("id").asString();

        assertThat(desk.checker().post(wrong + "/withdrawal", "").status()).isEqualTo(403);
        assertThat(desk.maker().post(wrong + "/withdrawal", "").status()).isEqualTo(204);

        assertThat(state(run)).isEqualTo("PAID");
        assertThat(reconciliation("sipd-tpp").at("/files/1/withdrawn").asBoolean()).isTrue();
        assertThat(desk.maker().post(wrong + "/withdrawal", "").status()).isEqualTo(404);
        // The same bytes may come again.
        assertThat(send("sipd-tpp&kind=SUSULAN", SIPD + sipd(0)).get("kept").asBoolean()).isTrue();
    }

    @Test
    void sayTheirKindWhereTheRunPaysSeveral() {
        PersonId acting = desk.told().ranked(9, "IV/a");
        desk.told().plt(acting, 9);
        desk.told().rated(acting, "2026-06", "BAIK");
        PayDesk.awaitRows("rating_fact", acting, 1);
        PayDesk.awaitRows("directory.assignment", acting, 2);
        desk.keepPayee(acting, null, "10100");
        String june = desk.pay("2026-06");
        assertThat(desk.lock(june).status()).isEqualTo(200);

        Api.Answer unsaid = results(june, "sipd-tpp", SIPD + sipd(0), true);

        assertThat(unsaid.json().get("taken").asInt()).isZero();
        assertThat(unsaid.text()).contains("paid-kind-not-said");
    }

    private JsonNode send(String profile, String file) {
        Api.Answer kept = results(run, profile, file, true);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.json().get("findings")).as(kept.text()).isEmpty();
        return kept.json();
    }

    private Api.Answer look(String profile, String file) {
        return results(run, profile, file, false);
    }

    private Api.Answer results(String of, String profile, String file, boolean keep) {
        return desk.maker()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        "POST",
                        "/v1/runs/" + of + "/paid-results?profile=" + profile + "&keep=" + keep,
                        file,
                        "text/csv");
    }

    private JsonNode reconciliation(String profile) {
        return requireNonNull(
                desk.maker().get("/v1/runs/" + run + "/reconciliation?profile=" + profile).json());
    }
}
