package id.kinerja.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets write them, and as attackers do. */
class TableTest {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of("nip", "nama"),
                    List.of("tmt", "jam"),
                    Set.of("nip"),
                    Set.of("tmt"),
                    Set.of("jam"));
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";
    private static final String HEADER_ROW =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>nip</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>nama</t></is></c></row>";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("", StandardCharsets.UTF_8, ','),
                Arguments.of("\uFEFF", StandardCharsets.UTF_8, ';'),
                Arguments.of("\uFEFF", StandardCharsets.UTF_16LE, '\t'),
                Arguments.of("\uFEFF", StandardCharsets.UTF_16BE, ';'),
                Arguments.of("", StandardCharsets.UTF_16LE, ','),
                Arguments.of("", Charset.forName("windows-1252"), ';'));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsCsvInAnyEncodingAndSeparator(String mark, Charset charset, char separator)
            throws IOException {
        String csv = mark + "NIP,Nama\n\n123, André \n,\n456,\"B\nC\"\n";

        List<TableRow> rows = read(csv.replace(',', separator).getBytes(charset));

        assertThat(rows).extracting(row -> row.text("nama")).containsExactly("André", "B\nC");
        assertThat(rows.getFirst().number()).isEqualTo(1);
    }

    @Test
    void readsAWorkbookAndTellsIdentifiersThatAreNumbers() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Pegawai");
            sheet.value(0, 0, "NIP");
            sheet.value(0, 1, "nama");
            sheet.value(0, 2, "tmt");
            sheet.value(0, 3, "kelas");
            sheet.value(0, 4, "jam");
            sheet.value(1, 0, "190001012000012001");
            sheet.value(1, 1, "Contoh");
            sheet.value(1, 2, LocalDate.of(2022, 1, 31));
            sheet.value(1, 3, 8);
            sheet.value(1, 4, 0.25);
            sheet.value(3, 0, 1.90001012000012E17);
            sheet.value(3, 1, "=1+1");
            sheet.value(3, 4, 0.6875);
            sheet.value(4, 4, 1.5);
            sheet.formula(4, 1, "1+1");
            sheet.value(4, 0, "x");
            workbook.finish();
        }

        List<TableRow> rows = read(file.toByteArray());

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).cells())
                .isEqualTo(
                        Map.of(
                                "nip", "190001012000012001",
                                "nama", "Contoh",
                                "tmt", "2022-01-31",
                                "kelas", "8",
                                "jam", "06:00:00"));
        assertThat(rows.get(0).spoilt()).isEmpty();
        assertThat(rows.get(1).spoilt()).containsExactly("nip");
        assertThat(rows.get(2).text("nama")).isEqualTo("=1+1");
        assertThat(rows.get(1).text("jam")).isEqualTo("16:30:00");
        assertThat(rows.get(2).text("jam")).isEqualTo("1.5");
    }

    @Test
    void refusesAZipBomb() {
        byte[] bomb = workbook(HEADER_ROW + " ".repeat(20 << 20));

        assertRefused(() -> read(bomb), "file-too-large-inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r=\"ZZZZZZ2\"", "r = 'ZZZZ2'", "r=\"&#90;&#90;&#90;&#90;2\""})
    void refusesACellWhereNoSheetReaches(String place) {
        byte[] wide = workbook(HEADER_ROW + "<row r=\"2\"><c " + place + "><v>1</v></c></row>");

        assertRefused(() -> read(wide), "file-too-large-inside");
    }

    @Test
    void neverOpensAnotherFileForAnEntity() {
        byte[] xxe =
                archive(
                        "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + SHEET.formatted(
                                        HEADER_ROW
                                                + "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"));

        try {
            assertThat(read(xxe)).noneMatch(row -> row.text("nama").contains("root"));
        } catch (Refused | IOException refused) {
            assertThat(refused).isInstanceOf(Refused.class);
        }
    }

    @Test
    void saysAnArchiveThatIsNoWorkbookIsNotReadable() {
        assertRefused(() -> read(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}), "file-not-readable");
    }

    @Test
    void letsNoQuoteSwallowAFile() {
        String csv = "nip,nama\n1,\"" + "x".repeat(1 << 20);

        assertRefused(() -> read(csv.getBytes(UTF_8)), "file-not-readable");
    }

    @Test
    void leavesARowWithAStrayQuoteOutAndReadsThoseBehindIt() throws IOException {
        String csv =
                """
                nip,nama
                1,"PT ""Contoh"" Satu"
                2,"Contoh Dua
                3,"Contoh "Tiga"
                4,5" kayu
                5,"Contoh
                Lima"
                6,Contoh Enam
                """;

        List<TableRow> rows = read(csv.getBytes(UTF_8));

        assertThat(rows)
                .filteredOn(row -> row.unreadable().isEmpty())
                .extracting(row -> row.number() + " " + row.text("nama"))
                .containsExactly(
                        "1 PT \"Contoh\" Satu", "4 5\" kayu", "5 Contoh\nLima", "6 Contoh Enam");
        assertThat(rows)
                .flatExtracting(TableRow::unreadable)
                .extracting(found -> found.row() + " " + found.code())
                .containsExactly("2 row-broken", "3 row-broken");
    }

    @Test
    void saysWhichCellsOfAFileOfTwoEncodingsCanNotBeRead() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write("nip,nama\n1,André\n".getBytes(UTF_8));
        both.write("2,André\n3,Contoh\n".getBytes(Charset.forName("windows-1252")));

        List<TableRow> rows = read(both.toByteArray());

        assertThat(rows.getFirst().text("nama")).isEqualTo("André");
        assertThat(rows)
                .flatExtracting(TableRow::unreadable)
                .extracting(found -> found.row() + " " + found.field() + " " + found.code())
                .containsExactly("2 nama character-unreadable");
    }

    @Test
    void findsControlCharactersHoweverFarDownTheyStand() throws IOException {
        String csv = "nip,nama\n" + "1,Contoh\n".repeat(1_000) + "2,Con\u0000toh\n3,Con\ttoh\n";

        List<TableRow> rows = read(csv.getBytes(UTF_8));

        assertThat(rows)
                .flatExtracting(TableRow::unreadable)
                .extracting(found -> found.row() + " " + found.field() + " " + found.code())
                .containsExactly("1001 nama character-unreadable");
        assertThat(rows.get(1_000).text("nama")).doesNotContain("\u0000");
    }

    @Test
    void leavesARowWithAZeroCharacterOutWhereverItStands() throws IOException {
        List<TableRow> rows =
                read("nip,nama\n1,Contoh\n2,Con\u0000toh\n3,Contoh\n".getBytes(UTF_8));

        assertThat(rows)
                .filteredOn(row -> row.unreadable().isEmpty())
                .extracting(TableRow::number)
                .containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89504E470D0A1A0A0000000D49484452",
                "D0CF11E0A1B11AE10000000000000000",
                "255044462D312E370A25E2E3CFD30A31",
                "1F8B0800000000000003ABE602008FA1",
                "FFD8FFE000104A46494600010100012C"
            })
    void takesNoPictureAndNoOtherKindOfFileForText(String bytes) {
        assertRefused(() -> read(HexFormat.of().parseHex(bytes)), "file-kind-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\uFEFF \r\n;;;\n"})
    void saysThatAFileIsEmpty(String text) {
        assertRefused(() -> read(text.getBytes(UTF_8)), "file-empty");
    }

    @Test
    void saysThatAWorkbookIsEmpty() {
        assertRefused(() -> read(workbook("")), "file-empty");
    }

    @Test
    void findsTheHeaderBelowLinesThatSayNothing() throws IOException {
        List<TableRow> rows = read("\n;;\nnip;nama\n1;Contoh\n".getBytes(UTF_8));

        assertThat(rows).extracting(row -> row.text("nama")).containsExactly("Contoh");
    }

    @Test
    void takesNoNumberThatNobodyCanHaveMeant() throws IOException {
        byte[] huge =
                workbook(
                        HEADER_ROW
                                + "<row r=\"2\"><c r=\"A2\"><v>1e999999999</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>x</t></is></c></row>");

        assertThat(read(huge).getFirst().text("nip")).isEqualTo("1E+999999999");
    }

    private static void assertRefused(ThrowingCallable reading, String code) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<TableRow> read(byte[] file) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (Table table = Table.open(() -> new ByteArrayInputStream(file), SHAPE)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static byte[] workbook(String rows) {
        return archive(SHEET.formatted(rows));
    }

    private static byte[] archive(String sheet) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    @Test
    void findsTheHeaderOfAWorkbookBelowItsTitle() throws IOException {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("9999 - Instansi"));
        rows.add(List.of("Periode Bulanan VI", "Tahun 2026"));
        rows.add(List.of());
        rows.add(List.of("No", "NIP ", "Nama"));
        rows.add(List.of(1L, "190001012000012001", "A"));
        byte[] file = PlainWorkbook.of("Rekap", rows);
        TableShape shape =
                new TableShape(
                        List.of("nip", "nama"), List.of(), Set.of("nip"), Set.of(), Set.of(), 20);

        try (Table table = Table.open(() -> new ByteArrayInputStream(file), shape)) {
            assertThat(table.title())
                    .containsExactly("9999 - instansi", "periode bulanan vi", "tahun 2026");
            TableRow row = table.next().orElseThrow();
            assertThat(row.number()).isEqualTo(1);
            assertThat(row.text("nip")).isEqualTo("190001012000012001");
            assertThat(table.next()).isEmpty();
        }
        TableShape other =
                new TableShape(List.of("nik"), List.of(), Set.of(), Set.of(), Set.of(), 20);
        assertThatThrownBy(() -> Table.open(() -> new ByteArrayInputStream(file), other))
                .isInstanceOf(Refused.class);
    }
}
