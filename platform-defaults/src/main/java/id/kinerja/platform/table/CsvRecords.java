package id.kinerja.platform.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text, one after another. One with a quote too many or too few ends with its
 * line: it is broken, and those behind it are not swallowed.
 */
final class CsvRecords implements Closeable {

    /** Of a cell with line breaks; what goes on for longer was never closed. */
    private static final int MOST_LINES = 200;

    private static final char QUOTE = '"';

    private final RecordLimit limit;
    private final BufferedReader lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final CSVFormat format;

    CsvRecords(BufferedReader text, CSVFormat format) {
        this.limit = new RecordLimit(text);
        this.lines = new BufferedReader(limit);
        this.format = format;
    }

    /**
     * @param cells of a broken one, its line as it is
     */
    record Cells(List<String> cells, boolean broken) {}

    /** The next one that isn't an empty line; nothing at the end. */
    Optional<Cells> next() throws IOException {
        limit.nextRecord();
        String line = line();
        while (line != null && line.isEmpty()) {
            limit.nextRecord();
            line = line();
        }
        if (line == null) {
            return Optional.empty();
        }
        Optional<List<String>> cells = parsed(line);
        if (cells.isEmpty() && isOpen(line)) {
            cells = goesOn(line);
        }
        String broken = line;
        return cells.map(whole -> new Cells(whole, false))
                .or(() -> Optional.of(new Cells(List.of(broken), true)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** With the lines that a quote holds together; they are put back where it holds none. */
    private Optional<List<String>> goesOn(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        boolean open = true;
        while (open && taken.size() < MOST_LINES) {
            String line = line();
            if (line == null) {
                break;
            }
            taken.add(line);
            text.append('\n').append(line);
            open ^= isOpen(line);
        }
        Optional<List<String>> cells = open ? Optional.empty() : parsed(text.toString());
        if (cells.isEmpty()) {
            taken.reversed().forEach(ahead::addFirst);
        }
        return cells;
    }

    private @Nullable String line() throws IOException {
        return ahead.isEmpty() ? lines.readLine() : ahead.removeFirst();
    }

    private static boolean isOpen(String text) {
        return text.chars().filter(one -> one == QUOTE).count() % 2 == 1;
    }

    private Optional<List<String>> parsed(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? Optional.of(records.getFirst().toList())
                    : Optional.empty();
        } catch (UncheckedIOException | IOException | IllegalStateException broken) {
            return Optional.empty();
        }
    }
}
