package id.kinerja.platform.table;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kinerja.kernel.Refused.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a table, as text.
 *
 * @param number counts rows of data from 1; the header is none
 * @param cells by the name of their column, in lower case
 * @param spoilt identifiers that the file holds as numbers, so that digits or zeros may be lost
 * @param broken whether its quotes don't fit, so that nobody knows where its cells end
 */
public record TableRow(int number, Map<String, String> cells, Set<String> spoilt, boolean broken) {

    /** Stands where a file has what is no character, or one that nobody can write. */
    private static final char NONE = '\uFFFD';

    public TableRow {
        cells =
                cells.entrySet().stream()
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, cell -> printable(cell.getValue())));
        spoilt = Set.copyOf(spoilt);
    }

    /** One whose cells are told apart. */
    public TableRow(int number, Map<String, String> cells, Set<String> spoilt) {
        this(number, cells, spoilt, false);
    }

    /** Without the blanks around it; empty where there is no such cell. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What keeps it from being read at all; there is nothing to be known of the rest of it. */
    public List<Finding> unreadable() {
        if (broken) {
            return List.of(Finding.ofRow(number, "", "row-broken"));
        }
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().indexOf(NONE) >= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .map(column -> Finding.ofRow(number, column, "character-unreadable"))
                .toList();
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }

    private static String printable(String text) {
        return text.chars().noneMatch(TableRow::isControl)
                ? text
                : text.chars()
                        .map(one -> isControl(one) ? NONE : one)
                        .collect(
                                StringBuilder::new,
                                (whole, one) -> whole.append((char) one),
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isControl(int one) {
        return Character.isISOControl(one) && one != '\t' && one != '\n' && one != '\r';
    }
}
