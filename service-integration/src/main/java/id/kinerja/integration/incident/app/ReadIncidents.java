package id.kinerja.integration.incident.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.Confirmed;
import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.DayResolution;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentAction;
import id.kinerja.integration.incident.IncidentEffect;
import id.kinerja.integration.incident.IncidentId;
import id.kinerja.integration.incident.Incidents;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents, with what they do or would do, for HR and auditors. */
@Service
public class ReadIncidents {

    private static final int PART = 2_000;

    private final IncidentOffice office;
    private final Incidents incidents;
    private final DayFacts facts;
    private final BusinessClock clock;

    ReadIncidents(IncidentOffice office, Incidents incidents, DayFacts facts, BusinessClock clock) {
        this.office = office;
        this.incidents = incidents;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Incident read(Actor actor, IncidentId id) {
        return office.read(actor, id);
    }

    /** Of those that the caller's office reaches, the latest first. */
    @Transactional(readOnly = true)
    public List<Incident> list(Actor actor, Incidents.@Nullable Place after, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        IncidentReach kept = office.reach(actor, Role.ADMIN_KEPEGAWAIAN);
        IncidentReach audited = office.reach(actor, Role.AUDITOR);
        if (kept.agency() || audited.agency()) {
            return incidents.list(after, limit);
        }
        Set<UnitId> units = new HashSet<>(kept.units());
        units.addAll(audited.units());
        return incidents.listOf(units, after, limit);
    }

    /** What it would make of the days if it held, and they had nothing of it yet. */
    @Transactional(readOnly = true)
    public IncidentEffect effect(Actor actor, IncidentId id) {
        Incident incident = office.read(actor, id);
        Map<StaleDays.Day, List<Confirmed>> confirmed =
                incident
                        .confirms(
                                incidents.affected(incident, Incident.MOST_PERSON_DAYS),
                                Objects.requireNonNullElse(
                                        incident.decidedBy(), actor.requirePerson()))
                        .stream()
                        .collect(
                                groupingBy(
                                        Confirmations.OfDay::day,
                                        mapping(
                                                one -> new Confirmed(id.value(), one.what()),
                                                toList())));
        ZonedDateTime now = clock.now(actor.agency());
        List<StaleDays.Day> days = List.copyOf(confirmed.keySet());
        IncidentEffect effect = IncidentEffect.NONE;
        for (int from = 0; from < days.size(); from += PART) {
            List<StaleDays.Day> part = days.subList(from, Math.min(days.size(), from + PART));
            for (Map.Entry<StaleDays.Day, DayFacts.Facts> day : facts.of(part).entrySet()) {
                effect =
                        plus(
                                effect,
                                day.getValue(),
                                confirmed.getOrDefault(day.getKey(), List.of()),
                                now);
            }
        }
        return effect;
    }

    private static IncidentEffect plus(
            IncidentEffect effect,
            DayFacts.Facts known,
            List<Confirmed> confirmed,
            ZonedDateTime now) {
        List<Confirmed> others =
                known.confirmed().stream()
                        .filter(
                                one ->
                                        confirmed.stream()
                                                .noneMatch(
                                                        own -> own.source().equals(one.source())))
                        .toList();
        var local = now.withZoneSameInstant(known.zone()).toLocalDateTime();
        return effect.plus(
                DayResolution.resolve(known.withConfirmed(others), local),
                DayResolution.resolve(
                        known.withConfirmed(
                                Stream.concat(others.stream(), confirmed.stream()).toList()),
                        local));
    }

    /** What the caller may do with incidents; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<Incident, List<IncidentAction>> actions(Actor actor) {
        IncidentReach reach = office.reach(actor, Role.ADMIN_KEPEGAWAIAN);
        return incident ->
                Actions.open(
                        IncidentAction.class,
                        action -> reach.includes(incident) && open(action, incident, actor));
    }

    private static boolean open(IncidentAction action, Incident incident, Actor actor) {
        return switch (action) {
            case APPROVE ->
                    incident.state() == Incident.State.PROPOSED
                            && incident.mayBeDecidedBy(actor.requirePerson());
            case REJECT -> incident.state() == Incident.State.PROPOSED;
            case CANCEL -> incident.state() == Incident.State.APPROVED;
        };
    }
}
