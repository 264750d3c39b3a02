package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as spreadsheets really write them, and what is said of each. */
@ServiceTest
class PersonnelFileIT {

    private static final String HEADER =
            "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,nama_atasan,status\n";
    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";
    private static final String TIGA = "190001012000011003";

    private final int port;

    PersonnelFileIT(@LocalServerPort int port) {
        this.port = port;
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", "", StandardCharsets.UTF_8, ','),
                Arguments.of("UTF-8 with a mark", "\uFEFF", StandardCharsets.UTF_8, ';'),
                Arguments.of("UTF-16LE with a mark", "\uFEFF", StandardCharsets.UTF_16LE, '\t'),
                Arguments.of("UTF-16BE with a mark", "\uFEFF", StandardCharsets.UTF_16BE, ';'),
                Arguments.of("UTF-16LE without", "", StandardCharsets.UTF_16LE, ','),
                Arguments.of("Windows-1252", "", Charset.forName("windows-1252"), ';'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void readsWhateverASpreadsheetWrites(
            String name, String mark, Charset charset, char separator) {
        TestAgency agency =
                agencyWithAUnit(
                        "file-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
        String csv =
                HEADER.toUpperCase(Locale.ROOT)
                        + row(SATU, "D", "8", "2022-01-01", "", "", "").replace("Contoh", "André");

        FilesIn.Outcome answer =
                send(agency, true, (mark + csv.replace(',', separator)).getBytes(charset));

        assertThat(answer.state()).as(answer.job().toString()).isEqualTo("APPLIED");
        assertThat(answer.findings()).isEmpty();
        assertThat(
                        TestAgency.text(
                                "select name from person where person_id = '"
                                        + agency.person(SATU)
                                        + "'"))
                .isEqualTo("André");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.90001E+17        | 1 nip precision-lost
                    1,90001E+17        | 1 nip precision-lost
                    190001012000012000.0 | 1 nip precision-lost
                    =190001012000012001 | 1 nip formula-in-cell
                    9999994101000001   | 1 nip looks-like-nik
                    70010001           | 1 nip looks-like-nrp
                    19000101200001200  | 1 nip nip-not-18-digits
                    NIP kosong         | 1 nip nip-not-only-digits
                    ''                 | 1 nip number-not-in-file
                    190001012000002001 | 1 nip nip-start-month
                    190001012000013001 | 1 nip nip-sex
                    """)
    void saysWhatIsWrongWithANumber(String nip, String finding) {
        TestAgency agency = agencyWithAUnit(null);
        String good = row(DUA, "D", "8", "2022-01-01", "", "", "");
        String bad = row("\"" + nip + "\"", "D", "8", "2022-01-01", "", "", "");

        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + bad + good));

        assertThat(answer.findings()).containsExactly(finding);
        assertThat(answer.people()).isEqualTo(1);
    }

    @Test
    void findsFormulasInEveryCellThatIsKeptAsText() {
        TestAgency agency = agencyWithAUnit("file-formulas");
        String bad =
                SATU
                        + ",\"=HYPERLINK(\"\"http://x\"\")\",PNS,U1,@SUM(A1),JFT,D,8,+1,2022-01-01,,-1+1,,,AKTIF\n";
        String dash = row(DUA, "D", "8", "2022-01-01", "", "", "").replace("SK-1", "-");

        FilesIn.Outcome answer = send(agency, false, utf8(HEADER + bad + dash));

        assertThat(answer.findings())
                .containsExactly(
                        "1 nama formula-in-cell",
                        "1 jabatan_kode formula-in-cell",
                        "1 golongan formula-in-cell",
                        "1 nomor_sk formula-in-cell");
        assertThat(answer.people()).isEqualTo(1);
    }

    /** Two who assess one another, and three in a ring; whoever stands above one is none. */
    @Test
    void putsNobodyUnderWhomHeAssessesHimself() {
        TestAgency agency = agencyWithAUnit("file-ring");
        String one = row(SATU, "D", "8", "2022-01-01", "", DUA, "");
        String two = row(DUA, "D", "8", "2022-01-01", "", SATU, "");
        String three = row(TIGA, "D", "8", "2022-01-01", "", SATU, "");

        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + one + two + three));

        assertThat(answer.findings())
                .containsExactly(
                        "1 nip_atasan assessor-in-a-ring", "2 nip_atasan assessor-in-a-ring");
        assertThat(
                        TestAgency.text(
                                "select count(*) from assessor where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("1");
    }

    @Test
    void leavesOutRowsThatCanNotBeReadAndTakesTheOthers() {
        TestAgency agency = agencyWithAUnit("file-unreadable");
        String open = "\"" + SATU + ",tak ditutup\n";
        String zero =
                row(TIGA, "D", "8", "2022-01-01", "", "", "").replace("Contoh", "Con\u0000toh");
        String good = row(DUA, "D", "8", "2022-01-01", "", "", "");
        String padding = "\n".repeat(5_000);

        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + padding + open + zero + good));

        assertThat(answer.state()).isEqualTo("APPLIED");
        assertThat(answer.findings())
                .containsExactly("1  row-broken", "2 nama character-unreadable");
        assertThat(answer.people()).isEqualTo(1);
        assertThat(answer.job().get("warnings").asInt()).isZero();
    }

    @Test
    void warnsOfNumbersThatAreOddAndTakesTheirRows() {
        TestAgency agency = agencyWithAUnit("file-odd-numbers");
        String badMonth = "190013012000012001";
        String serial = "190001012000012000";
        String pppk = "190001012024212001";
        String rows =
                Stream.of(badMonth, serial, pppk)
                        .map(nip -> row(nip, "D", "8", "2022-01-01", "", "", ""))
                        .collect(Collectors.joining());

        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + rows));

        assertThat(answer.findings())
                .containsExactly(
                        "1 nip nip-birth-date",
                        "2 nip nip-serial",
                        "3 jenis_pegawai nip-of-another-kind");
        assertThat(answer.people()).isEqualTo(3);
        assertThat(answer.job().get("findings").asInt()).isEqualTo(3);
        assertThat(answer.job().get("warnings").asInt()).isEqualTo(3);
    }

    @Test
    void callsAPositionAsItIsWritten() {
        TestAgency agency = agencyWithAUnit("file-position-names");
        String header = HEADER.replace("jabatan_kode,", "jabatan_kode,jabatan_nama,");
        String named =
                row(SATU, "D", "8", "2022-01-01", "", "", "")
                        .replace("J8,", "J8,Analis Kebijakan Ahli Muda,");

        send(agency, true, utf8(header + named));

        assertThat(
                        TestAgency.text(
                                "select position_name from assignment where agency_id = '"
                                        + agency.id()
                                        + "' and position_code = 'J8'"))
                .isEqualTo("Analis Kebijakan Ahli Muda");
    }

    @Test
    void refusesWhatIsNoPersonnelFile() {
        TestAgency agency = agencyWithAUnit("file-no-file");

        FilesIn.Outcome header = send(agency, false, utf8("NO;NAMA PEGAWAI\n1;Contoh\n"));
        FilesIn.Outcome empty = send(agency, false, utf8("\n"));
        FilesIn.Outcome workbook = send(agency, false, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});

        assertThat(header.fault()).isEqualTo("file-header-wrong");
        assertThat(header.findings())
                .contains("0 nip column-missing", "0 unor_kode column-missing");
        assertThat(empty.fault()).isEqualTo("file-empty");
        assertThat(workbook.fault()).isEqualTo("file-not-readable");
        assertThat(agency.files(agency.adminId()).send(utf8("%PDF-1.7\u0000")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void takesAWorkbookAndFindsNumbersThatASpreadsheetHasSpoilt() {
        TestAgency agency = agencyWithAUnit("file-xlsx");
        List<Object> good = workbookRow(SATU, SATU.substring(0, 17) + "2");
        byte[] file =
                PlainWorkbook.of(
                        "Pegawai",
                        List.of(
                                List.of(HEADER.strip().split(",")),
                                workbookRow(DUA, ""),
                                good,
                                workbookRow(190_001_012_000_012_003L, DUA),
                                workbookRow("190001012000012004", 190_001_012_000_011_002L)));

        FilesIn.Outcome answer = send(agency, true, file);

        assertThat(answer.job().get("kind").asString()).isEqualTo("XLSX");
        assertThat(answer.findings())
                .containsExactly(
                        "2 nip_atasan assessor-unknown",
                        "3 nip precision-lost",
                        "4 nip_atasan precision-lost");
        assertThat(answer.people()).isEqualTo(3);
        assertThat(
                        TestAgency.text(
                                "select valid_from from assignment where person_id = '"
                                        + agency.person(DUA)
                                        + "'"))
                .isEqualTo("2022-01-01");
    }

    private static List<Object> workbookRow(Object nip, Object nipAtasan) {
        // 44562 is a spreadsheet's 1 January 2022.
        return List.of(
                nip, "Contoh", "PNS", "U1", "J8", "JFT", "D", 8L, "III/c", 44_562L, "", "SK-1",
                nipAtasan, "", "AKTIF");
    }

    @Test
    void findsAnAssessorWhereverHeStandsInAFileOfManyParts() {
        TestAgency agency = agencyWithAUnit("file-parts");
        StringBuilder csv = new StringBuilder(HEADER);
        int rows = 4_500;
        for (int number = 1; number <= rows; number++) {
            csv.append(row(nip(number), "D", "8", "2022-01-01", "", nip(number % rows + 1), ""));
        }
        // The last person once more, as a Plt, parts after everybody's place.
        csv.append(row(nip(1), "PLT", "9", "2021-06-01", "2021-12-31", "", ""));

        FilesIn.Outcome dryRun = send(agency, false, utf8(csv.toString()));
        FilesIn.Outcome answer = send(agency, true, utf8(csv.toString()));

        assertThat(dryRun.findings()).isEmpty();
        assertThat(dryRun.people()).isEqualTo(rows);
        assertThat(dryRun.assignments()).isEqualTo(rows + 1);
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.people()).isEqualTo(rows);
        assertThat(answer.assignments()).isEqualTo(rows + 1);
        assertThat(
                        TestAgency.text(
                                "select count(*) from assessor where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo(Integer.toString(rows));
        assertThat(
                        TestAgency.text(
                                "select min(valid_from) from service_period where person_id = '"
                                        + agency.person(nip(1))
                                        + "'"))
                .isEqualTo("2021-06-01");
    }

    @Test
    void hasWhoLeadsTheUnitAssessWhomNoRowNamesAnAssessor() {
        TestAgency agency = agencyWithAUnit("file-leader");
        agency.addUnit("U2", "U1");
        String below = row(DUA, "D", "8", "2022-01-01", "", "", "").replace(",U1,", ",U2,");
        String head =
                row(TIGA, "D", "12", "2021-01-01", "", "", "").replace(",JFT,", ",ADMINISTRATOR,");

        FilesIn.Outcome answer =
                send(
                        agency,
                        true,
                        utf8(
                                HEADER
                                        + row(SATU, "D", "8", "2022-01-01", "", nip(9), "")
                                        + below
                                        + head));

        assertThat(answer.findings()).containsExactly("1 nip_atasan assessor-unknown");
        assertThat(
                        TestAgency.text(
                                "select string_agg(assessed.nip || ' ' || assessor.nip, ',' order by assessed.nip)"
                                        + " from assessor named join assignment using (assignment_id)"
                                        + " join person assessed using (person_id)"
                                        + " join person assessor on assessor.person_id = assessor_id"
                                        + " where named.agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo(DUA + " " + TIGA + "," + SATU + " " + TIGA);
        agency.eventually(
                "select count(*) from directory.assessor join directory.assignment using (assignment_id) where assessor_id = '"
                        + agency.person(TIGA)
                        + "'",
                "2");
    }

    private static String nip(int number) {
        return "19%02d01012020%02d1%03d"
                .formatted(number / 11_988 % 100 + 50, number / 999 % 12 + 1, number % 999 + 1);
    }

    @Test
    void namesTheCellsOfARowThatCannotBeRead() {
        TestAgency agency = agencyWithAUnit("file-cells");
        String bad = SATU + ",A,HONORER,U9,J1,DIREKTUR,X,nol,III/c,01/02/2022,,SK-1,,,AKTIF\n";
        String reversed = row(DUA, "D", "8", "2022-01-02", "2022-01-01", "", "");

        FilesIn.Outcome answer = send(agency, false, utf8(HEADER + bad + reversed));

        assertThat(answer.findings())
                .containsExactly(
                        "1 jenis_pegawai value-unknown",
                        "1 unor_kode value-unknown",
                        "1 jenis_jabatan value-unknown",
                        "1 penugasan value-unknown",
                        "1 kelas_jabatan value-unknown",
                        "1 tmt_jabatan day-unknown",
                        "2 tmt_selesai ends-before-it-starts");
    }

    @Test
    void findsWhatNoDecreeCanSayInTheRowsOfAFile() {
        TestAgency agency = agencyWithAUnit("file-absurd");
        String rows =
                String.join(
                        "\n",
                        SATU + ",,PNS,U1,,JFT,D,99,III/z,1944-12-31,,SK-1,,,AKTIF",
                        "190001012024212001,A,PPPK,U1,J1,JFT,D,17,III/c,2022-01-01,3000-01-01,SK-1,,,AKTIF",
                        "190001012024212002,A,PPPK,U1,J1,JFT,D,17,XVII,2022-01-01,2999-12-31,SK-1,,,AKTIF",
                        DUA + ",A,CPNS,U1,J1,JFT,D,1,IV/e,1945-01-01,,SK-1,,,CPNS",
                        "190001012000011003,-,PNS,U1,J1,JFT,D,8,XVII,2022-01-01,,SK-1,,,AKTIF",
                        "190001012000011004,A,PNS,U1,J1,JFT,D,8,,2022-01-01,,SK-1,,,AKTIF",
                        "190001012000011005,123,PNS,U1,J1,JFT,D,8,,2022-01-01,,SK-1,,,AKTIF",
                        "");

        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + rows));

        assertThat(answer.findings())
                .containsExactly(
                        "1 nama cell-empty",
                        "1 jabatan_kode cell-empty",
                        "1 kelas_jabatan class-out-of-range",
                        "1 golongan golongan-unknown",
                        "1 tmt_jabatan date-out-of-range",
                        "2 golongan golongan-unknown",
                        "2 tmt_selesai date-out-of-range",
                        "5 nama cell-empty",
                        "5 golongan golongan-unknown",
                        "7 nama name-without-letters");
        assertThat(answer.people()).isEqualTo(3);
    }

    @Test
    void saysOnceWhichColumnsAreNotTakenAndTakesTheRows() {
        TestAgency agency = agencyWithAUnit("file-columns");
        String csv =
                HEADER.replace("status", "status,nik,zona,Catatan")
                        + row(SATU, "D", "8", "2022-01-01", "", "", "")
                        + row(DUA, "D", "8", "2022-01-01", "", "", "");

        FilesIn.Outcome answer =
                send(agency, true, utf8(csv.replace("AKTIF", "AKTIF,9999994101000001,,x")));

        assertThat(answer.findings()).containsExactly("0  column-not-taken");
        assertThat(answer.people()).isEqualTo(2);
        assertThat(
                        agency.admin()
                                .get("/v1/imports/" + answer.id() + "/findings")
                                .json()
                                .at("/items/0/detail")
                                .asString())
                .contains("catatan, nik, zona");
    }

    @Test
    void keepsOfWhatDateTheDecreeOfAPlaceIs() {
        TestAgency agency = agencyWithAUnit("file-decree-date");
        String csv =
                HEADER.replace("status", "status,tanggal_sk")
                        + dated(row(SATU, "D", "8", "2022-01-01", "", "", ""), "2021-12-20")
                        + dated(row(DUA, "D", "8", "2022-01-01", "", "", ""), "");

        FilesIn.Outcome answer = send(agency, true, utf8(csv));

        assertThat(answer.findings()).isEmpty();
        assertThat(
                        agency.admin()
                                .get("/v1/people/" + agency.person(SATU) + "/assignments")
                                .json()
                                .at("/items/0/decreeDate")
                                .asString())
                .isEqualTo("2021-12-20");
        assertThat(
                        agency.admin()
                                .get("/v1/people/" + agency.person(DUA) + "/assignments")
                                .json()
                                .at("/items/0")
                                .has("decreeDate"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SK-1,20/12/2021,1 tanggal_sk day-unknown",
        "SK-1,1944-12-31,1 tanggal_sk date-out-of-range",
        "SK-1,2026-06-03,1 tanggal_sk date-after-today",
        "'',2021-12-20,1 nomor_sk decree-number-missing",
    })
    void leavesOutARowWhoseDecreeCannotBeOfThatDate(String decree, String date, String finding) {
        TestAgency agency = agencyWithAUnit(null);
        String bad =
                dated(row(SATU, "D", "8", "2022-01-01", "", "", ""), date).replace("SK-1", decree);
        String good = dated(row(DUA, "D", "8", "2022-01-01", "", "", ""), "2026-06-02");

        FilesIn.Outcome answer =
                send(
                        agency,
                        true,
                        utf8(HEADER.replace("status", "status,tanggal_sk") + bad + good));

        assertThat(answer.findings()).containsExactly(finding);
        assertThat(answer.people()).isEqualTo(1);
    }

    private static String dated(String row, String date) {
        return row.replace("AKTIF", "AKTIF," + date);
    }

    @Test
    void refusesAFileWhoseHeaderHasAColumnTwice() {
        TestAgency agency = agencyWithAUnit("file-twice-named");

        FilesIn.Outcome answer =
                send(
                        agency,
                        false,
                        utf8(
                                HEADER.replace("status", "status,NAMA")
                                        + row(SATU, "D", "8", "2022-01-01", "", "", "")
                                                .replace("AKTIF", "AKTIF,Lain")));

        assertThat(answer.fault()).isEqualTo("file-header-wrong");
        assertThat(answer.findings()).containsExactly("0 nama column-twice");
    }

    @Test
    void knowsASoldierWhoAssessesByHisName() {
        TestAgency agency = agencyWithAUnit("file-soldier");
        Api.Answer soldier =
                agency.admin()
                        .post(
                                "/v1/people",
                                Map.of(
                                        "name",
                                        "Kolonel Contoh",
                                        "jenisPegawai",
                                        "TNI",
                                        "from",
                                        "2020-01-01"));

        FilesIn.Outcome answer =
                send(
                        agency,
                        true,
                        utf8(HEADER + row(SATU, "D", "8", "2022-01-01", "", "", "Kolonel Contoh")));

        assertThat(answer.findings()).isEmpty();
        assertThat(answer.people()).isOne();
        assertThat(
                        TestAgency.text(
                                "select assessor_id from assessor join assignment using (assignment_id) where person_id = '"
                                        + agency.person(SATU)
                                        + "'"))
                .isEqualTo(soldier.json().get("id").asString());
    }

    @Test
    void bringsInTheSameFileOnlyOnce() {
        TestAgency agency = agencyWithAUnit("file-twice");
        byte[] file = utf8(HEADER + row(SATU, "D", "8", "2022-01-01", "", "", "Bupati Contoh"));
        send(agency, true, file);

        FilesIn.Outcome again = send(agency, true, file);

        assertThat(again.state()).as(again.job().toString()).isEqualTo("APPLIED");
        assertThat(again.findings()).containsExactly("1 nip duplicate-row");
        assertThat(
                        TestAgency.text(
                                "select count(*) from person where jenis_pegawai = 'PEJABAT_NEGARA' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("1");
    }

    @Test
    void makesNobodyAnOfficialWhoNamesHimselfOrIsANumber() {
        TestAgency agency = agencyWithAUnit("file-official-himself");

        FilesIn.Outcome answer =
                send(
                        agency,
                        true,
                        utf8(
                                HEADER
                                        + row(SATU, "D", "8", "2022-01-01", "", "", "CONTOH")
                                        + row(DUA, "D", "8", "2022-01-01", "", "", "21900101")));

        assertThat(answer.findings())
                .containsExactly(
                        "1 nama_atasan assessor-is-himself", "2 nama_atasan name-without-letters");
        assertThat(answer.people()).isOne();
    }

    @Test
    void letsAnOfficialWithoutANumberAssessTheTopmost() {
        TestAgency agency = agencyWithAUnit("file-official");

        FilesIn.Outcome answer =
                send(
                        agency,
                        true,
                        utf8(
                                HEADER
                                        + row(
                                                        SATU,
                                                        "D",
                                                        "15",
                                                        "2022-01-01",
                                                        "",
                                                        "",
                                                        "Bupati Contoh, M.Si.")
                                                .replace("Contoh Pegawai", "Kepala Dinas")
                                        + row(DUA, "D", "8", "2022-01-01", "", SATU, "")));

        assertThat(answer.findings()).containsExactly("1 nama_atasan official-is-new");
        assertThat(
                        TestAgency.text(
                                "select official.name || ' ' || official.jenis_pegawai || ' ' || username from assignment"
                                        + " join assessor using (assignment_id) join person official on official.person_id = assessor_id and official.nip is null"
                                        + " join wanted_account on wanted_account.person_id = official.person_id"
                                        + " where assignment.person_id = '"
                                        + agency.person(SATU)
                                        + "'"))
                .isEqualTo("Bupati Contoh, M.Si. PEJABAT_NEGARA file-official.bupati-contoh-m-si");
        assertThat(
                        TestAgency.text(
                                "select assessor_id from assessor join assignment using (assignment_id) where person_id = '"
                                        + agency.person(DUA)
                                        + "'"))
                .isEqualTo(agency.person(SATU));
    }

    @Test
    void keepsAPltForHisPeriodBesideHisOwnPost() {
        TestAgency agency = agencyWithAUnit("file-plt");

        // The Plt row first: its period must not become his service.
        FilesIn.Outcome answer =
                send(
                        agency,
                        true,
                        utf8(
                                HEADER
                                        + row(SATU, "PLT", "9", "2026-04-01", "2026-06-30", "", "")
                                        + row(SATU, "D", "8", "2022-01-01", "", "", "")
                                        + row(SATU, "PLT", "9", "2026-06-01", "", "", "")));

        assertThat(answer.findings()).containsExactly("3 nip duplicate-row");
        assertThat(
                        TestAgency.text(
                                "select string_agg(concat_ws('/', penugasan, valid_from, valid_to), ' ' order by valid_from) from assignment where person_id = '"
                                        + agency.person(SATU)
                                        + "'"))
                .isEqualTo("DEFINITIF/2022-01-01 PLT/2026-04-01/2026-06-30");
        assertThat(
                        TestAgency.text(
                                "select string_agg(concat_ws('/', status, valid_from, valid_to), ' ') from service_period where person_id = '"
                                        + agency.person(SATU)
                                        + "'"))
                .isEqualTo("AKTIF/2022-01-01");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CLTN     | D   |            | tmt_selesai status-needs-its-day
                    PENSIUN  | D   |            | tmt_selesai status-needs-its-day
                    PENSIUN  | PLT |            | status status-needs-its-day
                    PENSIUN  | PLT | 2026-05-31 | status status-needs-its-day
                    pensiun  | D   | 2026-05-31 | status status-unknown
                    HILANG   | D   | 2026-05-31 | status status-unknown
                    CPNS     | D   |            | status status-unknown
                    """)
    void bringsNobodyInAsServingOfWhomItSaysThatHeDoesNot(
            String status, String penugasan, @Nullable String to, String finding) {
        TestAgency agency = agencyWithAUnit(null);
        String before = row(SATU, "D", "7", "2020-01-01", "2021-12-31", "", "");
        String bad =
                row(SATU, penugasan, "8", "2022-01-01", to == null ? "" : to, "", "")
                        .replace("AKTIF", status);
        String good = row(DUA, "D", "8", "2022-01-01", "", "", "");

        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + before + bad + good));

        assertThat(answer.findings())
                .containsExactly("1 nip status-of-another-row", "2 " + finding);
        assertThat(answer.people()).isEqualTo(1);
        assertThat(agency.person(SATU)).isEmpty();
    }

    @Test
    void tellsWhatSomebodyIsFromTheDayAfterHisLast() {
        TestAgency agency = agencyWithAUnit("file-status");
        String until = row(SATU, "D", "7", "2020-01-01", "2021-12-31", "", "");
        String leaves = row(SATU, "D", "8", "2022-01-01", "2026-05-31", "", "");
        String acts = row(SATU, "PLT", "9", "2026-04-01", "", "", "");

        // Some say the status of today in every row of a person.
        FilesIn.Outcome answer =
                send(agency, true, utf8(HEADER + (leaves + acts + until).replace("AKTIF", "CLTN")));

        assertThat(answer.findings()).isEmpty();
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(statuses(agency, SATU))
                                        .containsExactly(
                                                "AKTIF 2020-01-01 2026-05-31",
                                                "CLTN 2026-06-01 null"));
    }

