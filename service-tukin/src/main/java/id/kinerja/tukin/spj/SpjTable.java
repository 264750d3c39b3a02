package id.kinerja.tukin.spj;

import java.util.List;

/**
 * A table of the accounts, the same on paper and in the workbook.
 *
 * @param sheet short, as workbooks want it
 * @param rows texts, and whole numbers as {@link Long}
 */
public record SpjTable(String sheet, String title, List<Column> columns, List<List<Object>> rows) {

    public SpjTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param width in hundredths of a page
     */
    public record Column(String name, int width) {}
}
