package id.kinerja.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which day the attendance of each month ends, as an agency has settled it; what comes after it
 * counts for the next month. Some take the calendar's month, others the days from the 16th to the
 * 15th.
 *
 * <p>Each month's days begin after those of the month before, so that a change leaves no day out
 * and counts none twice: the first month by another day is the shorter or longer one that bridges.
 *
 * @param changes by month; until the first of them, each month ends with its own last day
 */
public record AttendanceCutOffs(List<CutOff> changes) {

    public static final AttendanceCutOffs CALENDAR = new AttendanceCutOffs(List.of());

    public AttendanceCutOffs {
        changes = changes.stream().sorted(Comparator.comparing(CutOff::since)).toList();
        if (changes.stream().map(CutOff::since).distinct().count() < changes.size()) {
            throw new IllegalArgumentException("Two cut-offs since one month: " + changes);
        }
    }

    /**
     * @param since the first month that ends by it
     * @param lastDay 1 to 31, of a month that is shorter its last day; absent where a month ends
     *     with its own last day
     */
    public record CutOff(YearMonth since, @Nullable Integer lastDay) {

        public static final int LATEST = 31;

        public CutOff {
            if (lastDay != null && (lastDay < 1 || lastDay > LATEST)) {
                throw new IllegalArgumentException("No month ends on day " + lastDay);
            }
        }

        private LocalDate endOf(YearMonth month) {
            return lastDay == null
                    ? month.atEndOfMonth()
                    : month.atDay(Math.min(lastDay, month.lengthOfMonth()));
        }
    }

    /** The days whose attendance counts for the month. */
    public DateRange daysOf(YearMonth month) {
        return DateRange.of(endOf(month.minusMonths(1)).plusDays(1), endOf(month));
    }

    /** The month for which the attendance of a day counts. */
    public YearMonth monthOf(LocalDate date) {
        YearMonth month = YearMonth.from(date);
        return date.isAfter(endOf(month)) ? month.plusMonths(1) : month;
    }

    private LocalDate endOf(YearMonth month) {
        return changes.reversed().stream()
                .filter(change -> !change.since().isAfter(month))
                .findFirst()
                .map(change -> change.endOf(month))
                .orElse(month.atEndOfMonth());
    }
}
