package id.kinerja.integration.attendance.app;

import static java.util.stream.Collectors.partitioningBy;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.attendance.AttendanceEvents;
import id.kinerja.integration.attendance.AttestedMonths;
import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.DayResolution;
import id.kinerja.integration.attendance.LateFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.UnservedPunches;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Resolves a batch of waiting days; taking, keeping and telling are one transaction. */
@Service
public class ResolveStaleDays {

    private static final int BATCH = 2_000;

    /** What a punch has set off is seen within five seconds; the rest of them is for the others. */
    private static final Duration GIVES_WAY = Duration.ofSeconds(3);

    private final StaleDays staleDays;
    private final DayFacts facts;
    private final AttendanceDays days;
    private final AttendanceEvents events;
    private final LateFacts lateFacts;
    private final AttestedMonths attestedMonths;
    private final UnservedPunches unservedPunches;
    private final BusinessClock clock;
    private final Bursts bursts;

    ResolveStaleDays(
            StaleDays staleDays,
            DayFacts facts,
            AttendanceDays days,
            AttendanceEvents events,
            LateFacts lateFacts,
            AttestedMonths attestedMonths,
            UnservedPunches unservedPunches,
            BusinessClock clock,
            Bursts bursts) {
        this.bursts = bursts;
        this.unservedPunches = unservedPunches;
        this.staleDays = staleDays;
        this.facts = facts;
        this.days = days;
        this.events = events;
        this.lateFacts = lateFacts;
        this.attestedMonths = attestedMonths;
        this.clock = clock;
    }

    /**
     * How many days were taken off the list, none while punches come in by the hundred and nobody
     * has waited for long; called in the scope of the agency.
     */
    @NotAudited(reason = "It computes days from facts, nobody decides anything here")
    @Transactional
    public int resolve(AgencyId agency) {
        return bursts.now() && !staleDays.waitFor(GIVES_WAY)
                ? 0
                : resolve(agency, staleDays.take(BATCH));
    }

    /** These alone, as far as they still wait; called in the scope of the agency. */
    @NotAudited(reason = "It computes days from facts, nobody decides anything here")
    @Transactional
    public int resolveThese(AgencyId agency, List<StaleDays.Day> days) {
        return resolve(agency, staleDays.take(days));
    }

    /** Those that were marked first. */
    @Transactional(readOnly = true)
    public List<StaleDays.Day> waiting() {
        return staleDays.waiting(BATCH);
    }

    private int resolve(AgencyId agency, List<StaleDays.Day> waiting) {
        if (waiting.isEmpty()) {
            return 0;
        }
        ZonedDateTime now = clock.now(agency);
        Map<StaleDays.Day, DayFacts.Facts> known = facts.of(waiting);
        Stream<AttendanceDays.Resolved> resolved =
                known.entrySet().stream().map(day -> resolve(day.getKey(), day.getValue(), now));
        List<StaleDays.Day> unknown =
                waiting.stream().filter(day -> !known.containsKey(day)).toList();
        if (!unknown.isEmpty()) {
            unservedPunches.setAside(unknown);
        }
        Stream<AttendanceDays.Resolved> notEmployed = notEmployed(unknown);
        keep(agency, Stream.concat(resolved, notEmployed).toList());
        return waiting.size();
    }

    /** Those that had been something before it became known that he didn't serve. */
    private Stream<AttendanceDays.Resolved> notEmployed(List<StaleDays.Day> days) {
        return days.isEmpty()
                ? Stream.empty()
                : this.days.units(days).entrySet().stream()
                        .map(
                                kept ->
                                        new AttendanceDays.Resolved(
                                                kept.getKey(),
                                                kept.getValue(),
                                                AttendanceDay.notEmployed()));
    }

    /** A day of a closed period stands; what it would have come to is kept and told beside it. */
    private void keep(AgencyId agency, List<AttendanceDays.Resolved> resolved) {
        Set<StaleDays.Day> standing = lateFacts.standing(resolved);
        Map<Boolean, List<AttendanceDays.Resolved>> byStanding =
                resolved.stream().collect(partitioningBy(day -> standing.contains(day.day())));
        events.corrected(agency, lateFacts.keep(byStanding.getOrDefault(true, List.of())));
        List<AttendanceDays.Kept> kept = days.keep(byStanding.getOrDefault(false, List.of()));
        events.resolved(agency, kept);
        attestedMonths.changed(agency, kept);
    }

    private static AttendanceDays.Resolved resolve(
            StaleDays.Day day, DayFacts.Facts facts, ZonedDateTime now) {
        var local = now.withZoneSameInstant(facts.zone()).toLocalDateTime();
        return new AttendanceDays.Resolved(day, facts.unit(), DayResolution.resolve(facts, local));
    }
}
