package id.kinerja.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An XLSX file of texts and whole numbers. The same cells make the same bytes: neither the time of
 * writing nor the machine leaves a trace in it.
 */
public final class PlainWorkbook {

    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String APPLICATION = "Kinerja";
    private static final String VERSION = "1.0";
    private static final String AS_TEXT = "@";

    /** In characters: a number of eighteen digits can be seen as a whole. */
    private static final double WIDTH = 20;

    private static final String CORE = "docProps/core.xml";
    private static final Pattern CREATED =
            Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    /** The first moment that a zip archive can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PlainWorkbook() {}

    /**
     * @param rows cells that are texts, or whole numbers as {@link Long}; a text is never run,
     *     whatever it begins with, because its cell says that it is one
     */
    public static byte[] of(String sheet, List<? extends List<?>> rows) {
        return of(workbook -> write(workbook.newWorksheet(sheet), rows));
    }

    /**
     * @param sheets by their names, in the order in which they are to stand
     */
    public static byte[] of(Map<String, ? extends List<? extends List<?>>> sheets) {
        return of(
                workbook ->
                        sheets.forEach((name, rows) -> write(workbook.newWorksheet(name), rows)));
    }

    private static byte[] of(Consumer<Workbook> content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, APPLICATION, VERSION)) {
            content.accept(workbook);
            workbook.finish();
            return withoutTime(file.toByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * A header row to be filled in below: whatever is typed into its columns stays the text that it
     * is, so that a spreadsheet makes no number of eighteen digits.
     */
    public static byte[] toFillIn(String sheet, List<String> columns) {
        return of(
                workbook -> {
                    Worksheet worksheet = workbook.newWorksheet(sheet);
                    for (int column = 0; column < columns.size(); column++) {
                        worksheet.style(column).format(AS_TEXT).set();
                        worksheet.width(column, WIDTH);
                    }
                    write(worksheet, 0, columns);
                });
    }

    private static void write(Worksheet worksheet, List<? extends List<?>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            write(worksheet, row, rows.get(row));
        }
    }

    private static void write(Worksheet worksheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Long number) {
                worksheet.value(row, column, number);
            } else {
                worksheet.value(row, column, cell.toString());
            }
        }
    }

    /** Read by its directory: the writer tells sizes only there. */
    private static byte[] withoutTime(byte[] file) throws IOException {
        ByteArrayOutputStream timeless = new ByteArrayOutputStream(file.length);
        try (ZipFile from =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                                .get();
                ZipOutputStream to = new ZipOutputStream(timeless)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                byte[] content = from.getInputStream(part).readAllBytes();
                to.write(part.getName().equals(CORE) ? withoutCreation(content) : content);
                to.closeEntry();
            }
        }
        return timeless.toByteArray();
    }

    private static byte[] withoutCreation(byte[] core) {
        String text = new String(core, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
