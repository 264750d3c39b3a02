package id.kinerja.platform.table;

import java.util.Set;

/**
 * What a table must have; names of columns are in lower case.
 *
 * @param required columns without which nothing can be read
 * @param identifiers columns whose cells are texts, even where a spreadsheet took them for numbers
 * @param dates columns whose numbers are a spreadsheet's dates
 * @param times columns whose numbers are a spreadsheet's times, parts of a day
 * @param headerWithin so many rows of a workbook are looked through for one that has all required
 *     columns; what stands above it is a title
 */
public record TableShape(
        Set<String> required,
        Set<String> identifiers,
        Set<String> dates,
        Set<String> times,
        int headerWithin) {

    /** The first row that has something in it is the header. */
    public TableShape(Set<String> required, Set<String> identifiers, Set<String> dates) {
        this(required, identifiers, dates, Set.of(), 1);
    }

    /** The first row that has something in it is the header. */
    public TableShape(
            Set<String> required, Set<String> identifiers, Set<String> dates, Set<String> times) {
        this(required, identifiers, dates, times, 1);
    }

    public TableShape {
        required = Set.copyOf(required);
        identifiers = Set.copyOf(identifiers);
        dates = Set.copyOf(dates);
        times = Set.copyOf(times);
    }
}
