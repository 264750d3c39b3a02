package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The numbers of an XLSX file's columns; texts, as a header's, are passed over. */
final class SheetNumbers {

    private static final Pattern SHEET = Pattern.compile("<sheet [^>]*name=\"([^\"]*)\"");

    private final Map<String, String> parts = new HashMap<>();

    SheetNumbers(byte[] workbook) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new LauncherFault("A workbook can't be read", fault);
        }
    }

    /**
     * From the top down.
     *
     * @param column by its letters, such as AF
     */
    List<Long> column(String sheet, String column) {
        Pattern cell =
                Pattern.compile("<c r=\"" + column + "\\d+\"[^>]* t=\"n\"[^>]*><v>(-?\\d+)</v>");
        return cell.matcher(content(sheet))
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    private String content(String sheet) {
        Matcher names = SHEET.matcher(parts.getOrDefault("xl/workbook.xml", ""));
        for (int number = 1; names.find(); number++) {
            if (names.group(1).equals(sheet)) {
                return parts.getOrDefault("xl/worksheets/sheet" + number + ".xml", "");
            }
        }
        throw new LauncherFault("There is no sheet " + sheet);
    }
}
