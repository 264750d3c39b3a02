package id.kinerja.platform.table;

import id.kinerja.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of the first sheet of a workbook. Its reader takes no document type and no entity, and has a
 * look taken at the archive before (see {@link WorkbookLimits}).
 */
final class XlsxTable implements Table {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxTable.class);

    private static final int LONGEST_NUMBER = 30;

    private final TableShape shape;
    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;
    private final List<String> title = new ArrayList<>();
    private final Map<Integer, String> header;
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private int number;

    XlsxTable(FileContent file, TableShape shape) throws IOException {
        this.shape = shape;
        this.workbook = open(file);
        try {
            this.rows = readable(this::rowsOfFirstSheet);
            this.header = header();
            Table.requireColumns(header, shape);
        } catch (Refused refused) {
            workbook.close();
            throw refused;
        }
    }

    @Override
    public Optional<TableRow> next() {
        while (readable(rows::hasNext)) {
            TableRow row = row(readable(rows::next));
            if (!row.isEmpty()) {
                number++;
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> title() {
        return List.copyOf(title);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static ReadableWorkbook open(FileContent file) throws IOException {
        byte[] bytes;
        try (InputStream content = file.open()) {
            bytes = content.readAllBytes();
        }
        return readable(
                () -> {
                    try {
                        WorkbookLimits.check(bytes);
                        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    } catch (IOException notAWorkbook) {
                        throw unreadable(notAWorkbook);
                    }
                });
    }

    private Iterator<Row> rowsOfFirstSheet() {
        try {
            return workbook.getFirstSheet().openStream().iterator();
        } catch (IOException notASheet) {
            throw unreadable(notASheet);
        }
    }

    /** The first row that has all required columns, or else the first that has something in it. */
    private Map<Integer, String> header() {
        Map<Integer, String> first = Map.of();
        for (int looked = 0; looked < shape.headerWithin() && readable(rows::hasNext); looked++) {
            Map<Integer, String> columns = nextTexts();
            if (columns.values().containsAll(shape.required()) || !shape.hasTitle()) {
                return columns;
            }
            first = first.isEmpty() ? columns : first;
            title.addAll(new TreeMap<>(columns).values());
        }
        return first;
    }

    /** Of the next row that has something in it. */
    private Map<Integer, String> nextTexts() {
        Map<Integer, String> columns = new HashMap<>();
        while (columns.isEmpty() && readable(rows::hasNext)) {
            for (Cell cell : readable(rows::next)) {
                if (cell != null && !cell.getText().isBlank()) {
                    columns.put(cell.getColumnIndex(), Table.column(cell.getText()));
                }
            }
        }
        return Map.copyOf(columns);
    }

    private TableRow row(Row row) {
        Map<String, String> cells = new HashMap<>();
        Set<String> spoilt = new HashSet<>();
        for (Cell cell : row) {
            String column = cell == null ? null : header.get(cell.getColumnIndex());
            if (cell != null && column != null) {
                cells.putIfAbsent(column, text(column, cell).strip());
                if (cell.getType() == CellType.NUMBER && shape.identifiers().contains(column)) {
                    spoilt.add(column);
                }
            }
        }
        return new TableRow(number + 1, cells, spoilt);
    }

    private String text(String column, Cell cell) {
        return switch (cell.getType()) {
            // Told as what it is, so that the reader of the row finds a formula.
            case FORMULA -> "=" + cell.getFormula();
            case NUMBER -> number(column, cell);
            case STRING -> cell.asString();
            case BOOLEAN, ERROR, EMPTY -> cell.getText();
        };
    }

    private String number(String column, Cell cell) {
        if (shape.times().contains(column)) {
            return time(cell);
        }
        return shape.dates().contains(column) ? date(cell) : number(cell);
    }

    /** To the second; what is no part of a day stays the number that it is. */
    private static String time(Cell cell) {
        BigDecimal part = cell.asNumber();
        if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) >= 0) {
            return number(cell);
        }
        long second = Math.round(part.doubleValue() * SECONDS_OF_A_DAY) % SECONDS_OF_A_DAY;
        return LocalTime.ofSecondOfDay(second).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /** In E notation where it is so long that nobody can have meant it. */
    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return Math.abs((long) number.scale()) > LONGEST_NUMBER
                ? number.toString()
                : number.toPlainString();
    }

    private static String date(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ArithmeticException noDay) {
            return number(cell);
        }
    }

    /** What the reader throws at a broken workbook has no common type. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException notAWorkbook) {
            throw unreadable(notAWorkbook);
        }
    }

    /** Says where the reader stumbled; its own words may repeat what stands in a cell. */
    private static Refused unreadable(Exception cause) {
        StackTraceElement[] places = cause.getStackTrace();
        LOG.info(
                "A workbook can't be read: {} at {}",
                cause.getClass().getName(),
                places.length == 0 ? "an unknown place" : places[0]);
        return Refused.invalid("file-not-readable");
    }
}
