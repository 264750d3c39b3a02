package id.kinerja.integration.roster;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.WorkDates;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which days another roster touches: those whose hours changed, and where such hours lie near
 * midnight, or past it, the day beside too, since punches may go over to it.
 */
public final class TouchedDays {

    private TouchedDays() {}

    public static List<StaleDays.Day> of(List<Rosters.ChangedDay> changed) {
        return changed.stream().flatMap(TouchedDays::of).distinct().toList();
    }

    private static Stream<StaleDays.Day> of(Rosters.ChangedDay changed) {
        Stream.Builder<StaleDays.Day> touched = Stream.builder();
        touched.add(new StaleDays.Day(changed.person(), changed.date()));
        var day = changed.date();
        if (changed.begins() != null
                && changed.begins().minus(WorkDates.REACH).isBefore(day.atStartOfDay())) {
            touched.add(new StaleDays.Day(changed.person(), day.minusDays(1)));
        }
        if (changed.ends() != null
                && changed.ends().plus(WorkDates.REACH).isAfter(day.plusDays(1).atStartOfDay())) {
            touched.add(new StaleDays.Day(changed.person(), day.plusDays(1)));
        }
        return touched.build();
    }
}
