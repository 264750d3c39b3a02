package id.kinerja.integration.conflict.app;

import id.kinerja.integration.conflict.ConflictEvents;
import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A conflict holds no more from a day on; whom the register names assesses again. */
@Service
public class WithdrawConflict {

    private final ConflictDesk desk;
    private final ConflictsOfInterest conflicts;
    private final Register register;
    private final GiveWay giveWay;
    private final ConflictEvents events;
    private final AuditTrail audit;

    WithdrawConflict(
            ConflictDesk desk,
            ConflictsOfInterest conflicts,
            Register register,
            GiveWay giveWay,
            ConflictEvents events,
            AuditTrail audit) {
        this.desk = desk;
        this.conflicts = conflicts;
        this.register = register;
        this.giveWay = giveWay;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param from the first day on which it holds no more; absent for today
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public ConflictOfInterest withdraw(Actor actor, UUID id, @Nullable LocalDate from, long seen) {
        LocalDate today = desk.today(actor);
        LocalDate since = from == null ? today : from;
        ConflictOfInterest conflict = desk.toWithdraw(actor, id, seen);
        boolean again = conflict.withdrawnFrom() != null;
        if ((again || desk.declaredItself(actor, conflict)) && since.isBefore(today)) {
            throw Refused.invalid(
                    "conflict-of-interest-invalid",
                    Finding.of("from", "conflict-begins-in-the-past"));
        }
        register.findForChange(List.of(conflict.person()));
        ConflictOfInterest withdrawn = conflict.withdrawn(since);
        conflicts.withdraw(withdrawn);
        events.changed(actor.agency(), withdrawn);
        giveWay.follow(actor.agency(), List.of(conflict.person()), since);
        audit.record(
                Act.of("CONFLICT_OF_INTEREST_WITHDRAWN")
                        .about(conflict.assessor())
                        .on(id)
                        .with("from", since));
        return withdrawn;
    }
}
