package id.kinerja.integration.reported.app;

import id.kinerja.integration.reported.RecapRow;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of a file that speak of the same as one above them. */
public final class RowsTwice {

    private final String when;
    private final Set<String> seen = new HashSet<>();
    private final Set<Integer> twice = new HashSet<>();

    /**
     * @param when the column that says of which day or month a row is
     */
    public RowsTwice(String when) {
        this.when = when;
    }

    public void look(TableRow row) {
        RecapRow read = read(row);
        if (!seen.add(read.key(when))) {
            twice.add(read.number());
        }
    }

    /** Without those that say anew what one above them says, of which each is a finding. */
    public List<RecapRow> once(List<TableRow> rows, List<Finding> findings) {
        rows.stream()
                .filter(row -> twice.contains(row.number()))
                .forEach(row -> findings.add(Finding.ofRow(row.number(), when, "recap-row-twice")));
        return rows.stream()
                .filter(row -> !twice.contains(row.number()))
                .map(RowsTwice::read)
                .toList();
    }

    public static RecapRow read(TableRow row) {
        return new RecapRow(row.number(), row.cells(), row.spoilt());
    }
}
