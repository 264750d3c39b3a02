package id.kinerja.integration.incident.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentAction;
import id.kinerja.integration.incident.IncidentEffect;
import id.kinerja.integration.incident.IncidentId;
import id.kinerja.integration.incident.Incidents;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents, with what they do or would do, for HR and auditors. */
@Service
public class ReadIncidents {

    private static final int PART = 2_000;

    private static final Comparator<StaleDays.Day> ORDER =
            Comparator.comparing((StaleDays.Day day) -> day.person().toString())
                    .thenComparing(StaleDays.Day::date);

    private final IncidentOffice office;
    private final Incidents incidents;
    private final IncidentDays days;
    private final BusinessClock clock;

    ReadIncidents(
            IncidentOffice office, Incidents incidents, IncidentDays days, BusinessClock clock) {
        this.office = office;
        this.incidents = incidents;
        this.days = days;
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
        List<StaleDays.Day> affected = incidents.affected(incident, Incident.MOST_PERSON_DAYS);
        ZonedDateTime now = clock.now(actor.agency());
        IncidentEffect effect = IncidentEffect.NONE;
        for (int from = 0; from < affected.size(); from += PART) {
            List<StaleDays.Day> part =
                    affected.subList(from, Math.min(affected.size(), from + PART));
            for (IncidentDays.Day day : days.of(incident, approver(incident, actor), part, now)) {
                effect = effect.plus(day.before(), day.after());
            }
        }
        return effect;
    }

    /**
     * The days that it would change, by person and date.
     *
     * @param after behind which they go on
     * @param limit how many days are looked at, whether they change or not
     */
    @Transactional(readOnly = true)
    public Changes changes(Actor actor, IncidentId id, StaleDays.@Nullable Day after, int limit) {
        Incident incident = office.read(actor, id);
        List<StaleDays.Day> behind =
                incidents.affected(incident, Incident.MOST_PERSON_DAYS).stream()
                        .sorted(ORDER)
                        .filter(day -> after == null || ORDER.compare(day, after) > 0)
                        .limit(limit + 1L)
                        .toList();
        List<StaleDays.Day> part = behind.subList(0, Math.min(limit, behind.size()));
        List<IncidentDays.Day> changed =
                days
                        .of(incident, approver(incident, actor), part, clock.now(actor.agency()))
                        .stream()
                        .filter(day -> !day.before().equals(day.after()))
                        .toList();
        return new Changes(changed, behind.size() > limit ? part.getLast() : null);
    }

    /**
     * @param last behind which there is more; absent at the end
     */
    public record Changes(List<IncidentDays.Day> days, StaleDays.@Nullable Day last) {}

    private static PersonId approver(Incident incident, Actor actor) {
        return Objects.requireNonNullElse(incident.decidedBy(), actor.requirePerson());
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
