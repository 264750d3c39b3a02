package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.tukin.statement.Acting;
import id.kinerja.tukin.statement.MonthFacts;
import id.kinerja.tukin.statement.PersonMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that decides the pay of people's months, as it is known now. */
@Service
public class GatherPersonMonths {

    private final Directory directory;
    private final MonthFacts facts;

    GatherPersonMonths(Directory directory, MonthFacts facts) {
        this.directory = directory;
        this.facts = facts;
    }

    /**
     * Of those whom the directory knows, in a handful of queries however many they are.
     *
     * @param attendedUntil the last day of which attendance must be known
     */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonMonth> gather(
            Collection<PersonId> people, YearMonth month, LocalDate attendedUntil) {
        DateRange whole = DateRange.of(month);
        Map<PersonId, List<Assignment>> assignments = directory.assignments(people, whole);
        Map<PersonId, MonthFacts.Known> known = facts.of(people, month);
        return directory.people(people).values().stream()
                .map(
                        person ->
                                personMonth(
                                        person,
                                        month,
                                        attendedUntil,
                                        assignments.getOrDefault(person.id(), List.of()),
                                        known.getOrDefault(person.id(), MonthFacts.Known.NOTHING)))
                .collect(toMap(PersonMonth::person, Function.identity()));
    }

    private static PersonMonth personMonth(
            Person person,
            YearMonth month,
            LocalDate attendedUntil,
            List<Assignment> held,
            MonthFacts.Known known) {
        Timeline<PaidService.Standing> paid =
                PaidService.of(person).without(known.unpaidLeave()).within(DateRange.of(month));
        List<PersonMonth.Place> places =
                held.stream()
                        .filter(Assignment::primary)
                        .flatMap(assignment -> places(paid, assignment))
                        .toList();
        return new PersonMonth(
                person.id(),
                month,
                places,
                held.stream()
                        .filter(assignment -> assignment.penugasan() == Penugasan.PLT)
                        .flatMap(assignment -> acting(paid, assignment))
                        .toList(),
                known.days().stream().filter(day -> isPaid(places, day.date())).toList(),
                known.leaveDays().stream().filter(day -> isPaid(places, day.date())).toList(),
                known.discipline(),
                known.predikat(),
                attendedUntil);
    }

    /** What is owed for nothing isn't cut either. */
    private static boolean isPaid(List<PersonMonth.Place> places, LocalDate date) {
        return places.stream()
                .anyMatch(place -> DateRange.of(place.from(), place.to()).includes(date));
    }

    private static Stream<PersonMonth.Place> places(
            Timeline<PaidService.Standing> paid, Assignment assignment) {
        return paid.within(assignment.during()).parts().stream()
                .map(
                        part ->
                                new PersonMonth.Place(
                                        part.during().from(),
                                        part.during().lastDay(),
                                        assignment.kelas(),
                                        assignment.jenis(),
                                        part.value() == PaidService.Standing.CPNS));
    }

    private static Stream<Acting> acting(
            Timeline<PaidService.Standing> paid, Assignment assignment) {
        return paid.map(standing -> true)
                .within(assignment.during())
                .ranges()
                .map(
                        days ->
                                new Acting(
                                        days.from(),
                                        days.lastDay(),
                                        assignment.kelas(),
                                        assignment.jenis()));
    }
}
