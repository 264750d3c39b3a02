package id.kinerja.platform.table;

import id.kinerja.kernel.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of a file, one after another, so that no file is ever in memory as a whole table.
 *
 * <p>What is wrong with the file as a whole is a {@link Refused}; what is wrong with a cell is for
 * the reader of the row to find.
 */
public interface Table extends Closeable {

    /** The next row that isn't empty; nothing at the end. */
    Optional<TableRow> next() throws IOException;

    /** The texts above the header, row by row; none in most files. */
    default List<String> title() {
        return List.of();
    }

    /** Opens a file by what it holds, whatever it is called: XLSX, or CSV in any encoding. */
    static Table open(FileContent file, TableShape shape) throws IOException {
        return switch (FileKind.of(file)) {
            case XLSX -> new XlsxTable(file, shape);
            case CSV -> new CsvTable(file, shape);
        };
    }

    /** As headers are compared. */
    static String column(String header) {
        return header.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * Refuses a file without a header, and a header that lacks a column, or has one twice: which of
     * them counts nobody knows.
     */
    static void requireColumns(Map<Integer, String> header, TableShape shape) {
        if (header.isEmpty()) {
            throw Refused.invalid("file-empty");
        }
        Set<String> there = new HashSet<>(header.values());
        var missing =
                shape.required().stream()
                        .filter(column -> !there.contains(column))
                        .sorted()
                        .map(column -> Refused.Finding.of(column, "column-missing", column));
        var twice =
                there.stream()
                        .filter(column -> !column.isEmpty())
                        .filter(column -> Collections.frequency(header.values(), column) > 1)
                        .sorted()
                        .map(column -> Refused.Finding.of(column, "column-twice", column));
        List<Refused.Finding> findings = Stream.concat(missing, twice).toList();
        if (!findings.isEmpty()) {
            throw Refused.invalid("file-header-wrong", findings);
        }
    }
}
