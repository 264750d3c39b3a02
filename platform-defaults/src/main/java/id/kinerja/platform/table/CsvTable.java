package id.kinerja.platform.table;

import id.kinerja.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file: encoding and separator are found out, every cell is text. */
final class CsvTable implements Table {

    /** What spreadsheets of this country write, the least likely in a plain text first. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private static final int LONGEST_HEADER = 1 << 16;

    private final RecordLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<Integer, String> header;
    private int number;

    CsvTable(FileContent file, TableShape shape) throws IOException {
        BufferedReader text = TextEncoding.open(file);
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator(text))
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        limit = new RecordLimit(text);
        parser = CSVParser.parse(limit, format);
        records = parser.iterator();
        header = header(shape);
    }

    @Override
    public Optional<TableRow> next() {
        Optional<TableRow> row = record().map(this::row);
        while (row.isPresent() && row.get().isEmpty()) {
            row = record().map(this::row);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Map<Integer, String> header(TableShape shape) throws IOException {
        try {
            Map<Integer, String> columns = new HashMap<>();
            record().ifPresent(
                            first -> {
                                for (int column = 0; column < first.size(); column++) {
                                    columns.put(column, Table.column(first.get(column)));
                                }
                            });
            Table.requireColumns(columns, shape);
            return Map.copyOf(columns);
        } catch (Refused refused) {
            parser.close();
            throw refused;
        }
    }

    private Optional<CSVRecord> record() {
        return readable(
                () -> {
                    limit.nextRecord();
                    return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
                });
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | IllegalStateException notCsv) {
            throw Refused.invalid("file-not-readable");
        }
    }

    private TableRow row(CSVRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < record.size(); column++) {
            String name = header.get(column);
            if (name != null) {
                cells.putIfAbsent(name, record.get(column).strip());
            }
        }
        number++;
        return new TableRow(number, cells, Set.of());
    }

    /** The one that the header has most of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] head = new char[LONGEST_HEADER - 1];
        int read = Math.max(0, text.read(head));
        text.reset();
        String header = new String(head, 0, read).lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(
                        Comparator.comparingLong(
                                one -> header.chars().filter(at -> at == one).count()))
                .orElse(',');
    }
}
