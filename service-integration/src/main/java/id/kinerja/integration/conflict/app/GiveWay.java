package id.kinerja.integration.conflict.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.conflict.OfficialsInConflictGiveWay;
import id.kinerja.integration.conflict.OfficialsWhoLeftGiveWay;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.DaysAfterService;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names in the register who assesses instead, so that every service follows. */
@Component
class GiveWay {

    private final ConflictsOfInterest conflicts;
    private final Assignments assignments;
    private final LinesAbove linesAbove;
    private final DaysAfterService afterService;
    private final RegisterEvents events;
    private final AuditTrail audit;

    GiveWay(
            ConflictsOfInterest conflicts,
            Assignments assignments,
            LinesAbove linesAbove,
            DaysAfterService afterService,
            RegisterEvents events,
            AuditTrail audit) {
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.linesAbove = linesAbove;
        this.afterService = afterService;
        this.events = events;
        this.audit = audit;
    }

    /**
     * By all conflicts about these people, and by who has left of those who are named, whom nobody
     * else changes before the transaction ends.
     *
     * @param since from which day on; what was so before stays
     * @return their places, as they are assessed now
     */
    List<Assignment> follow(AgencyId agency, Collection<PersonId> people, LocalDate since) {
        List<ConflictOfInterest> all = conflicts.about(people);
        Map<PersonId, List<ConflictOfInterest>> byPerson =
                all.stream().collect(groupingBy(ConflictOfInterest::person));
        Map<PersonId, Timeline<PersonId>> above = above(all, since);
        List<Assignment> before = assignments.of(people);
        Map<PersonId, List<DateRange>> left = afterService.of(named(before));
        Map<PersonId, Timeline<PersonId>> byUnits = byUnits(before, left, since);
        List<Assignment> after =
                before.stream()
                        .map(
                                held ->
                                        OfficialsInConflictGiveWay.in(
                                                held,
                                                byPerson.getOrDefault(held.person(), List.of()),
                                                above,
                                                since,
                                                assessors ->
                                                        OfficialsWhoLeftGiveWay.in(
                                                                held,
                                                                assessors,
                                                                left,
                                                                byUnits.getOrDefault(
                                                                        held.person(),
                                                                        Timeline.none()))))
                        .toList();
        List<Assignment> changed = new ArrayList<>(after);
        changed.removeAll(before);
        if (!changed.isEmpty()) {
            assignments.update(changed);
            events.assignmentsChanged(agency, changed);
            audit.recordAll(changed.stream().flatMap(held -> acts(held, since)).toList());
        }
        return after;
    }

    private static Stream<Act> acts(Assignment held, LocalDate since) {
        return held.assessors().within(DateRange.since(since)).parts().stream()
                .map(
                        entry ->
                                Act.of("ASSESSOR_NAMED")
                                        .about(held.person())
                                        .on(held.id().value())
                                        .with("assessor", entry.value().person().value())
                                        .with("from", entry.during().from()));
    }

    private Map<PersonId, Timeline<PersonId>> above(List<ConflictOfInterest> all, LocalDate since) {
        Set<PersonId> officials = all.stream().map(ConflictOfInterest::assessor).collect(toSet());
        Map<PersonId, List<Assignment>> places =
                assignments.of(officials).stream().collect(groupingBy(Assignment::person));
        return direct(
                officials.stream()
                        .collect(
                                toMap(
                                        official -> official,
                                        official ->
                                                starts(
                                                        places.getOrDefault(official, List.of()),
                                                        since))));
    }

    /** Who is next above those whose assessor has left, from the day after on. */
    private Map<PersonId, Timeline<PersonId>> byUnits(
            List<Assignment> places, Map<PersonId, List<DateRange>> left, LocalDate since) {
        Map<PersonId, NavigableSet<LocalDate>> starts = new HashMap<>();
        for (Assignment held : places) {
            firstDayUnderWhoLeft(held, left)
                    .ifPresent(
                            first -> {
                                NavigableSet<LocalDate> days = starts(List.of(held), first);
                                days.add(since);
                                starts.computeIfAbsent(held.person(), none -> new TreeSet<>())
                                        .addAll(days);
                            });
        }
        return direct(starts);
    }

    private static Optional<LocalDate> firstDayUnderWhoLeft(
            Assignment held, Map<PersonId, List<DateRange>> left) {
        return held.assessors().parts().stream()
                .flatMap(
                        entry ->
                                left.getOrDefault(entry.value().named(), List.of()).stream()
                                        .flatMap(gone -> both(gone, entry.during())))
                .map(DateRange::from)
                .min(Comparator.naturalOrder());
    }

    private static Stream<DateRange> both(DateRange one, DateRange other) {
        return one.intersection(other).stream();
    }

    private static Set<PersonId> named(List<Assignment> places) {
        return places.stream()
                .flatMap(held -> held.assessors().parts().stream())
                .map(entry -> entry.value().named())
                .collect(toSet());
    }

    /** Asked for each day from which on it may be another, for all of that day at once. */
    private Map<PersonId, Timeline<PersonId>> direct(
            Map<PersonId, NavigableSet<LocalDate>> starts) {
        Map<LocalDate, Map<PersonId, DateRange>> asked = new TreeMap<>();
        starts.forEach(
                (person, days) -> {
                    for (LocalDate day : days) {
                        LocalDate next = days.higher(day);
                        asked.computeIfAbsent(day, none -> new HashMap<>())
                                .put(
                                        person,
                                        DateRange.of(day, next == null ? null : next.minusDays(1)));
                    }
                });
        Map<PersonId, List<Timeline.Part<PersonId>>> parts = new HashMap<>();
        asked.forEach(
                (day, people) -> {
                    Map<PersonId, LineAbove> lines = linesAbove.of(people.keySet(), day);
                    people.forEach(
                            (person, during) -> {
                                LineAbove line = lines.get(person);
                                if (line != null && line.direct() != null) {
                                    parts.computeIfAbsent(person, none -> new ArrayList<>())
                                            .add(
                                                    new Timeline.Part<>(
                                                            during, line.direct().person()));
                                }
                            });
                });
        Map<PersonId, Timeline<PersonId>> direct = new HashMap<>();
        parts.forEach((person, its) -> direct.put(person, Timeline.of(its)));
        return direct;
    }

    private static NavigableSet<LocalDate> starts(List<Assignment> places, LocalDate since) {
        NavigableSet<LocalDate> starts = new TreeSet<>(Set.of(since));
        places.stream()
                .flatMap(held -> Stream.concat(Stream.of(held.during()), held.assessors().ranges()))
                .flatMap(
                        days ->
                                days.to() == null
                                        ? Stream.of(days.from())
                                        : Stream.of(days.from(), days.to().plusDays(1)))
                .filter(day -> day.isAfter(since))
                .forEach(starts::add);
        return starts;
    }
}
