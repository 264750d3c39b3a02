package id.kinerja.integration.reported.app;

import id.kinerja.integration.reported.RecapRow;
import id.kinerja.kernel.Refused.Finding;
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

    public void look(RecapRow row) {
        if (!seen.add(row.key(when))) {
            twice.add(row.number());
        }
    }

    public boolean has(RecapRow row, List<Finding> findings) {
        boolean again = twice.contains(row.number());
        if (again) {
            findings.add(Finding.ofRow(row.number(), when, "recap-row-twice"));
        }
        return again;
    }
}
