package id.kinerja.integration.conflict.app;

import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
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
    boolean mayBeWithdrawnBy(Actor actor, ConflictOfInterest conflict) {
        return !actor.is(conflict.person())
                && (declaredItself(actor, conflict) || isKeptBy(actor, conflict));
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
        LocalDate today = today(actor);
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && actor.person() != null
                && !actor.is(conflict.assessor())
                && offices.reachesPerson(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today), conflict.person(), today);
    }

    private static Refused unknown() {
        return Refused.notFound("conflict-of-interest-unknown");
    }
}
