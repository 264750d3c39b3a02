package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as spreadsheets really write them, and what is said of each. */
@ServiceTest
class PersonnelFileIT {

    private static final String HEADER =
            "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,nama_atasan,status\n";
    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;

    PersonnelFileIT(@LocalServerPort int port) {
        this.port = port;
    }

    private record Answer(int status, JsonNode body) {

        List<String> findings() {
            JsonNode findings = body.has("findings") ? body.get("findings") : body.path("errors");
            return findings.valueStream()
                    .map(
                            finding ->
                                    finding.path("row").asInt(0)
                                            + " "
                                            + finding.get("field").asString()
                                            + " "
                                            + finding.get("code").asString())
                    .toList();
        }
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
    void readsWhateverASpreadsheetWrites(String name, String mark, Charset charset, char separator)
            throws IOException, InterruptedException {
        TestAgency agency =
                agencyWithAUnit(
                        "file-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
        String csv =
                HEADER.toUpperCase(Locale.ROOT)
                        + row(SATU, "D", "8", "2022-01-01", "", "", "").replace("Contoh", "André");

        Answer answer = send(agency, true, (mark + csv.replace(',', separator)).getBytes(charset));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
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
                    19000101200001200  | 1 nip nip-not-18-digits
                    NIP kosong         | 1 nip nip-not-18-digits
                    190001012000002001 | 1 nip nip-start-month
                    190001012000013001 | 1 nip nip-sex
                    """)
    void saysWhatIsWrongWithANumber(String nip, String finding)
            throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit(null);
        String good = row(DUA, "D", "8", "2022-01-01", "", "", "");
        String bad = row("\"" + nip + "\"", "D", "8", "2022-01-01", "", "", "");

        Answer answer = send(agency, true, utf8(HEADER + bad + good));

        assertThat(answer.findings()).containsExactly(finding);
        assertThat(answer.body().get("people").asInt()).isEqualTo(1);
    }

    @Test
    void findsFormulasInEveryCellThatIsKeptAsText() throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit("file-formulas");
        String bad =
                SATU
                        + ",\"=HYPERLINK(\"\"http://x\"\")\",PNS,U1,@SUM(A1),JFT,D,8,+1,2022-01-01,,-1+1,,,AKTIF\n";
        String dash = row(DUA, "D", "8", "2022-01-01", "", "", "").replace("SK-1", "-");

        Answer answer = send(agency, false, utf8(HEADER + bad + dash));

        assertThat(answer.findings())
                .containsExactly(
                        "1 nama formula-in-cell",
                        "1 jabatan_kode formula-in-cell",
                        "1 golongan formula-in-cell",
                        "1 nomor_sk formula-in-cell");
        assertThat(answer.body().get("people").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoPersonnelFile() throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit("file-no-file");

        Answer header = send(agency, false, utf8("NO;NAMA PEGAWAI\n1;Contoh\n"));
        Answer empty = send(agency, false, utf8("\n"));
        Answer quote = send(agency, false, utf8(HEADER + "\"" + SATU + ",tak ditutup\n"));
        Answer workbook = send(agency, false, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});

        assertThat(header.status()).isEqualTo(422);
        assertThat(header.findings())
                .contains("0 nip column-missing", "0 unor_kode column-missing");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(quote.body().get("code").asString()).isEqualTo("csv-not-readable");
        assertThat(workbook.status()).isEqualTo(422);
    }

    @Test
    void namesTheCellsOfARowThatCannotBeRead() throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit("file-cells");
        String bad = SATU + ",A,HONORER,U9,J1,DIREKTUR,X,nol,III/c,01/02/2022,,SK-1,,,AKTIF\n";
        String reversed = row(DUA, "D", "8", "2022-01-02", "2022-01-01", "", "");

        Answer answer = send(agency, false, utf8(HEADER + bad + reversed));

        assertThat(answer.findings())
                .containsExactly(
                        "1 jenis_pegawai value-unknown",
                        "1 unor_kode value-unknown",
                        "1 jenis_jabatan value-unknown",
                        "1 penugasan value-unknown",
                        "1 kelas_jabatan value-unknown",
                        "1 tmt_jabatan value-unknown",
                        "2 tmt_selesai ends-before-it-starts");
    }

    @Test
    void bringsInTheSameFileOnlyOnce() throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit("file-twice");
        byte[] file = utf8(HEADER + row(SATU, "D", "8", "2022-01-01", "", "", "Bupati Contoh"));
        send(agency, true, file);

        Answer again = send(agency, true, file);

        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(again.findings()).containsExactly("1 nip duplicate-row");
        assertThat(
                        TestAgency.text(
                                "select count(*) from person where jenis_pegawai = 'PEJABAT_NEGARA' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("1");
    }

    @Test
    void letsAnOfficialWithoutANumberAssessTheTopmost() throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit("file-official");

        Answer answer =
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

        assertThat(answer.findings()).isEmpty();
        assertThat(
                        TestAgency.text(
                                "select official.name || ' ' || official.jenis_pegawai || ' ' || username from assignment"
                                        + " join person official on official.person_id = assessor_id and official.nip is null"
                                        + " join wanted_account on wanted_account.person_id = official.person_id"
                                        + " where assignment.person_id = '"
                                        + agency.person(SATU)
                                        + "'"))
                .isEqualTo("Bupati Contoh, M.Si. PEJABAT_NEGARA file-official.bupati-contoh-m-si");
        assertThat(
                        TestAgency.text(
                                "select assessor_id from assignment where person_id = '"
                                        + agency.person(DUA)
                                        + "'"))
                .isEqualTo(agency.person(SATU));
    }

    @Test
    void keepsAPltForHisPeriodBesideHisOwnPost() throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit("file-plt");

        // The Plt row first: its period must not become his service.
        Answer answer =
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
                                "select concat_ws('/', employed_from, employed_to) from person where person_id = '"
                                        + agency.person(SATU)
                                        + "'"))
                .isEqualTo("2022-01-01");
    }

    @Test
    void bringsInOnlyThoseOfTheUnitsThatAnOfficeReaches() throws IOException, InterruptedException {
        TestAgency agency = agencyWithAUnit("file-office");
        agency.addUnit("U2", null);
        String operator = agency.addPeople("U2", DUA).getFirst();
        agency.admin()
                .post(
                        "/v1/grants",
                        Map.of(
                                "personId",
                                operator,
                                "role",
                                "ADMIN_KEPEGAWAIAN",
                                "unitId",
                                agency.unit("U2"),
                                "validFrom",
                                "2026-01-01"));
        byte[] file = utf8(HEADER + row(SATU, "D", "8", "2022-01-01", "", "", ""));

        Answer answer = send(agency, operator, true, file);

        assertThat(answer.findings()).containsExactly("1 unor_kode outside-ones-office");
        assertThat(answer.body().get("people").asInt()).isZero();
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

    private Answer send(TestAgency agency, boolean apply, byte[] file)
            throws IOException, InterruptedException {
        return send(agency, agency.adminId(), apply, file);
    }

    private Answer send(TestAgency agency, String person, boolean apply, byte[] file)
            throws IOException, InterruptedException {
        String token =
                TestIssuer.token(
                        agency.id(), PersonId.parse(person), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/api/integration/v1/personnel-imports?apply="
                                                + apply))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
