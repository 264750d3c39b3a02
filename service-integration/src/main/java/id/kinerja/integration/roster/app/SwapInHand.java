package id.kinerja.integration.roster.app;

import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.personnel.DaysAfterService;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.RosterSwap;
import id.kinerja.integration.roster.RosterSwaps;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A change of turns that somebody is about to read or to change. */
@Component
class SwapInHand {

    private final RosterSwaps swaps;
    private final Rosters rosters;
    private final LinesAbove linesAbove;
    private final DaysAfterService afterService;
    private final ConflictsOfInterest conflicts;
    private final Offices offices;
    private final BusinessClock clock;

    SwapInHand(
            RosterSwaps swaps,
            Rosters rosters,
            LinesAbove linesAbove,
            DaysAfterService afterService,
            ConflictsOfInterest conflicts,
            Offices offices,
            BusinessClock clock) {
        this.swaps = swaps;
        this.rosters = rosters;
        this.linesAbove = linesAbove;
        this.afterService = afterService;
        this.conflicts = conflicts;
        this.offices = offices;
        this.clock = clock;
    }

    RosterSwap toRead(Actor actor, UUID id) {
        return swaps.find(id)
                .filter(swap -> isOneOfThem(actor, swap) || mayDecide(actor, swap))
                .orElseThrow(SwapInHand::unknown);
    }

    /** As the caller has seen it. */
    RosterSwap toChange(Actor actor, UUID id, long seen) {
        RosterSwap swap =
                swaps.findForChange(id)
                        .filter(one -> isOneOfThem(actor, one) || mayDecide(actor, one))
                        .orElseThrow(SwapInHand::unknown);
        if (swap.revision() != seen) {
            throw Refused.stale();
        }
        return swap;
    }

    boolean isOneOfThem(Actor actor, RosterSwap swap) {
        return actor.is(swap.asker()) || actor.is(swap.partner());
    }

    /**
     * The asker's superior of then or of today, and HR of the unit; never one of the two, nor who
     * has left or has a conflict of interest about one of them.
     */
    boolean mayDecide(Actor actor, RosterSwap swap) {
        if (isOneOfThem(actor, swap)
                || actor.person() == null
                || afterService.hasLeft(actor.person(), clock.today(actor.agency()))
                || givesWay(actor.person(), swap, clock.today(actor.agency()))) {
            return false;
        }
        return actor.requirePerson().equals(swap.superior())
                || isSuperiorToday(actor.requirePerson(), swap, clock.today(actor.agency()))
                || keepsTheRoster(actor, swap);
    }

    /** By a conflict of interest about one of the two (UU 30/2014 Ps 42). */
    private boolean givesWay(PersonId official, RosterSwap swap, LocalDate today) {
        Set<PersonId> about = conflicts.peopleOf(official, today);
        return about.contains(swap.asker()) || about.contains(swap.partner());
    }

    Roster roster(RosterSwap swap) {
        return rosters.find(swap.roster()).orElseThrow();
    }

    /** Who can decide by himself; HR decides for an official who has no account. */
    @Nullable PersonId superiorOf(PersonId person, LocalDate day) {
        return line(person, day)
                .map(LineAbove::direct)
                .filter(LineAbove.Official::hasNumber)
                .map(LineAbove.Official::person)
                .orElse(null);
    }

    private boolean isSuperiorToday(PersonId caller, RosterSwap swap, LocalDate today) {
        return line(swap.asker(), today).filter(line -> line.isDirectly(caller)).isPresent();
    }

    private Optional<LineAbove> line(PersonId person, LocalDate day) {
        return Optional.ofNullable(linesAbove.of(Set.of(person), day).get(person));
    }

    private boolean keepsTheRoster(Actor actor, RosterSwap swap) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && offices.reachesUnit(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())),
                        roster(swap).unit());
    }

    private static Refused unknown() {
        return Refused.notFound("roster-swap-unknown");
    }
}
