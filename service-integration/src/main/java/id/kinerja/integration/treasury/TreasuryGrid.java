package id.kinerja.integration.treasury;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * The treasury's rows for people who check them: once as they are, and once as a grid of people and
 * days with its sums. A day is 1, an order's day its hours.
 */
public final class TreasuryGrid {

    private static final String TOTAL = "Jumlah";

    private final List<TreasuryDay> days;
    private final List<LocalDate> dates;

    /**
     * @param days each with its number, in the order of the file
     */
    public TreasuryGrid(List<TreasuryDay> days, YearMonth month) {
        this.days = List.copyOf(days);
        this.dates = dates(days, month);
    }

    /** Of a month whose attendance ends on another day than its last, from the first day to it. */
    private static List<LocalDate> dates(List<TreasuryDay> days, YearMonth month) {
        List<LocalDate> known = days.stream().map(TreasuryDay::date).sorted().toList();
        boolean within = known.stream().allMatch(date -> YearMonth.from(date).equals(month));
        DateRange range =
                within ? DateRange.of(month) : DateRange.of(known.getFirst(), known.getLast());
        return range.dates().toList();
    }

    /** By the names of their sheets. */
    public Map<String, List<List<Object>>> sheets() {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("ADK", days.stream().map(TreasuryGrid::row).toList());
        sheets.put("Kisi hari", grid());
        return sheets;
    }

    private static List<Object> row(TreasuryDay day) {
        List<Object> row = new ArrayList<>(List.of(number(day), day.date().toString()));
        if (day.hours() != null) {
            row.add((long) day.hours());
        }
        return row;
    }

    private List<List<Object>> grid() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> header = new ArrayList<>(List.of("NIP"));
        dates.forEach(date -> header.add(date.toString()));
        header.add(TOTAL);
        rows.add(header);
        days.stream()
                .collect(groupingBy(TreasuryGrid::number, TreeMap::new, byDate()))
                .forEach((number, counts) -> rows.add(row(number, counts)));
        rows.add(row(TOTAL, days.stream().collect(byDate())));
        return rows;
    }

    private static Collector<TreasuryDay, ?, Map<LocalDate, Long>> byDate() {
        return groupingBy(TreasuryDay::date, summingLong(TreasuryGrid::count));
    }

    private List<Object> row(String name, Map<LocalDate, Long> counts) {
        List<Object> row = new ArrayList<>(List.of(name));
        for (LocalDate date : dates) {
            Long count = counts.get(date);
            row.add(count == null ? "" : count);
        }
        row.add(counts.values().stream().mapToLong(Long::longValue).sum());
        return row;
    }

    private static long count(TreasuryDay day) {
        return day.hours() == null ? 1 : day.hours();
    }

    private static String number(TreasuryDay day) {
        return String.valueOf(day.number());
    }
}
