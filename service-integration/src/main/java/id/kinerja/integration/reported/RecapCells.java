package id.kinerja.integration.reported;

import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Refused.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the cells of one row of a summary; each that can't be read is a finding. */
public final class RecapCells {

    private static final Pattern FORMULA = Pattern.compile("[=+@\\t].*|-.+", Pattern.DOTALL);
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+|[0-9]{15,18}[.,]0+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private final RecapRow row;
    private final List<Finding> findings;

    public RecapCells(RecapRow row, List<Finding> findings) {
        this.row = row;
        this.findings = findings;
        row.cells().forEach(this::lookForFormula);
    }

    public String text(String column) {
        return row.cells().getOrDefault(column, "");
    }

    public Optional<NomorPegawai> number(LocalDate today) {
        String written = text("nip");
        if (row.spoilt().contains("nip") || SPREADSHEET_NUMBER.matcher(written).matches()) {
            find("nip", "precision-lost");
            return Optional.empty();
        }
        NomorPegawaiCheck check = NomorPegawaiCheck.of(written, today);
        check.findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .forEach(finding -> find("nip", finding.code()));
        return check.number();
    }

    public Optional<LocalDate> date(String column) {
        try {
            return Optional.of(LocalDate.parse(text(column)));
        } catch (DateTimeException noDay) {
            return unknown(column);
        }
    }

    Optional<YearMonth> month(String column) {
        try {
            return Optional.of(YearMonth.parse(text(column)));
        } catch (DateTimeException noMonth) {
            return unknown(column);
        }
    }

    /** {@code 07:30} or {@code 07.30}, also with seconds. */
    Optional<LocalTime> time(String column) {
        String written = text(column);
        try {
            return written.equals("0")
                    ? Optional.of(LocalTime.MIDNIGHT)
                    : Optional.of(LocalTime.parse(written.replace('.', ':'), TIME));
        } catch (DateTimeException noTime) {
            return unknown(column);
        }
    }

    /** What must be there: an empty cell is not a nought. */
    OptionalInt required(String column, int most) {
        if (text(column).isEmpty()) {
            find(column, "cell-empty");
            return OptionalInt.empty();
        }
        return number(column, most);
    }

    /** Nought where nothing is written. */
    OptionalInt number(String column, int most) {
        String written = text(column);
        if (written.isEmpty()) {
            return OptionalInt.of(0);
        }
        if (!WHOLE.matcher(written).matches() || Integer.parseInt(written) > most) {
            findings.add(Finding.ofRow(row.number(), column, "recap-number-wrong", most));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(written));
    }

    public void find(String column, String code) {
        findings.add(Finding.ofRow(row.number(), column, code));
    }

    private <T> Optional<T> unknown(String column) {
        if (text(column).isEmpty()) {
            find(column, "cell-empty");
        } else {
            findings.add(Finding.ofRow(row.number(), column, "value-unknown", text(column)));
        }
        return Optional.empty();
    }

    private void lookForFormula(String column, String text) {
        if (FORMULA.matcher(text).matches()) {
            find(column, "formula-in-cell");
        }
    }
}
