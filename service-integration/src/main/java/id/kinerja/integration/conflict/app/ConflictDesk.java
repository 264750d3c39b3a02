package id.kinerja.integration.conflict.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Conflicts as those who may know of them get at them: who has it, who assesses because of it, and
 * HR; never whom it is about.
 */
@Component
class ConflictDesk {

    private final ConflictsOfInterest conflicts;
    private final Offices offices;
    private final BusinessClock clock;

    ConflictDesk(ConflictsOfInterest conflicts, Offices offices, BusinessClock clock) {
        this.conflicts = conflicts;
        this.offices = offices;
        this.clock = clock;
    }

    LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    ConflictOfInterest toRead(Actor actor, UUID id) {
        return conflicts
                .find(id)
                .filter(conflict -> mayBeReadBy(actor, conflict))
                .orElseThrow(ConflictDesk::unknown);
    }

    /** To be withdrawn by who declared it, or by HR. */
    ConflictOfInterest toWithdraw(Actor actor, UUID id, long seen) {
        ConflictOfInterest conflict =
                conflicts
                        .findForChange(id)
                        .filter(one -> mayBeReadBy(actor, one))
                        .orElseThrow(ConflictDesk::unknown);
        if (!mayBeWithdrawnBy(actor, conflict)) {
            throw Refused.forbidden("only-the-declarer-or-hr");
        }
        if (conflict.revision() != seen) {
            throw Refused.stale();
        }
        return conflict;
    }

    /** What HR has entered by letter isn't taken back by him whom the letter names. */
    private boolean mayBeWithdrawnBy(Actor actor, ConflictOfInterest conflict) {
        return mayBeWithdrawn(actor, List.of(conflict)).contains(conflict);
    }

    /** Those of these that the actor may withdraw; his office is asked for once. */
    Set<ConflictOfInterest> mayBeWithdrawn(Actor actor, Collection<ConflictOfInterest> some) {
        Set<PersonId> kept = peopleKeptBy(actor, some);
        return some.stream()
                .filter(conflict -> !actor.is(conflict.person()))
                .filter(
                        conflict ->
                                declaredItself(actor, conflict)
                                        || (!actor.is(conflict.assessor())
                                                && kept.contains(conflict.person())))
                .collect(toSet());
    }

    boolean declaredItself(Actor actor, ConflictOfInterest conflict) {
        return actor.is(conflict.assessor()) && actor.is(conflict.declaredBy());
    }

    private boolean mayBeReadBy(Actor actor, ConflictOfInterest conflict) {
        return !actor.is(conflict.person())
                && (actor.is(conflict.assessor())
                        || isKeptBy(actor, conflict)
                        || (actor.person() != null
                                && conflicts.isAnsweredBy(conflict, actor.person())));
    }

    /** HR whose office reaches whom it is about; not his own. */
    private boolean isKeptBy(Actor actor, ConflictOfInterest conflict) {
        return !actor.is(conflict.assessor())
                && peopleKeptBy(actor, List.of(conflict)).contains(conflict.person());
    }

    private Set<PersonId> peopleKeptBy(Actor actor, Collection<ConflictOfInterest> some) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null || some.isEmpty()) {
            return Set.of();
        }
        LocalDate today = today(actor);
        return offices.peopleReached(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today),
                some.stream().map(ConflictOfInterest::person).collect(toSet()),
                today);
    }

    private static Refused unknown() {
        return Refused.notFound("conflict-of-interest-unknown");
    }
}
