package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.Charge;
import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DecidedBy;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Deciding;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever was the pejabat penilai on the day of the work decides on an entry, or whom he has do so
 * in his name today, and who assesses today where that one decides nothing any more; nobody on his
 * own.
 */
@Component
class Superiors {

    private static final int TEAM = 1000;

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
        Deciding deciding =
                Deciding.of(
                        directory,
                        ofOthers.stream().map(log -> log.written().person()).collect(toSet()),
                        DateRange.of(days.getFirst(), days.getLast()),
                        clock.today(actor.agency()));
        List<PersonId> officials = officials(actor);
        return log ->
                officials.stream()
                        .filter(
                                official ->
                                        !log.written().person().equals(by)
                                                && !deciding.givesWay(by, log.written().person())
                                                && deciding.on(log.written().person(), day(log))
                                                        .contains(official))
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
     * Whom these assess today: work of earlier days may have come to them since whoever assessed
     * then has left, though no task says so yet.
     */
    Set<PersonId> team(Actor actor, Collection<PersonId> officials) {
        LocalDate today = clock.today(actor.agency());
        return officials.stream()
                .flatMap(official -> directory.assessedBy(official, today, null, TEAM).stream())
                .map(Assignment::person)
                .collect(toSet());
    }

    /**
     * What is to be verified by these, or in their names, of what these people have waiting, by the
     * days of the work.
     *
     * @param actor whose own entries are not among it
     */
    Set<Charge> charges(
            Actor actor,
            Collection<PersonId> officials,
            Map<PersonId, Set<LocalDate>> waitingOfAll) {
        PersonId by = actor.requirePerson();
        Map<PersonId, Set<LocalDate>> waiting = new HashMap<>(waitingOfAll);
        waiting.remove(by);
        if (waiting.isEmpty()) {
            return Set.of();
        }
        List<LocalDate> days = waiting.values().stream().flatMap(Set::stream).sorted().toList();
        Deciding deciding =
                Deciding.of(
                        directory,
                        waiting.keySet(),
                        DateRange.of(days.getFirst(), days.getLast()),
                        clock.today(actor.agency()));
        return waiting.entrySet().stream()
                .filter(of -> !deciding.givesWay(by, of.getKey()))
                .flatMap(
                        of ->
                                runs(
                                        of.getKey(),
                                        of.getValue(),
                                        day ->
                                                deciding.on(of.getKey(), day).stream()
                                                        .anyMatch(officials::contains)))
                .collect(toSet());
    }

    /** From the first until the last of days that follow one another and are all his to verify. */
    private static Stream<Charge> runs(
            PersonId person, Set<LocalDate> days, Predicate<LocalDate> his) {
        List<Charge> runs = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        for (LocalDate day : new TreeSet<>(days)) {
            if (his.test(day)) {
                first = first == null ? day : first;
                last = day;
            } else if (first != null) {
                runs.add(new Charge(person, DateRange.of(first, last)));
                first = null;
            }
        }
        if (first != null) {
            runs.add(new Charge(person, DateRange.of(first, last)));
        }
        return runs.stream();
    }

    private static LocalDate day(DailyLog log) {
        return log.written().entry().date();
    }
}
