package id.kinerja.tukin.calendar;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is wrong with the days of a calendar; a row is a month, from 1. */
public final class CalendarRules {

    /** A month is paid within a year of its beginning. */
    private static final int LATEST_MONTHS = 12;

    private CalendarRules() {}

    /**
     * @param attendance the days whose attendance counts for a month
     */
    public static List<Finding> findings(
            RunCalendar calendar, Function<YearMonth, DateRange> attendance) {
        List<Finding> findings = new ArrayList<>();
        Set<YearMonth> seen = new HashSet<>();
        for (int row = 1; row <= calendar.days().size(); row++) {
            PayDay day = calendar.days().get(row - 1);
            if (day.month().getYear() != calendar.year().getValue()) {
                findings.add(Finding.ofRow(row, "month", "month-of-another-year", calendar.year()));
            } else if (!seen.add(day.month())) {
                findings.add(Finding.ofRow(row, "month", "month-twice", day.month()));
            } else {
                findings.addAll(findings(row, day, attendance.apply(day.month())));
            }
        }
        return findings;
    }

    private static List<Finding> findings(int row, PayDay day, DateRange attendance) {
        LocalDate until = day.attendedUntil();
        LocalDate first = day.month().atDay(1);
        List<Finding> findings = new ArrayList<>();
        if (day.payOn().isBefore(first) || !day.payOn().isBefore(first.plusMonths(LATEST_MONTHS))) {
            findings.add(Finding.ofRow(row, "payOn", "pay-on-outside", day.month()));
        } else if (until == null && !day.payOn().isAfter(attendance.lastDay())) {
            findings.add(
                    Finding.ofRow(
                            row, "attendedUntil", "attended-until-missing", attendance.lastDay()));
        }
        if (until != null && until.isAfter(day.payOn())) {
            findings.add(Finding.ofRow(row, "attendedUntil", "attended-until-after-pay-on"));
        } else if (until != null && !endsEarly(until, attendance)) {
            findings.add(
                    Finding.ofRow(row, "attendedUntil", "attended-until-outside", day.month()));
        }
        return findings;
    }

    /** Whether a run that goes by attendance up to that day ends before the month's does. */
    public static boolean endsEarly(LocalDate attendedUntil, DateRange attendance) {
        return attendance.includes(attendedUntil) && attendedUntil.isBefore(attendance.lastDay());
    }
}
