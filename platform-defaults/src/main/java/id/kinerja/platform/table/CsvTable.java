package id.kinerja.platform.table;

import id.kinerja.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** Rows of a CSV file: encoding and separator are found out, every cell is text. */
final class CsvTable implements Table {

    /** What spreadsheets of this country write, the least likely in a plain text first. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private static final int LONGEST_HEADER = 1 << 16;

    private final CsvRecords records;
    private final Map<Integer, String> header;
    private int number;

    CsvTable(FileContent file, TableShape shape) throws IOException {
        BufferedReader text = TextEncoding.open(file);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setTrim(true).get();
        records = new CsvRecords(text, format);
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
        records.close();
    }

    private Map<Integer, String> header(TableShape shape) throws IOException {
        try {
            Map<Integer, String> columns = new HashMap<>();
            List<String> names = firstThatSaysSomething();
            for (int column = 0; column < names.size(); column++) {
                columns.put(column, Table.column(names.get(column)));
            }
            Table.requireColumns(columns, shape);
            return Map.copyOf(columns);
        } catch (Refused refused) {
            records.close();
            throw refused;
        }
    }

    private List<String> firstThatSaysSomething() {
        Optional<List<String>> cells = record().map(CsvRecords.Cells::cells);
        while (cells.isPresent() && cells.get().stream().allMatch(String::isBlank)) {
            cells = record().map(CsvRecords.Cells::cells);
        }
        return cells.orElse(List.of());
    }

    private Optional<CsvRecords.Cells> record() {
        try {
            return records.next();
        } catch (IOException notCsv) {
            throw Refused.invalid("file-not-readable");
        }
    }

    private TableRow row(CsvRecords.Cells record) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < record.cells().size(); column++) {
            String name = header.get(column);
            if (name != null) {
                cells.putIfAbsent(name, record.cells().get(column).strip());
            }
        }
        number++;
        return new TableRow(number, cells, Set.of(), record.broken());
    }

    /** The one that the header has most of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] head = new char[LONGEST_HEADER - 1];
        int read = Math.max(0, text.read(head));
        text.reset();
        String header =
                new String(head, 0, read)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("");
        return SEPARATORS.stream()
                .max(
                        Comparator.comparingLong(
                                one -> header.chars().filter(at -> at == one).count()))
                .orElse(',');
    }
}
