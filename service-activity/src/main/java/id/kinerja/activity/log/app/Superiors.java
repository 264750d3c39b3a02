package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.Charge;
import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DecidedBy;
import id.kinerja.directory.Assessors;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever was the pejabat penilai on the day of the work decides on an entry, or whom he has do so
 * in his name today; nobody on his own.
 */
@Component
class Superiors {

    private final Directory directory;
    private final BusinessClock clock;

    Superiors(Directory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Who decides on an entry where the caller does, as which pejabat penilai; nobody where he may
     * not. Asks the directory once, however many entries there are; not at all of one's own.
     */
    Function<DailyLog, Optional<DecidedBy>> deciding(Actor actor, Collection<DailyLog> logs) {
        PersonId by = actor.requirePerson();
        List<DailyLog> ofOthers =
                logs.stream().filter(log -> !log.written().person().equals(by)).toList();
        if (ofOthers.isEmpty()) {
            return log -> Optional.empty();
        }
        List<LocalDate> days = ofOthers.stream().map(Superiors::day).sorted().toList();
        Assessors assessors =
                Assessors.of(
                        directory,
                        ofOthers.stream().map(log -> log.written().person()).collect(toSet()),
                        DateRange.of(days.getFirst(), days.getLast()));
        List<PersonId> officials = officials(actor);
        return log ->
                officials.stream()
                        .filter(
                                official ->
                                        !log.written().person().equals(by)
                                                && assessors.assesses(
                                                        official, log.written().person(), day(log)))
                        .findFirst()
                        .map(official -> DecidedBy.of(by, official));
    }

    /** He himself first, and then those in whose names he verifies today. */
    List<PersonId> officials(Actor actor) {
        PersonId by = actor.requirePerson();
        return Stream.concat(
                        Stream.of(by),
                        directory
                                .officialsBehind(
                                        by, DelegatedAct.VERIFY_LOGS, clock.today(actor.agency()))
                                .stream()
                                .sorted(Comparator.comparing(PersonId::value)))
                .toList();
    }

    /**
     * What is to be verified by these, or in their names, of what these people have waiting, by the
     * days of the work.
     *
     * @param by whose own entries are not among it
     */
    Set<Charge> charges(
            PersonId by,
            Collection<PersonId> officials,
            Map<PersonId, Set<LocalDate>> waitingOfAll) {
        Map<PersonId, Set<LocalDate>> waiting = new HashMap<>(waitingOfAll);
        waiting.remove(by);
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
                                        .filter(assessor -> officials.contains(assessor.person()))
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
