package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a place on a day, which may be over: decrees come late. */
@Service
public class EndAssignment {

    private final AssignmentInHand inHand;
    private final Assignments assignments;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final AuditTrail audit;

    EndAssignment(
            AssignmentInHand inHand,
            Assignments assignments,
            ChangedPast changedPast,
            RegisterEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.inHand = inHand;
        this.assignments = assignments;
        this.changedPast = changedPast;
        this.events = events;
    }

    /**
     * @param lastDay on which it is still held
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Assignment end(Actor actor, AssignmentId id, LocalDate lastDay, long seen) {
        Assignment held = inHand.forChange(actor, id, seen);
        if (!held.during().includes(lastDay)) {
            throw Refused.invalid(
                    "assignment-invalid",
                    Finding.of("lastDay", "day-outside-place", held.during().from()));
        }
        Assignment ended = held.endingOn(lastDay);
        assignments.update(List.of(ended));
        DateRange without = DateRange.of(lastDay.plusDays(1), null);
        changedPast.changed(
                actor.agency(), List.of(new ChangedPast.Changed(held.person(), without)));
        events.assignmentsChanged(actor.agency(), List.of(ended));
        audit.record(
                Act.of("ASSIGNMENT_ENDED")
                        .about(held.person())
                        .on(id.value())
                        .with("lastDay", lastDay));
        return ended;
    }
}
