package id.kinerja.integration.conflict.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest, for who has them, his superior, and HR. */
@Service
public class ReadConflicts {

    private final ConflictDesk desk;
    private final ConflictsOfInterest conflicts;
    private final Offices offices;
    private final AuditTrail audit;

    ReadConflicts(
            ConflictDesk desk, ConflictsOfInterest conflicts, Offices offices, AuditTrail audit) {
        this.desk = desk;
        this.conflicts = conflicts;
        this.offices = offices;
        this.audit = audit;
    }

    /** A conflict with what the caller may do with it. */
    public record Seen(ConflictOfInterest conflict, List<ConflictOfInterest.Action> actions) {}

    @Transactional
    public ConflictOfInterest read(Actor actor, UUID id) {
        ConflictOfInterest conflict = desk.toRead(actor, id);
        looked(actor, List.of(conflict));
        return conflict;
    }

    /**
     * His own, and those because of which he assesses, the latest first.
     *
     * @param limit one more than are shown
     */
    @Transactional
    public List<Seen> own(Actor actor, @Nullable UUID after, int limit) {
        return shown(actor, conflicts.seenBy(actor.requirePerson(), after, limit), limit);
    }

    /**
     * About people whom HR's office reaches, the latest first.
     *
     * @param limit one more than are shown
     */
    @Transactional
    public List<Seen> list(Actor actor, @Nullable UUID after, int limit) {
        LocalDate today = desk.today(actor);
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        Set<UnitId> units = offices.reachesAgency(office) ? null : offices.unitsReached(office);
        return shown(actor, conflicts.in(units, actor.requirePerson(), today, after, limit), limit);
    }

    @Transactional(readOnly = true)
    public Seen seen(Actor actor, ConflictOfInterest conflict) {
        return seen(actor, List.of(conflict)).getFirst();
    }

    private List<Seen> seen(Actor actor, List<ConflictOfInterest> some) {
        LocalDate today = desk.today(actor);
        Set<ConflictOfInterest> open = desk.mayBeWithdrawn(actor, some);
        return some.stream()
                .map(
                        conflict ->
                                new Seen(
                                        conflict,
                                        Actions.open(
                                                ConflictOfInterest.Action.class,
                                                action ->
                                                        conflict.lasts(today)
                                                                && open.contains(conflict))))
                .toList();
    }

    private List<Seen> shown(Actor actor, List<ConflictOfInterest> found, int limit) {
        looked(actor, found.stream().limit(limit - 1L).toList());
        return seen(actor, found);
    }

    /** Who has it learns who has looked; whom it is about learns nothing of it. */
    private void looked(Actor actor, List<ConflictOfInterest> shown) {
        audit.recordAll(
                shown.stream()
                        .filter(conflict -> !actor.is(conflict.assessor()))
                        .map(
                                conflict ->
                                        Act.looked("CONFLICT_OF_INTEREST_SEEN")
                                                .about(conflict.assessor())
                                                .on(conflict.id()))
                        .collect(toSet()));
    }
}
