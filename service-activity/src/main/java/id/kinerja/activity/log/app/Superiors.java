package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.Charge;
import id.kinerja.activity.log.DailyLog;
import id.kinerja.directory.Assessors;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever was the pejabat penilai on the day of the work decides on an entry; nobody on his own.
 */
@Component
class Superiors {

    private final Directory directory;

    Superiors(Directory directory) {
        this.directory = directory;
    }

    /** Asks the directory once, however many entries there are; not at all of one's own. */
    Predicate<DailyLog> deciding(PersonId by, Collection<DailyLog> logs) {
        List<DailyLog> ofOthers =
                logs.stream().filter(log -> !log.written().person().equals(by)).toList();
        if (ofOthers.isEmpty()) {
            return log -> false;
        }
        List<LocalDate> days = ofOthers.stream().map(Superiors::day).sorted().toList();
        Assessors assessors =
                Assessors.of(
                        directory,
                        ofOthers.stream().map(log -> log.written().person()).collect(toSet()),
                        DateRange.of(days.getFirst(), days.getLast()));
        return log ->
                !log.written().person().equals(by)
                        && assessors.assesses(by, log.written().person(), day(log));
    }

    /** What is this one's to verify of what these people have waiting, by the days of the work. */
    Set<Charge> charges(PersonId by, Map<PersonId, Set<LocalDate>> waiting) {
        if (waiting.isEmpty()) {
            return Set.of();
        }
        List<LocalDate> days = waiting.values().stream().flatMap(Set::stream).sorted().toList();
        DateRange during = DateRange.of(days.getFirst(), days.getLast());
        return directory.assignments(waiting.keySet(), during).values().stream()
                .flatMap(List::stream)
                .flatMap(
                        held ->
                                held.assessors().stream()
                                        .filter(assessor -> assessor.person().equals(by))
                                        .flatMap(one -> both(held.during(), one.during()))
                                        .flatMap(range -> both(range, during))
                                        .map(range -> new Charge(held.person(), range)))
                .collect(toSet());
    }

    private static Stream<DateRange> both(DateRange one, DateRange other) {
        return one.intersection(other).stream();
    }

    private static LocalDate day(DailyLog log) {
        return log.written().entry().date();
    }
}
