package id.kinerja.tukin.fact.app;

import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads cells of a row that officers have filled in; what is wrong is added to the findings. */
public record RowCells(TableRow row, List<Finding> findings) {

    private static final int LONGEST = 200;
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t].*|-.+", Pattern.DOTALL);

    /** What a spreadsheet makes of eighteen digits once it takes them for a number. */
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+|[0-9]{15,18}[.,]0+");

    public boolean isEmpty(String column) {
        return row.text(column).isEmpty();
    }

    /** What must be there. */
    public Optional<String> text(String column) {
        String written = row.text(column);
        if (written.isEmpty()) {
            return find(column, "cell-empty");
        }
        if (FORMULA.matcher(written).matches()) {
            return find(column, "formula-in-cell");
        }
        return written.length() > LONGEST
                ? find(column, "text-too-long", LONGEST)
                : Optional.of(written);
    }

    public Optional<String> optional(String column) {
        return isEmpty(column) ? Optional.empty() : text(column);
    }

    public Optional<NomorPegawai> number(String column, LocalDate today) {
        Optional<String> written = text(column);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (row.spoilt().contains(column) || SPREADSHEET_NUMBER.matcher(written.get()).matches()) {
            return find(column, "precision-lost");
        }
        NomorPegawaiCheck check = NomorPegawaiCheck.of(written.get(), today);
        check.findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .forEach(finding -> findings.add(finding.at(column, row.number())));
        return check.number();
    }

    public <T> Optional<T> find(String column, String code, Object... arguments) {
        findings.add(Finding.ofRow(row.number(), column, code, arguments));
        return Optional.empty();
    }
}
