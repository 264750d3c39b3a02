package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Sha256;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

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
                .filteredOn(row -> row.size() == 10)
                .extracting(row -> row.get(3))
                .containsExactlyInAnyOrder("Alpha", "1", "0");

        assertThat(file("/v1/runs/" + run + "/spj").bytes()).isEqualTo(paper.bytes());
        assertThat(file("/v1/runs/" + run + "/spj?format=XLSX").bytes())
                .isEqualTo(workbook.bytes());
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
