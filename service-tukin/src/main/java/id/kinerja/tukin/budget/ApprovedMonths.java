package id.kinerja.tukin.budget;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the runs of a year have come.
 *
 * @param months whose runs are approved, up to the end of the year, those of years before it too,
 *     in their order
 */
public record ApprovedMonths(Year year, List<YearMonth> months) {

    /** How many months a forecast goes by. */
    static final int LATEST = 3;

    public ApprovedMonths {
        months = List.copyOf(months);
    }

    /** The last three, or those that there are; some of them may be of the year before. */
    public List<YearMonth> latest() {
        return months.subList(Math.max(0, months.size() - LATEST), months.size());
    }

    /** From which month on grants are asked for. */
    public YearMonth first() {
        YearMonth january = year.atMonth(1);
        return latest().stream()
                .findFirst()
                .filter(month -> month.isBefore(january))
                .orElse(january);
    }

    public YearMonth last() {
        return year.atMonth(12);
    }

    /**
     * The months of the year that are still to be paid: none of those before the first that was
     * ever paid here.
     */
    public List<YearMonth> left() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(year::atMonth)
                .filter(month -> !months.isEmpty() && month.isAfter(months.getFirst()))
                .filter(month -> !months.contains(month))
                .toList();
    }
}
