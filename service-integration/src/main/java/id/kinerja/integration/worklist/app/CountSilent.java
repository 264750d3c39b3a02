package id.kinerja.integration.worklist.app;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.integration.worklist.SilentSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the terminals that are silent while people work where they hang. */
@Component
class CountSilent {

    private final HrWork work;
    private final DayFacts facts;

    CountSilent(HrWork work, DayFacts facts) {
        this.work = work;
        this.facts = facts;
    }

    int count(Reach within, ZonedDateTime now, int most) {
        LocalDate today = now.toLocalDate();
        List<SilentSource> silent = work.silent(within, now, most);
        List<StaleDays.Day> days =
                silent.stream()
                        .flatMap(source -> source.people().stream())
                        .distinct()
                        .map(person -> new StaleDays.Day(person, today))
                        .toList();
        Map<StaleDays.Day, DayFacts.Facts> known = days.isEmpty() ? Map.of() : facts.of(days);
        return (int) silent.stream().filter(source -> source.isMissed(known, now)).count();
    }
}
