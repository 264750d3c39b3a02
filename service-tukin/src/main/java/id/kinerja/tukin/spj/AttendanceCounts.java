package id.kinerja.tukin.spj;

import id.kinerja.tukin.statement.PersonMonth;
import java.util.List;
import java.util.function.Predicate;

/** How a month's days were, counted from the facts that the run was calculated by. */
public record AttendanceCounts(
        long known,
        long alpha,
        long byIzin,
        long onLeave,
        long late,
        long lateMinutes,
        long early,
        long earlyMinutes,
        long missing) {

    public static AttendanceCounts of(PersonMonth facts) {
        List<PersonMonth.Day> days = facts.days();
        return new AttendanceCounts(
                days.size(),
                count(days, PersonMonth.Day::alpha),
                count(days, PersonMonth.Day::byIzin),
                count(days, day -> day.status().equals("LEAVE")),
                count(days, day -> day.lateMinutes() > 0),
                days.stream().mapToLong(PersonMonth.Day::lateMinutes).sum(),
                count(days, day -> day.earlyMinutes() > 0),
                days.stream().mapToLong(PersonMonth.Day::earlyMinutes).sum(),
                count(days, day -> day.missingIn() || day.missingOut()));
    }

    private static long count(List<PersonMonth.Day> days, Predicate<PersonMonth.Day> which) {
        return days.stream().filter(which).count();
    }
}
