package id.kinerja.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class PlainWorkbookTest {

    private static final List<List<Object>> ROWS =
            List.of(
                    List.of("NIP", "Nilai"),
                    List.of("190001012000012001", 4_850_000L),
                    List.of("=1+1", ""));

    @Test
    void makesTheSameBytesOfTheSameCells() throws InterruptedException {
        byte[] once = PlainWorkbook.of("daftar bayar", ROWS);

        // Longer than what a zip archive can tell apart.
        Thread.sleep(Duration.ofMillis(2_100));

        assertThat(PlainWorkbook.of("daftar bayar", ROWS)).isEqualTo(once);
    }

    @Test
    void keepsWhatIsTypedBelowAHeaderAsTheTextThatItIs() throws IOException {
        byte[] file = PlainWorkbook.toFillIn("personnel", List.of("nip", "nama"));

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .containsPattern("<col min=\"1\" max=\"1\"[^>]* style=\"1\"")
                .containsPattern("<col min=\"2\" max=\"2\"[^>]* style=\"1\"");
        assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().getCell(0).asString()).isEqualTo("nip");
        }
    }

    @Test
    void keepsSheetsInTheirOrder() throws IOException {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("SPTJM", List.of(List.of("satu")));
        sheets.put("Rekap", ROWS);
        byte[] file = PlainWorkbook.of(sheets);

        assertThat(PlainWorkbook.of(sheets)).isEqualTo(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("SPTJM", "Rekap");
            assertThat(workbook.findSheet("Rekap").orElseThrow().read()).hasSize(3);
        }
    }

    @Test
    void keepsIdentifiersAsTextsAmountsAsNumbersAndRunsNothing() throws IOException {
        byte[] file = PlainWorkbook.of("daftar bayar", ROWS);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("daftar bayar");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(0).asString()).isEqualTo("190001012000012001");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("4850000");
            assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }
}