    @Test
    void endsTheServiceOfWhomTheRegisterKnowsFromTheDayAfterHisLast() {
        TestAgency agency = agencyWithAUnit("file-known");
        String serves = row(SATU, "D", "8", "2022-01-01", "", "", "");
        String leaves =
                row(SATU, "D", "8", "2022-01-01", "2026-05-31", "", "").replace("AKTIF", "PENSIUN");
        send(agency, true, utf8(HEADER + serves));

        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + leaves));

        assertThat(answer.findings()).isEmpty();
        assertThat(answer.job().at("/counts/assignmentsEnded").asInt()).isEqualTo(1);
        assertThat(answer.job().at("/counts/servicesChanged").asInt()).isEqualTo(1);
        assertThat(
                        history(
                                agency,
                                "concat_ws('/', status, valid_from, valid_to)",
                                "service_period"))
                .isEqualTo("AKTIF/2022-01-01/2026-05-31 PENSIUN/2026-06-01");
        assertThat(history(agency, "concat_ws('/', valid_from, valid_to)", "assignment"))
                .isEqualTo("2022-01-01/2026-05-31");
        // Done once more, it is known.
        assertThat(send(agency, true, utf8(HEADER + leaves)).findings())
                .containsExactly("1 nip duplicate-row");
        String back = row(SATU, "D", "9", "2026-07-01", "", "", "");
        assertThat(send(agency, true, utf8(HEADER + back)).findings())
                .containsExactly("1 tmt_jabatan after-service");
    }

    @Test
    void movesWhomTheRegisterKnowsOnTheDayOfHisNextPlace() {
        TestAgency agency = agencyWithAUnit("file-move");
        agency.addUnit("U2", null);
        send(agency, true, utf8(HEADER + row(SATU, "D", "8", "2022-01-01", "", "", "")));
        String moved = row(SATU, "D", "9", "2026-05-16", "", "", "").replace(",U1,", ",U2,");
        String earlier = row(SATU, "D", "7", "2021-01-01", "", "", "");

        FilesIn.Outcome looked = send(agency, false, utf8(HEADER + moved + earlier));
        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + moved + earlier));

        assertThat(looked.findings()).containsExactly("2 nip duplicate-row");
        assertThat(looked.job().at("/counts/assignmentsEnded").asInt()).isEqualTo(1);
        assertThat(answer.findings()).containsExactly("2 nip duplicate-row");
        assertThat(
                        history(
                                agency,
                                "concat_ws('/', code, assignment.valid_from, assignment.valid_to)",
                                "assignment join unit using (unit_id)"))
                .isEqualTo("U1/2022-01-01/2026-05-15 U2/2026-05-16");
    }

    @Test
    void saysNothingOfPeopleWhomTheOfficeOfItsBringerDoesNotReach() {
        TestAgency agency = agencyWithAUnit("file-grab");
        agency.addUnit("U2", null);
        send(agency, true, utf8(HEADER + row(SATU, "D", "8", "2022-01-01", "", "", "")));
        String operator = operatorOf(agency, "U2");
        String grabbed = row(SATU, "D", "9", "2026-05-16", "", "", "").replace(",U1,", ",U2,");
        String pulled = row(SATU, "PLT", "9", "2026-05-16", "", "", "").replace(",U1,", ",U2,");
        String history =
                row(SATU, "D", "7", "2019-06-01", "2021-12-31", "", "")
                        .replace(",U1,", ",U2,")
                        .replace("AKTIF", "CLTN");
        String himself = row(DUA, "D", "14", "2026-05-16", "", "", "").replace(",U1,", ",U2,");

        FilesIn.Outcome answer =
                send(agency, operator, true, utf8(HEADER + grabbed + pulled + history + himself));

        assertThat(answer.findings())
                .containsExactly(
                        "1 nip outside-ones-office",
                        "2 nip outside-ones-office",
                        "3 nip outside-ones-office",
                        "4 nip not-ones-own-record");
        assertThat(
                        history(
                                agency,
                                "concat_ws('/', status, valid_from, valid_to)",
                                "service_period"))
                .isEqualTo("AKTIF/2022-01-01");
    }

    @Test
    void takesARowWholeOrNotAtAllAndNoPlacesBeyondTheService() {
        TestAgency agency = agencyWithAUnit("file-whole");
        send(
                agency,
                true,
                utf8(
                        HEADER
                                + row(SATU, "D", "8", "2022-01-01", "", "", "")
                                + row(SATU, "PLT", "9", "2026-07-01", "", "", "")));
        String leaves =
                row(SATU, "D", "8", "2022-01-01", "2026-05-31", "", "").replace("AKTIF", "PENSIUN");
        String newcomer =
                row(DUA, "D", "8", "2022-01-01", "2026-05-31", "", "").replace("AKTIF", "PENSIUN")
                        + row(DUA, "PLT", "9", "2026-03-01", "", "", "")
                        + row(DUA, "PLT", "10", "2026-07-01", "", "", "");

        FilesIn.Outcome looked = send(agency, false, utf8(HEADER + leaves + newcomer));
        FilesIn.Outcome answer = send(agency, true, utf8(HEADER + leaves + newcomer));

        assertThat(answer.findings())
                .containsExactly("1 status place-after-service", "4 tmt_jabatan after-service")
                .isEqualTo(looked.findings());
        assertThat(answer.assignments()).isEqualTo(looked.assignments()).isEqualTo(2);
        assertThat(history(agency, "concat_ws('/', valid_from, valid_to)", "assignment"))
                .isEqualTo("2022-01-01 2026-07-01");
        assertThat(
                        TestAgency.text(
                                "select string_agg(concat_ws('/', valid_from, valid_to), ' ' order by valid_from) from assignment where person_id = '"
                                        + agency.person(DUA)
                                        + "'"))
                .isEqualTo("2022-01-01/2026-05-31 2026-03-01/2026-05-31");
    }

    /** Somebody whose office is that unit. */
    private static String operatorOf(TestAgency agency, String unit) {
        String operator = agency.addPeople(unit, DUA).getFirst();
        agency.admin()
                .post(
                        "/v1/grants",
                        Map.of(
                                "personId",
                                operator,
                                "role",
                                "ADMIN_KEPEGAWAIAN",
                                "unitId",
                                agency.unit(unit),
                                "validFrom",
                                "2026-01-01"));
        return operator;
    }

    private static String history(TestAgency agency, String what, String from) {
        return TestAgency.text(
                "select string_agg("
                        + what
                        + ", ' ' order by "
                        + from.split(" ", 2)[0]
                        + ".valid_from) from "
                        + from
                        + " where person_id = '"
                        + agency.person(SATU)
                        + "'");
    }

    private static List<String> statuses(TestAgency agency, String nip) {
        return Told.on(Topics.PERSON, agency.id()).stream()
                .filter(told -> told.path("nip").asString("").equals(nip))
                .flatMap(told -> told.get("statuses").valueStream())
                .map(
                        status ->
                                status.get("code").asString()
                                        + " "
                                        + status.get("from").asString()
                                        + " "
                                        + status.path("to").asString("null"))
                .toList();
    }

    @Test
    void bringsInOnlyThoseOfTheUnitsThatAnOfficeReaches() {
        TestAgency agency = agencyWithAUnit("file-office");
        agency.addUnit("U2", null);
        String operator = operatorOf(agency, "U2");
        byte[] file = utf8(HEADER + row(SATU, "D", "8", "2022-01-01", "", "", ""));

        FilesIn.Outcome answer = send(agency, operator, true, file);

        assertThat(answer.findings()).containsExactly("1 unor_kode outside-ones-office");
        assertThat(answer.people()).isZero();
    }

    private TestAgency agencyWithAUnit(@Nullable String code) {
        String name = code == null ? "f" + UUID.randomUUID().toString().substring(0, 8) : code;
        TestAgency agency = TestAgency.open(port, name);
        agency.addUnit("U1", null);
        return agency;
    }

    private static String row(
            String nip,
            String penugasan,
            String kelas,
            String from,
            String to,
            String nipAtasan,
            String namaAtasan) {
        return "%s,Contoh,PNS,U1,J%s,JFT,%s,%s,III/c,%s,%s,SK-1,%s,\"%s\",AKTIF%n"
                .formatted(nip, kelas, penugasan, kelas, from, to, nipAtasan, namaAtasan);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FilesIn.Outcome send(TestAgency agency, boolean apply, byte[] file) {
        return send(agency, agency.adminId(), apply, file);
    }

    private static FilesIn.Outcome send(
            TestAgency agency, String person, boolean apply, byte[] file) {
        FilesIn files = agency.files(person);
        return apply ? files.bringIn(file) : files.lookThrough(file);
    }
}
