package id.kinerja.integration.elsewhere;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days of a decree: dates as they were written, or some weekdays of a range.
 *
 * @param during the range as written, or from the first date until the last
 * @param weekdays none where the dates themselves were written
 * @param dates all of them in order
 */
public record DecreedDays(DateRange during, List<DayOfWeek> weekdays, List<LocalDate> dates) {

    /** The longest range, and the most dates. */
    public static final int MOST_DAYS = 366;

    private static final String DATES = "dates";

    public DecreedDays {
        weekdays = List.copyOf(weekdays);
        dates = List.copyOf(dates);
    }

    /** The field in which its first day was written. */
    public String firstField() {
        return weekdays.isEmpty() ? DATES : "from";
    }

    /** The field in which they were written as days of the week, or as dates. */
    public String daysField() {
        return weekdays.isEmpty() ? DATES : "weekdays";
    }

    /** The field in which its last day was written. */
    public String lastField() {
        return weekdays.isEmpty() ? DATES : "to";
    }

    public static DecreedDays ofDates(List<LocalDate> written) {
        List<Finding> findings = new ArrayList<>();
        Set<LocalDate> dates = new TreeSet<>();
        for (int at = 0; at < written.size(); at++) {
            LocalDate date = written.get(at);
            if (!DaysOfTheRepublic.include(date)) {
                findings.add(DaysOfTheRepublic.finding(at + 1, DATES));
            } else if (!dates.add(date)) {
                findings.add(Finding.ofRow(at + 1, DATES, "date-twice", date));
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid(ElsewhereDecree.INVALID, findings);
        }
        List<LocalDate> sorted = List.copyOf(dates);
        return new DecreedDays(
                DateRange.of(sorted.getFirst(), sorted.getLast()), List.of(), sorted);
    }

    public static DecreedDays ofWeekdays(
            LocalDate from, LocalDate to, Collection<DayOfWeek> weekdays) {
        DaysOfTheRepublic.require(
                ElsewhereDecree.INVALID, new Written("from", from), new Written("to", to));
        if (to.isBefore(from)) {
            throw Refused.invalid(
                    ElsewhereDecree.INVALID, Finding.of("to", "ends-before-it-starts"));
        }
        DateRange during = DateRange.of(from, to);
        if (during.days() > MOST_DAYS) {
            throw Refused.invalid(
                    ElsewhereDecree.INVALID, Finding.of("to", "range-too-long", MOST_DAYS));
        }
        Set<DayOfWeek> wanted = new TreeSet<>(weekdays);
        List<LocalDate> dates =
                during.dates().filter(date -> wanted.contains(date.getDayOfWeek())).toList();
        if (dates.isEmpty()) {
            throw Refused.invalid(
                    ElsewhereDecree.INVALID, Finding.of("weekdays", "no-such-weekday"));
        }
        return new DecreedDays(during, List.copyOf(wanted), dates);
    }
}
