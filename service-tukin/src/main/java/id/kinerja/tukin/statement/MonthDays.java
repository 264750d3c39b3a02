package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.tukin.policy.MidMonthRule;
import id.kinerja.tukin.policy.Policy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The days among which a month is shared out: those of the calendar, or its working days alone,
 * which are weekdays that aren't off. A month without any is shared out by the calendar.
 *
 * @param all how many there are in the month
 */
record MonthDays(Predicate<LocalDate> counting, int all) {

    static MonthDays of(Policy policy, PersonMonth facts) {
        DateRange month = DateRange.of(facts.month());
        if (policy.midMonth() == MidMonthRule.BY_WORKING_DAYS) {
            MonthDays working = of(month, date -> isWorkingDay(facts, date));
            if (working.all() > 0) {
                return working;
            }
        }
        return of(month, _ -> true);
    }

    private static MonthDays of(DateRange month, Predicate<LocalDate> counting) {
        return new MonthDays(counting, (int) month.dates().filter(counting).count());
    }

    private static boolean isWorkingDay(PersonMonth facts, LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !facts.isOff(date);
    }

    int of(Segment segment) {
        return in(DateRange.of(segment.place().from(), segment.place().to()));
    }

    int in(DateRange days) {
        return (int) days.dates().filter(counting).count();
    }
}
