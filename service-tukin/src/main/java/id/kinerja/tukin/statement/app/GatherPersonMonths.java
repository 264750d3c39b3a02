package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.PayingUnit;
import id.kinerja.tukin.statement.Effort;
import id.kinerja.tukin.statement.MonthFacts;
import id.kinerja.tukin.statement.OutsideFact;
import id.kinerja.tukin.statement.OutsideFacts;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.VerifiedMinutes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that decides the pay of people's months, as it is known now. */
@Service
public class GatherPersonMonths {

    private final Directory directory;
    private final MonthFacts facts;
    private final OutsideFacts outside;
    private final VerifiedMinutes minutes;
    private final SettledByAgency settled;
    private final UnitsOfMonth unitsOfMonth;

    GatherPersonMonths(
            Directory directory,
            MonthFacts facts,
            OutsideFacts outside,
            VerifiedMinutes minutes,
            SettledByAgency settled,
            UnitsOfMonth unitsOfMonth) {
        this.unitsOfMonth = unitsOfMonth;
        this.minutes = minutes;
        this.settled = settled;
        this.outside = outside;
        this.directory = directory;
        this.facts = facts;
    }

    /** The days that pay in a month, and those whose attendance counts for it. */
    private record Days(
            YearMonth month,
            SettledByAgency.Settled settled,
            LocalDate attendedUntil,
            Set<LocalDate> off) {

        /** Weekdays at work that are no days off. */
        int workdays(List<PersonMonth.Place> places) {
            return (int)
                    places.stream()
                            .filter(PersonMonth.Place::works)
                            .flatMap(place -> DateRange.of(place.from(), place.to()).dates())
                            .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                            .filter(date -> !off.contains(date))
                            .count();
        }

        DateRange attendance() {
            return settled.attendance();
        }

        DateRange both() {
            DateRange whole = DateRange.of(month);
            return DateRange.of(
                    Collections.min(List.of(whole.from(), attendance().from())),
                    Collections.max(List.of(whole.lastDay(), attendance().lastDay())));
        }

        /** With the last day of the month before, by which policies may go. */
        DateRange ofFacts() {
            return DateRange.of(month.atDay(1).minusDays(1), month.atEndOfMonth());
        }

        /** Those of the attendance that must be known by now. */
        Stream<DateRange> toKnow(Stream<DateRange> served) {
            return attendance().from().isAfter(attendedUntil)
                    ? Stream.empty()
                    : served.flatMap(
                            days ->
                                    days
                                            .intersection(
                                                    DateRange.of(
                                                            attendance().from(), attendedUntil))
                                            .stream());
        }
    }

    /** All of a month's attendance must be known. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonMonth> gather(Collection<PersonId> people, YearMonth month) {
        return gather(people, month, LocalDate.MAX);
    }

    /**
     * Of those whom the directory knows, in a handful of queries however many they are.
     *
     * @param attendedUntil the last day of which attendance must be known
     */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonMonth> gather(
            Collection<PersonId> people, YearMonth month, LocalDate attendedUntil) {
        return gathered(people, month, attendedUntil)
                .collect(toMap(one -> one.facts().person(), Gathered::facts));
    }

    /**
     * The same with where each belongs, of people who hold a primary position in the month, in the
     * order in which they were given.
     */
    @Transactional(readOnly = true)
    public List<PlacedMonth> gatherPlaced(
            List<PersonId> people, YearMonth month, LocalDate attendedUntil) {
        Map<PersonId, PlacedMonth> placed =
                gathered(people, month, attendedUntil)
                        .flatMap(one -> one.placedIn(month))
                        .collect(toMap(one -> one.facts().person(), Function.identity()));
        return people.stream().flatMap(person -> Stream.ofNullable(placed.get(person))).toList();
    }

    private record Gathered(PersonMonth facts, List<Assignment> held) {

        Stream<PlacedMonth> placedIn(YearMonth month) {
            List<PayingUnit.Stay> stays = PlacedMonth.stays(held, month);
            return stays.isEmpty() ? Stream.empty() : Stream.of(new PlacedMonth(stays, facts));
        }
    }

