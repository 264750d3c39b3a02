package id.kinerja.platform.table;

import java.util.Map;
import java.util.Set;

/**
 * One row of a table, as text.
 *
 * @param number counts rows of data from 1; the header is none
 * @param cells by the name of their column, in lower case
 * @param spoilt identifiers that the file holds as numbers, so that digits or zeros may be lost
 */
public record TableRow(int number, Map<String, String> cells, Set<String> spoilt) {

    public TableRow {
        cells = Map.copyOf(cells);
        spoilt = Set.copyOf(spoilt);
    }

    /** Without the blanks around it; empty where there is no such cell. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
