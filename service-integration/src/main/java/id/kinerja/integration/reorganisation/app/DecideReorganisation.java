package id.kinerja.integration.reorganisation.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another of HR has a reorganisation applied that was drafted, or it is dropped. */
@Service
public class DecideReorganisation {

    private final Offices offices;
    private final BusinessClock clock;
    private final UnitTree tree;
    private final Reorganisations reorganisations;
    private final TaskBoard board;
    private final AuditTrail audit;

    DecideReorganisation(
            Offices offices,
            BusinessClock clock,
            UnitTree tree,
            Reorganisations reorganisations,
            TaskBoard board,
            AuditTrail audit) {
        this.board = board;
        this.offices = offices;
        this.clock = clock;
        this.tree = tree;
        this.reorganisations = reorganisations;
        this.audit = audit;
    }

    /** From now on it is worked off, part by part. Units may have ended since it was planned. */
    @Transactional
    public Reorganisation apply(Actor actor, UUID id, long seen) {
        Reorganisation applied =
                decided(actor, id, seen, one -> one.appliedBy(actor.requirePerson()));
        tree.hold();
        Set<UnitId> targets = reorganisations.targets(id);
        if (!reorganisations.standing(targets, applied.day()).containsAll(targets)) {
            throw Refused.invalid(
                    "reorganisation-invalid", Finding.of("toUnitId", "unit-does-not-stand"));
        }
        audit.record(Act.of("REORGANISATION_APPLIED").on(id).with("from", applied.day()));
        return applied;
    }

    @Transactional
    public Reorganisation cancel(Actor actor, UUID id, long seen) {
        Reorganisation cancelled = decided(actor, id, seen, Reorganisation::cancelled);
        audit.record(Act.of("REORGANISATION_CANCELLED").on(id));
        return cancelled;
    }

    /** Those who were left have been seen to; nobody has to look any more. */
    @Transactional
    public Reorganisation confirm(Actor actor, UUID id, long seen) {
        Reorganisation confirmed =
                decided(
                        actor,
                        id,
                        seen,
                        one -> one.confirmedBy(actor.requirePerson(), reorganisations.leftOf(id)));
        board.close(WorkOnReorganisations.TASK, List.of(id));
        audit.record(Act.of("REORGANISATION_CONFIRMED").on(id));
        return confirmed;
    }

    private Reorganisation decided(
            Actor actor, UUID id, long seen, UnaryOperator<Reorganisation> step) {
        LocalDate today = clock.today(actor.agency());
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        Reorganisation kept =
                reorganisations
                        .findForChange(id)
                        .orElseThrow(() -> Refused.notFound("reorganisation-unknown"));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        Reorganisation decided = step.apply(kept);
        reorganisations.update(decided);
        return decided;
    }
}
