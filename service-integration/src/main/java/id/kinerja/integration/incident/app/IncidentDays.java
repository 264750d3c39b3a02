package id.kinerja.integration.incident.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.Confirmed;
import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.DayResolution;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.incident.Incident;
import id.kinerja.kernel.PersonId;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Days as they are without an incident, and as they are with it. */
@Component
public class IncidentDays {

    private final DayFacts facts;

    IncidentDays(DayFacts facts) {
        this.facts = facts;
    }

    /** One of them, both ways. */
    public record Day(StaleDays.Day day, AttendanceDay before, AttendanceDay after) {}

    /**
     * @param affected of those in its scope
     * @param approver who has approved it, or would; he has nothing of it
     */
    List<Day> of(
            Incident incident,
            PersonId approver,
            Collection<StaleDays.Day> affected,
            ZonedDateTime now) {
        Map<StaleDays.Day, List<Confirmed>> confirmed =
                incident.confirms(affected, approver).stream()
                        .collect(
                                groupingBy(
                                        Confirmations.OfDay::day,
                                        mapping(
                                                one ->
                                                        new Confirmed(
                                                                incident.id().value(), one.what()),
                                                toList())));
        return facts.of(List.copyOf(confirmed.keySet())).entrySet().stream()
                .map(
                        known ->
                                both(
                                        known.getKey(),
                                        known.getValue(),
                                        confirmed.getOrDefault(known.getKey(), List.of()),
                                        now))
                .toList();
    }

    private static Day both(
            StaleDays.Day day, DayFacts.Facts known, List<Confirmed> confirmed, ZonedDateTime now) {
        List<Confirmed> others =
                known.confirmed().stream()
                        .filter(
                                one ->
                                        confirmed.stream()
                                                .noneMatch(
                                                        own -> own.source().equals(one.source())))
                        .toList();
        LocalDateTime local = now.withZoneSameInstant(known.zone()).toLocalDateTime();
        return new Day(
                day,
                DayResolution.resolve(known.withConfirmed(others), local),
                DayResolution.resolve(
                        known.withConfirmed(
                                Stream.concat(others.stream(), confirmed.stream()).toList()),
                        local));
    }
}
