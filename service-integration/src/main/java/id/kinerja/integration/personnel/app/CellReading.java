package id.kinerja.integration.personnel.app;

import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the cells of a row into values; each that can't be read is a finding. */
public final class CellReading {

    /** A cell that a spreadsheet would run. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t-].+", Pattern.DOTALL);

    private final TableRow row;
    private final List<Finding> findings;

    /**
     * @param findings to which what is wrong is added
     */
    public CellReading(TableRow row, List<Finding> findings) {
        this.row = row;
        this.findings = findings;
    }

    public Optional<String> text(String column, int longest) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return find(column, "cell-empty");
        }
        if (FORMULA.matcher(text).matches()) {
            return find(column, "formula-in-cell");
        }
        return text.length() > longest ? unknown(column, text) : Optional.of(text);
    }

    /** Empty where none is written. */
    public Optional<Integer> number(String column, int most) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> number = value(column, Integer::valueOf);
        return number.isPresent() && (number.get() < 0 || number.get() > most)
                ? unknown(column, text)
                : number;
    }

    public Optional<Integer> neededNumber(String column, int most) {
        return row.text(column).isEmpty() ? find(column, "cell-empty") : number(column, most);
    }

    /** Empty where none is written. */
    public Optional<LocalDate> day(String column) {
        if (row.text(column).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = value(column, "day-unknown", LocalDate::parse);
        if (day.isPresent() && !DaysOfTheRepublic.include(day.get())) {
            findings.add(DaysOfTheRepublic.finding(row.number(), column));
            return Optional.empty();
        }
        return day;
    }

    public Optional<LocalDate> neededDay(String column) {
        return row.text(column).isEmpty() ? find(column, "cell-empty") : day(column);
    }

    public <T> Optional<T> value(String column, Function<String, T> reader) {
        return value(column, "value-unknown", reader);
    }

    private <T> Optional<T> value(String column, String code, Function<String, T> reader) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return find(column, "cell-empty");
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException notReadable) {
            findings.add(Finding.ofRow(row.number(), column, code, text));
            return Optional.empty();
        }
    }

    private <T> Optional<T> unknown(String column, String text) {
        findings.add(Finding.ofRow(row.number(), column, "value-unknown", text));
        return Optional.empty();
    }

    private <T> Optional<T> find(String column, String code) {
        findings.add(Finding.ofRow(row.number(), column, code));
        return Optional.empty();
    }
}
