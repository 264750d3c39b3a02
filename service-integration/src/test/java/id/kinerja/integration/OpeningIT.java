package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An agency that begins to use this in mid-year brings in what it knows from before. */
@ServiceTest
class OpeningIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";
    private static final String LEAVE = "nip,tahun,sisa_n1,sisa_n2,terpakai,tambahan,dasar\n";
    private static final String DISCIPLINE =
            "nip,hukuman,nomor_sk,tanggal_sk,diterima,mulai,selesai\n";

    private final int port;

    OpeningIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void bringsInWhatIsLeftOfAnnualLeave() {
        TestAgency agency = agency("opening-leave");
        FilesIn files = agency.files(agency.adminId(), "leave-openings");
        String rows =
                ONE
                        + ",2026,6,2,5,,Kartu cuti 2026\n"
                        + ONE
                        + ",2026,6,0,5,,Kartu cuti 2026\n"
                        + OTHER
                        + ",2026,90,,1,,Kartu cuti\n"
                        + OTHER
                        + ",dua,,,x,,\n"
                        + OTHER
                        + ",2025,,,,,Kartu cuti\n"
                        + OTHER
                        + ",2024,0,,99,,Kartu cuti\n"
                        + "190001012000012099,2026,,,1,,Kartu cuti\n"
                        + "12,2026,,,1,,Kartu cuti\n";

        FilesIn.Outcome checked = files.lookThrough(LEAVE + rows);
        assertThat(balance(agency)).isEqualTo("12 0 0");
        FilesIn.Outcome outcome = files.bringIn(LEAVE + rows);

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "2 tahun row-twice",
                        "3 sisa_n1 leave-carried-too-much",
                        "4 tahun value-unknown",
                        "4 terpakai value-unknown",
                        "4 dasar cell-empty",
                        "5 terpakai cell-empty",
                        "6 terpakai leave-used-too-much",
                        "7 nip person-unknown",
                        "8 nip nip-not-18-digits")
                .containsExactlyInAnyOrderElementsOf(checked.findings());
        assertThat(outcome.job().at("/counts/openings").asInt()).isEqualTo(1);
        assertThat(balance(agency)).isEqualTo("12 8 5");
        FilesIn.Outcome again = files.bringIn(LEAVE + rows);
        assertThat(again.count("openings")).isZero();
        assertThat(again.count("known")).isEqualTo(1);
        assertThat(again.findings())
                .containsExactlyInAnyOrderElementsOf(outcome.findings())
                .containsExactlyInAnyOrderElementsOf(files.lookThrough(LEAVE + rows).findings());
        // What is entered stays as it is.
        assertThat(files.bringIn(LEAVE + ONE + ",2026,1,,0,,Lain\n").findings())
                .containsExactly("1 tahun leave-opening-there");
        assertThat(
                        agency.admin()
                                .get("/v1/people/" + agency.person(ONE) + "/leave-openings/2026")
                                .json()
                                .get("usedDays")
                                .asInt())
                .isEqualTo(5);
    }

    @Test
    void bringsInLeaveThatWasDecreedElsewhere() {
        TestAgency agency = agency("opening-decrees");
        FilesIn files = agency.files(agency.adminId(), "leave-decrees");
        String header = "nip,jenis_cuti,mulai,selesai,nomor_sk,tanggal_sk\n";
        String rows =
                ONE
                        + ",TAHUNAN,2026-06-08,2026-06-10,CT-1/2026,2026-06-01\n"
                        + ONE
                        + ",TAHUNAN,2026-06-08,2026-06-10,CT-1/2026,2026-06-01\n"
                        + ONE
                        + ",SAKIT,2026-06-10,2026-06-11,CS-1/2026,2026-06-10\n"
                        + ONE
                        + ",TAHUNAN,2026-07-01,2026-07-31,CT-2/2026,2026-06-01\n"
                        + OTHER
                        + ",TAHUNAN,2026-05-10,2026-05-09,CT-3/2026,2026-05-01\n"
                        + OTHER
                        + ",LIBUR,2026-05-10,lusa,,2026-05-01\n"
                        + OTHER
                        + ",BESAR,2020-05-11,2026-05-12,CB-1/2026,2026-05-01\n"
                        + OTHER
                        + ",SAKIT,2026-05-11,2026-05-12,CS-2/2026,2026-05-11\n"
                        + "190001012000012099,SAKIT,2026-05-11,2026-05-12,CS-3/2026,2026-05-11\n"
                        + OTHER
                        + ",SAKIT,2026-06-15,2026-06-16,CS-4/2026,2026-06-03\n";

        FilesIn.Outcome checked = files.lookThrough(header + rows);
        assertThat(leaves(agency, ONE)).isEmpty();
        FilesIn.Outcome outcome = files.bringIn(header + rows);

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "2 nomor_sk row-twice",
                        "3 mulai leave-overlaps",
                        "4 selesai leave-balance-short",
                        "5 selesai ends-before-it-starts",
                        "6 jenis_cuti value-unknown",
                        "6 selesai day-unknown",
                        "6 nomor_sk cell-empty",
                        "7 selesai leave-too-long",
                        "9 nip person-unknown",
                        "10 tanggal_sk date-after-today")
                .containsExactlyInAnyOrderElementsOf(checked.findings());
        assertThat(outcome.job().get("warnings").asInt()).isOne();
        assertThat(outcome.count("leaves")).isEqualTo(3);
        assertThat(leaves(agency, ONE))
                .containsExactly("2026-07-01 CT-2/2026", "2026-06-08 CT-1/2026");
        assertThat(leaves(agency, OTHER)).containsExactly("2026-05-11 CS-2/2026");

        FilesIn.Outcome again = files.bringIn(header + rows);
        assertThat(again.count("leaves")).isZero();
        assertThat(again.count("known")).isEqualTo(3);
        assertThat(again.findings())
                .containsExactlyInAnyOrderElementsOf(
                        outcome.findings().stream()
                                .filter(finding -> !finding.contains("leave-balance-short"))
                                .toList());
        assertThat(leaves(agency, ONE)).hasSize(2);
    }

    @Test
    void leavesOutLeaveThatThePersonsLawDoesNotKnow() {
        TestAgency agency = agency("opening-decree-law");
        String pppk = "199001012024211001";
        assertThat(
                        agency.files(agency.adminId())
                                .bringIn(
                                        "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,status\n"
                                                + pppk
                                                + ",Contoh,PPPK,U1,J9,JFT,D,8,IX,2024-01-01,,SK-9,,AKTIF\n")
                                .people())
                .isOne();

        FilesIn.Outcome outcome =
                agency.files(agency.adminId(), "leave-decrees")
                        .bringIn(
                                "nip,jenis_cuti,mulai,selesai,nomor_sk,tanggal_sk\n"
                                        + pppk
                                        + ",BESAR,2026-05-11,2026-05-12,CB-1/2026,2026-05-01\n");

        assertThat(outcome.findings()).containsExactly("1 jenis_cuti leave-not-of-his-law");
        assertThat(leaves(agency, pppk)).isEmpty();
    }

    @Test
    void doesNotBringBackALeaveThatWasCalledOffSince() {
        TestAgency agency = agency("opening-called-off");
        FilesIn files = agency.files(agency.adminId(), "leave-decrees");
        String file =
                "nip,jenis_cuti,mulai,selesai,nomor_sk,tanggal_sk\n"
                        + ONE
                        + ",TAHUNAN,2026-06-08,2026-06-10,CT-1/2026,2026-06-01\n";
        files.bringIn(file);
        String leave =
                agency.admin()
                        .get("/v1/leaves?person=" + agency.person(ONE))
                        .json()
                        .at("/items/0/id")
                        .asString();
        agency.admin().with("If-Match", "\"1\"").post("/v1/leaves/" + leave + "/cancellation", "");

        FilesIn.Outcome again = files.bringIn(file);

        assertThat(again.findings()).containsExactly("1 nomor_sk leave-called-off");
        assertThat(again.count("leaves")).isZero();
    }

    private static List<String> leaves(TestAgency agency, String nip) {
        return agency.admin()
                .get("/v1/leaves?person=" + agency.person(nip))
                .json()
                .get("items")
                .valueStream()
                .map(
                        leave ->
                                leave.get("from").asString()
                                        + " "
                                        + leave.get("decreeNumber").asString())
                .toList();
    }

    @Test
    void bringsInPunishmentsThatRun() {
        TestAgency agency = agency("opening-discipline");
        FilesIn files = agency.files(agency.adminId(), "discipline");
        String rows =
                ONE
                        + ",SEDANG_1,SK-7/2026,2026-03-02,2026-03-04,2026-03-26,2026-09-25\n"
                        + ONE
                        + ",SEDANG_1,SK-7/2026,2026-03-02,2026-03-04,,\n"
                        + OTHER
                        + ",SEDANG_9,SK-8/2026,2026-03-02,,,\n"
                        + OTHER
                        + ",SEDANG_1,SK-9/2026,2026-03-02,2026-03-04,2026-03-26,2026-03-01\n";

        FilesIn.Outcome outcome = files.bringIn(DISCIPLINE + rows);

        assertThat(outcome.findings())
                .containsExactly(
                        "2 nomor_sk row-twice",
                        "3 hukuman value-unknown",
                        "3 diterima cell-empty",
                        "4 selesai decision-ends-early");
        assertThat(outcome.job().at("/counts/decisions").asInt()).isEqualTo(1);
        assertThat(
                        TestAgency.text(
                                "select punishment || ' ' || effective_from || ' ' || effective_to from discipline_decision where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("SEDANG_1 2026-03-26 2026-09-25");
        FilesIn.Outcome again = files.bringIn(DISCIPLINE + rows);
        assertThat(again.count("decisions")).isZero();
        assertThat(again.count("known")).isEqualTo(1);
        assertThat(again.findings())
                .containsExactlyElementsOf(outcome.findings())
                .containsExactlyElementsOf(files.lookThrough(DISCIPLINE + rows).findings());
        String otherwise = rows.lines().findFirst().orElseThrow().replace("2026-09-25", "");
        assertThat(files.lookThrough(DISCIPLINE + otherwise + "\n").findings())
                .containsExactly("1 nomor_sk row-twice")
                .containsExactlyElementsOf(files.bringIn(DISCIPLINE + otherwise + "\n").findings());
    }

    @Test
    void bringsInTheDecreesOfACareer() {
        TestAgency agency = agency("opening-career");
        FilesIn files = agency.files(agency.adminId(), "past-positions");
        String header =
                "nip,unit,jabatan,jenis_jabatan,kelas_jabatan,tmt,selesai,nomor_sk,tanggal_sk\n";
        String rows =
                ONE
                        + ",Dinas Lama,Analis Pertama,JFT,8,2015-01-01,2018-12-31,SK-1/2015,2014-12-20\n"
                        + ONE
                        + ",Dinas Lama,Analis Muda,JFT,,2019-01-01,2021-12-31,SK-2/2019,\n"
                        + ONE
                        + ",Dinas Lama,Analis Muda,JFT,,2019-01-01,2021-12-31,SK-2/2019,\n"
                        + ONE
                        + ",Dinas Lama,Analis Madya,JFT,,2021-06-01,2022-03-31,SK-3/2021,\n"
                        + OTHER
                        + ",Dinas Lama,,JFX,40,2021-06-01,2021-05-31,SK-4/2021,\n";

        FilesIn.Outcome outcome = files.bringIn(header + rows);

        assertThat(outcome.findings())
                .containsExactly(
                        "3 nomor_sk row-twice",
                        "4 selesai past-position-is-recorded",
                        "5 jabatan cell-empty",
                        "5 jenis_jabatan value-unknown",
                        "5 kelas_jabatan value-unknown",
                        "5 selesai ends-before-it-starts");
        JsonNode past =
                agency.admin()
                        .get("/v1/people/" + agency.person(ONE) + "/past-positions")
                        .json()
                        .get("items");
        assertThat(past).hasSize(2);
        assertThat(past.at("/0/kelasJabatan").asInt()).isEqualTo(8);
        assertThat(past.at("/1/from").asString()).isEqualTo("2019-01-01");
        FilesIn.Outcome again = files.bringIn(header + rows);
        assertThat(again.count("positions")).isZero();
        assertThat(again.count("known")).isEqualTo(2);
        assertThat(again.findings())
                .containsExactlyElementsOf(outcome.findings())
                .containsExactlyElementsOf(files.lookThrough(header + rows).findings());
        assertThat(files.bringIn(header + rows.replace("Analis Pertama", "Analis")).findings())
                .contains("1 nomor_sk row-twice");
    }

    @Test
    void speaksOfNobodyOutsideOfOnesOffice() {
        TestAgency agency = agency("opening-office");
        agency.addUnit("U2", null);
        agency.addPeople("U2", "190001012000012003");
        Api officer = agency.officer(agency.person("190001012000012003"), "U2");
        assertThat(officer.get("/v1/people").status()).isEqualTo(200);
        FilesIn files = agency.files(agency.person("190001012000012003"), "leave-openings");

        assertThat(
                        files.bringIn(
                                        LEAVE
                                                + ONE
                                                + ",2026,,,1,,Kartu\n190001012000012003,2026,,,1,,Kartu\n")
                                .findings())
                .containsExactlyInAnyOrder(
                        "1 nip outside-ones-office", "2 nip not-ones-own-record");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, OTHER);
        return agency;
    }

    private static String balance(TestAgency agency) {
        JsonNode balance =
                agency.admin().get("/v1/people/" + agency.person(ONE) + "/leave-balance").json();
        return balance.path("own").asInt(-1)
                + " "
                + balance.path("carried").asInt(-1)
                + " "
                + balance.path("used").asInt(-1);
    }
}