    private Stream<Gathered> gathered(
            Collection<PersonId> people, YearMonth month, LocalDate attendedUntil) {
        Days days =
                new Days(
                        month,
                        settled.of(month),
                        attendedUntil,
                        directory.holidays(DateRange.of(month)));
        Map<PersonId, List<Assignment>> assignments = directory.assignments(people, days.both());
        Map<PersonId, MonthFacts.Known> known =
                facts.of(people, month, days.attendance(), days.both());
        Map<PersonId, Integer> verified = minutes.of(people, month);
        Map<PersonId, List<OutsideFact>> supplied = outside.of(people, days.ofFacts());
        ActingPosts acting = ActingPosts.of(directory, assignments, month);
        Map<UnitId, List<String>> codes = unitsOfMonth.codes(month, primaryUnits(assignments));
        return directory.people(people).values().stream()
                .map(
                        person ->
                                gathered(
                                        person,
                                        days,
                                        assignments.getOrDefault(person.id(), List.of()),
                                        acting,
                                        codes,
                                        known.getOrDefault(person.id(), MonthFacts.Known.NOTHING),
                                        supplied.getOrDefault(person.id(), List.of()),
                                        verified.get(person.id())));
    }

    private static Gathered gathered(
            Person person,
            Days days,
            List<Assignment> held,
            ActingPosts acting,
            Map<UnitId, List<String>> codes,
            MonthFacts.Known known,
            List<OutsideFact> supplied,
            @Nullable Integer minutes) {
        return new Gathered(
                personMonth(person, days, held, acting, codes, known, supplied, minutes), held);
    }

    private static Set<UnitId> primaryUnits(Map<PersonId, List<Assignment>> assignments) {
        return assignments.values().stream()
                .flatMap(List::stream)
                .filter(Assignment::primary)
                .map(Assignment::unit)
                .collect(toSet());
    }

    private static PersonMonth personMonth(
            Person person,
            Days days,
            List<Assignment> held,
            ActingPosts acting,
            Map<UnitId, List<String>> codes,
            MonthFacts.Known known,
            List<OutsideFact> supplied,
            @Nullable Integer minutes) {
        Timeline<PaidService.Paid> entitled = PaidService.of(person);
        Timeline<PaidService.Paid> service = entitled.without(known.unpaidLeave());
        Timeline<PaidService.Paid> paid = service.within(DateRange.of(days.month()));
        List<DateRange> served = served(service.within(days.attendance()), held);
        List<PersonMonth.Place> places =
                held.stream()
                        .filter(Assignment::primary)
                        .flatMap(assignment -> places(paid, assignment, codes))
                        .toList();
        Effort effort = new Effort(minutes, days.settled().logged(), days.workdays(places));
        PersonMonth gathered =
                new PersonMonth(
                        person.id(),
                        days.month(),
                        places,
                        acting.of(held, paid),
                        known.days().stream().filter(day -> isPaid(served, day.date())).toList(),
                        known.leaveDays().stream()
                                .filter(day -> isPaid(served, day.date()))
                                .toList(),
                        known.discipline(),
                        known.predikat(),
                        null,
                        days.toKnow(served.stream()).toList(),
                        days.settled().rated(),
                        known.ratedBefore(),
                        supplied,
                        effort,
                        PaidService.since(entitled));
        return gathered.off(days.off());
    }

    /** What is owed for nothing isn't cut either. */
    private static boolean isPaid(List<DateRange> served, LocalDate date) {
        for (DateRange days : served) {
            if (days.includes(date)) {
                return true;
            }
        }
        return false;
    }

    /** The days of paid service in a primary place. */
    private static List<DateRange> served(Timeline<PaidService.Paid> paid, List<Assignment> held) {
        return held.stream()
                .filter(Assignment::primary)
                .flatMap(
                        assignment ->
                                paid
                                        .map(PaidService.Paid::works)
                                        .within(assignment.during())
                                        .parts()
                                        .stream()
                                        .filter(Timeline.Part::value)
                                        .map(Timeline.Part::during))
                .toList();
    }

    private static Stream<PersonMonth.Place> places(
            Timeline<PaidService.Paid> paid,
            Assignment assignment,
            Map<UnitId, List<String>> codes) {
        return paid.within(assignment.during()).parts().stream()
                .map(
                        part ->
                                new PersonMonth.Place(
                                        part.during().from(),
                                        part.during().lastDay(),
                                        assignment.kelas(),
                                        assignment.jenis(),
                                        part.value().asCpns(),
                                        part.value().as(),
                                        codes.get(assignment.unit())));
    }
}
