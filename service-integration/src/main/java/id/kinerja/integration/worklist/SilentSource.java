package id.kinerja.integration.worklist;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * A terminal, or another source, that was not heard of for long. Whoever keeps it is called only
 * while somebody should be able to punch there: offices switch their power off at night and over
 * holidays, and a post works through them. So it goes by the hours of those who punch there, which
 * their schedules, calendars and rosters tell for every kind of place, and nothing has to be set.
 *
 * @param onTurn whether somebody enrolled on it works by a roster just now
 * @param people some of those others who punch there, whose hours stand for all
 * @param known whether anybody is known who punches there
 */
public record SilentSource(boolean onTurn, Set<PersonId> people, boolean known) {

    public SilentSource {
        people = Set.copyOf(people);
    }

    /** Of which nobody is known, is missed at all hours. */
    public boolean isMissed(Map<StaleDays.Day, DayFacts.Facts> facts, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return !known
                || onTurn
                || people.stream()
                        .map(person -> facts.get(new StaleDays.Day(person, today)))
                        .anyMatch(day -> day != null && isAtWork(day, now));
    }

    private static boolean isAtWork(DayFacts.Facts day, ZonedDateTime now) {
        WorkingHours hours = day.hours();
        if (hours == null || day.holiday()) {
            return false;
        }
        LocalDateTime local = now.withZoneSameInstant(day.zone()).toLocalDateTime();
        return !local.isBefore(hours.start()) && !local.isAfter(hours.end());
    }
}
