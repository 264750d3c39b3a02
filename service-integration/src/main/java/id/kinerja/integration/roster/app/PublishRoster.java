package id.kinerja.integration.roster.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.roster.BorderTurns;
import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.RosterPolicy;
import id.kinerja.integration.roster.RosterSwaps;
import id.kinerja.integration.roster.RosterTurns;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.integration.roster.TouchedDays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a roster count. On each day of the month on which somebody whom it names has his place in the
 * unit he goes by it, and is off where it names no shift; whom it has only on call goes by his
 * schedule on all other days. Changes of turns are over with it. Days that change are resolved
 * again. Nobody publishes one that names himself, or by which days of his own change.
 */
@Service
public class PublishRoster {

    private final Offices offices;
    private final BusinessClock clock;
    private final Rosters rosters;
    private final RosterSwaps swaps;
    private final RosterTurns turns;
    private final Settings settings;
    private final SwapTasks swapTasks;
    private final StaleDays staleDays;
    private final AuditTrail audit;
    private final TellPeople tellPeople;

    PublishRoster(
            Offices offices,
            BusinessClock clock,
            Rosters rosters,
            RosterSwaps swaps,
            RosterTurns turns,
            Settings settings,
            SwapTasks swapTasks,
            StaleDays staleDays,
            AuditTrail audit,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.audit = audit;
        this.turns = turns;
        this.settings = settings;
        this.offices = offices;
        this.clock = clock;
        this.rosters = rosters;
        this.swaps = swaps;
        this.swapTasks = swapTasks;
        this.staleDays = staleDays;
    }

    /**
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Roster publish(Actor actor, UUID id, long seen) {
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        Roster draft =
                rosters.findForChange(id).orElseThrow(() -> Refused.notFound("roster-unknown"));
        offices.requireUnit(office, draft.unit());
        if (draft.revision() != seen) {
            throw Refused.stale();
        }
        if (draft.state() != Roster.State.DRAFT) {
            throw Refused.conflict("roster-published");
        }
        if (rosters.names(draft, office.holder())) {
            throw Refused.forbidden("not-ones-own-record");
        }
        int taken = rosters.takenElsewhere(draft);
        if (taken > 0) {
            throw Refused.conflict("rostered-elsewhere", taken);
        }
        Roster published = draft.published();
        List<Rosters.ChangedDay> changed = rosters.publish(published);
        if (changed.stream().anyMatch(day -> actor.is(day.person()))) {
            throw Refused.forbidden("not-ones-own-record");
        }
        requireRestAtBorders(actor, published);
        swapTasks.close(swaps.replace(draft.unit(), draft.month()));
        staleDays.addDue(TouchedDays.of(changed), today);
        audit.record(
                Act.of("ROSTER_PUBLISHED")
                        .on(id)
                        .with("unit", draft.unit().value())
                        .with("month", draft.month())
                        .with("changed", changed.size()));
        tellPeople.tell(
                actor.agency(),
                changed.stream()
                        .map(Rosters.ChangedDay::person)
                        .distinct()
                        .map(person -> news(person, published))
                        .toList());
        return published;
    }

    private static News news(PersonId person, Roster roster) {
        return News.of(
                NoticeKind.ROSTER_PUBLISHED,
                person,
                roster.id().toString(),
                RosterLinks.days(person, roster.month()));
    }

    /** A month beside it may have been published since the draft was written. */
    private void requireRestAtBorders(Actor actor, Roster roster) {
        YearMonth month = roster.month();
        Set<PersonId> people = rosters.people(roster);
        RosterPolicy policy = settings.get(RosterPolicy.class, actor.agency(), month.atDay(1));
        long colliding =
                BorderTurns.of(
                                month,
                                turns.of(people, BorderTurns.first(month), BorderTurns.last(month)))
                        .colliding(people, policy.leastRest());
        if (colliding > 0) {
            throw Refused.conflict("rosters-collide", colliding);
        }
    }
}
