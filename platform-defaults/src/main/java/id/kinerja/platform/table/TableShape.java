package id.kinerja.platform.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a table has; names of columns are in lower case, and those that people fill in stand in the
 * order in which they do.
 *
 * @param required columns without which nothing can be read
 * @param optional columns that are read where they are there
 * @param identifiers columns whose cells are texts, even where a spreadsheet took them for numbers
 * @param dates columns whose numbers are a spreadsheet's dates
 * @param times columns whose numbers are a spreadsheet's times, parts of a day
 * @param headerWithin so many rows of a workbook are looked through for one that has all required
 *     columns; what stands above it is a title
 */
public record TableShape(
        List<String> required,
        List<String> optional,
        Set<String> identifiers,
        Set<String> dates,
        Set<String> times,
        int headerWithin) {

    /** The first row that has something in it is the header. */
    public TableShape(
            List<String> required,
            List<String> optional,
            Set<String> identifiers,
            Set<String> dates) {
        this(required, optional, identifiers, dates, Set.of(), 1);
    }

    /** The first row that has something in it is the header. */
    public TableShape(
            List<String> required,
            List<String> optional,
            Set<String> identifiers,
            Set<String> dates,
            Set<String> times) {
        this(required, optional, identifiers, dates, times, 1);
    }

    public TableShape {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        identifiers = Set.copyOf(identifiers);
        dates = Set.copyOf(dates);
        times = Set.copyOf(times);
    }

    /** All that is read of it. */
    public List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** Whether it begins with more than its header, as what another system has written does. */
    public boolean hasTitle() {
        return headerWithin > 1;
    }
}
