package id.kinerja.tukin.calendar;

import java.time.Year;
import java.util.List;

/**
 * When the months of a year are to be paid; one that isn't named has no day.
 *
 * @param days in the order of months
 * @param revision 0 where none was ever kept; grows with every change
 */
public record RunCalendar(Year year, List<PayDay> days, long revision) {

    public RunCalendar {
        days = List.copyOf(days);
    }

    public RunCalendar next() {
        return new RunCalendar(year, days, revision + 1);
    }
}
