package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Sha256;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The accounts of a locked run. */
@ServiceTest
class SpjIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private int port;
    private PayDesk desk;

    @BeforeEach
    void openAnAgency(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
    }

    @Test
    void saysOnPaperAndInTheWorkbookWhatTheFileSays() {
        String run = locked();
        String hash =
                Sha256.hex(file("/v1/runs/" + run + "/payments?profile=webgaji-tukin-txt").bytes());

        Download paper = file("/v1/runs/" + run + "/spj");
        assertThat(paper.header("content-disposition"))
                .contains("spj-tukin-2026-05-v1-" + run + ".pdf");
        assertThat(paper.said().replace(" ", "")).contains(hash);
        assertThat(paper.said())
                .contains("Tanggung Jawab Mutlak", "Mei 2026", run)
                .contains(
                        "Rp9.619.208 (sembilan juta enam ratus sembilan belas ribu dua ratus delapan rupiah)")
                .contains("9.674.350", "55.142")
                .contains("Pejabat Pembuat Komitmen", "Bendahara Pengeluaran");

        Download workbook = file("/v1/runs/" + run + "/spj?format=XLSX");
        assertThat(last(workbook, "Rekap kelas"))
                .containsExactly("Jumlah", "2", "9674350", "55142", "9619208");
        assertThat(last(workbook, "Rekap golongan"))
                .containsExactly("Jumlah", "2", "9674350", "55142", "9619208");
        assertThat(last(workbook, "Jumlah kendali"))
                .containsExactly("INDUK", "2", "9674350", "55142", "9619208", hash);
        assertThat(workbook.sheet("Rekap kehadiran"))
                .filteredOn(row -> row.size() == 11)
                .extracting(row -> row.get(3))
                .containsExactlyInAnyOrder("Alpha", "1", "0");

        assertThat(file("/v1/runs/" + run + "/spj").bytes()).isEqualTo(paper.bytes());
        assertThat(file("/v1/runs/" + run + "/spj?format=XLSX").bytes())
                .isEqualTo(workbook.bytes());
    }

    @Test
    void isAskedForOfOneSatker() {
        desk = new PayDesk(port, Months.changed(document -> document.put("tax", "FINAL_GOL")));
        UnitId other = desk.told().satker("U2", "111111");
        PersonId first = desk.told().ranked(8, "III/b");
        PersonId second = ranked(9, other);
        PersonId third = ranked(9, other);
        for (PersonId person : List.of(first, second, third)) {
            desk.told().rated(person, "BAIK");
            PayDesk.awaitRows("rating_fact", person, 1);
            desk.keepPayee(person);
        }
        desk.told().close(other, Told.MAY);
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);

        String list = "/v1/runs/" + run + "/spj/satkers";
        JsonNode satkers = desk.maker().get(list).json().get("items");
        assertThat(satkers.valueStream().map(one -> one.get("kodeSatker").asString()))
                .containsExactly("111111", "999999");
        assertThat(satkers.at("/0/people").asInt()).isEqualTo(2);
        assertThat(satkers.at("/0/bersih").asLong()).isEqualTo(10_158_400);
        assertThat(satkers.at("/1/bersih").asLong()).isEqualTo(4_595_150);
        JsonNode page = desk.maker().get(list + "?limit=1").json();
        assertThat(
                        desk.maker()
                                .get(list + "?limit=1&cursor=" + page.get("next").asString())
                                .json()
                                .at("/items/0/kodeSatker")
                                .asString())
                .isEqualTo("999999");

        Download part = file("/v1/runs/" + run + "/spj?format=XLSX&kodeSatker=111111");
        String hash =
                Sha256.hex(
                        file("/v1/runs/"
                                        + run
                                        + "/payments?profile=webgaji-tukin-txt&kodeSatker=111111")
                                .bytes());
        assertThat(last(part, "Jumlah kendali"))
                .containsExactly("INDUK", "2", "10158400", "0", "10158400", hash);
        assertThat(last(part, "Rekap kelas"))
                .containsExactly("Jumlah", "2", "10158400", "0", "10158400");
        assertThat(part.sheet("Rekap kehadiran"))
                .as("a heading, and those whom the satker pays")
                .filteredOn(row -> row.size() == 11)
                .hasSize(3);
        // 5 % of each
        assertThat(last(part, "Pajak dan iuran")).containsExactly("PPH21_FINAL", "2", "507920");
        assertThat(
                        last(
                                file("/v1/runs/" + run + "/spj?format=XLSX&kodeSatker=999999"),
                                "Pajak dan iuran"))
                .containsExactly("PPH21_FINAL", "1", "229758");
        assertThat(last(file("/v1/runs/" + run + "/spj?format=XLSX"), "Pajak dan iuran"))
                .containsExactly("PPH21_FINAL", "3", "737678");

        Download paper = file("/v1/runs/" + run + "/spj?kodeSatker=111111");
        assertThat(paper.header("content-disposition"))
                .contains("spj-tukin-2026-05-v1-111111-" + run + ".pdf");
        assertThat(paper.said())
                .contains("untuk satuan kerja (satker) 111111 sebesar Rp10.158.400")
                .contains("Satker 111111")
                .doesNotContain("4.595.150");
        assertThat(file("/v1/runs/" + run + "/spj?kodeSatker=111111").bytes())
                .isEqualTo(paper.bytes());
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + run + "/spj?kodeSatker=222222")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("payments-none-of-satker");
    }

    @Test
    void keepsWhomNoSatkerWasKnownOfAmongThoseWithoutOneWhenHeMoves() {
        Told told = desk.told();
        YearMonth june = Told.MAY.plusMonths(1);
        PersonId paid = told.employee(8);
        PersonId mover = told.person("PNS", new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        UnitId without = told.satker("U9", null);
        told.assign(mover, told.unit(), 8, DateRange.of(Told.LONG_AGO, Told.MAY.atEndOfMonth()));
        told.assign(mover, without, 8, DateRange.since(june.atDay(1)));
        told.rated(paid, "BAIK");
        told.rated(mover, "BAIK");
        told.rated(paid, june.toString(), "BAIK");
        PayDesk.awaitRows("directory.person_status", mover, 1);
        PayDesk.awaitRows("directory.assignment", mover, 2);
        PayDesk.awaitRows("rating_fact", paid, 2);
        PayDesk.awaitRows("rating_fact", mover, 1);
        desk.keepPayee(paid);
        desk.keepPayee(mover);
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        told.correction(mover, MONDAY, "ABSENT", 0, 1);
        PayDesk.awaitRows("late_fact", mover, 1);
        told.close(without, june);
        String run = desk.pay("2026-06");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        assertThat(satkers(run)).containsExactly("-", "999999");
        assertThat(file("/v1/runs/" + run + "/spj?kodeSatker=-").said())
                .contains("pegawai tanpa satuan kerja (satker)")
                .doesNotContain("Satker -");

        UnitId other = told.satker("U2", "111111");
        told.assign(mover, other, 8, DateRange.since(june.atDay(15)));
        PayDesk.awaitRows("directory.assignment", mover, 3);

        assertThat(satkers(run)).containsExactly("-", "999999");
    }

    private List<String> satkers(String run) {
        return desk.maker()
                .get("/v1/runs/" + run + "/spj/satkers")
                .json()
                .get("items")
                .findValuesAsString("kodeSatker");
    }

    private PersonId ranked(int kelas, UnitId at) {
        PersonId person = PersonId.next();
        desk.told().ranked(person, desk.told().nextNip(), "III/b", 1);
        desk.told().assign(person, at, kelas, DateRange.since(Told.LONG_AGO));
        return person;
    }

    @Test
    void isMadeOfALockedRunAlone() {
        String run = desk.openRun("2026-05");

        assertThat(desk.maker().get("/v1/runs/" + run + "/spj").json().get("code").asString())
                .isEqualTo("run-not-locked");
        assertThat(desk.self(PersonId.next()).get("/v1/runs/" + run + "/spj").status())
                .isEqualTo(403);
    }

    private String locked() {
        PersonId absent = desk.told().employee(8);
        PersonId present = desk.told().employee(9);
        desk.told().day(absent, MONDAY, "ABSENT", 0, 1);
        PayDesk.awaitRows("attendance_fact", absent, 1);
        for (PersonId person : List.of(absent, present)) {
            desk.told().rated(person, "BAIK");
            PayDesk.awaitRows("rating_fact", person, 1);
            desk.keepPayee(person);
        }
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        return run;
    }

    private Download file(String path) {
        Download file =
                Download.of(
                        port,
                        TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN),
                        path);
        assertThat(file.status()).isEqualTo(200);
        return file;
    }

    /** The last row of the table; below it stand the signatures. */
    private static List<String> last(Download workbook, String sheet) {
        List<List<String>> rows = workbook.sheet(sheet);
        return rows.get(rows.size() - 2);
    }
}
