package id.kinerja.integration.conflict.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.conflict.OfficialsInConflictGiveWay;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
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
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names in the register who assesses instead, so that every service follows. */
@Component
class GiveWay {

    private final ConflictsOfInterest conflicts;
    private final Assignments assignments;
    private final LinesAbove linesAbove;
    private final RegisterEvents events;
    private final AuditTrail audit;

    GiveWay(
            ConflictsOfInterest conflicts,
            Assignments assignments,
            LinesAbove linesAbove,
            RegisterEvents events,
            AuditTrail audit) {
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.linesAbove = linesAbove;
        this.events = events;
        this.audit = audit;
    }

    /**
     * By all conflicts about these people, whom nobody else changes before the transaction ends.
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
        List<Assignment> after =
                before.stream()
                        .map(
                                held ->
                                        OfficialsInConflictGiveWay.in(
                                                held,
                                                byPerson.getOrDefault(held.person(), List.of()),
                                                above,
                                                since))
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
        return officials.stream()
                .collect(
                        toMap(
                                official -> official,
                                official ->
                                        above(
                                                official,
                                                places.getOrDefault(official, List.of()),
                                                since)));
    }

    /** Asked for each day from which on it may be another. */
    private Timeline<PersonId> above(PersonId official, List<Assignment> places, LocalDate since) {
        List<LocalDate> starts = List.copyOf(starts(places, since));
        List<Timeline.Part<PersonId>> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : null;
            LineAbove line = linesAbove.of(Set.of(official), starts.get(i)).get(official);
            if (line != null && line.direct() != null) {
                parts.add(
                        new Timeline.Part<>(
                                DateRange.of(starts.get(i), last), line.direct().person()));
            }
        }
        return Timeline.of(parts);
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
