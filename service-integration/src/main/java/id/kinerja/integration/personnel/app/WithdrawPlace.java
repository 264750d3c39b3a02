package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Withdrawal;
import id.kinerja.integration.personnel.Withdrawals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a place back that was entered in error: it never held, and the days it touched are looked
 * at again. What ended because of it goes on where that is asked for.
 */
@Service
public class WithdrawPlace {

    private final AssignmentInHand inHand;
    private final PeopleInHand people;
    private final PlacesGoingOn placesGoingOn;
    private final Assignments assignments;
    private final Withdrawals withdrawals;
    private final BusinessClock clock;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final AuditTrail audit;

    WithdrawPlace(
            AssignmentInHand inHand,
            PeopleInHand people,
            PlacesGoingOn placesGoingOn,
            Assignments assignments,
            Withdrawals withdrawals,
            BusinessClock clock,
            ChangedPast changedPast,
            RegisterEvents events,
            AuditTrail audit) {
        this.inHand = inHand;
        this.people = people;
        this.placesGoingOn = placesGoingOn;
        this.assignments = assignments;
        this.withdrawals = withdrawals;
        this.clock = clock;
        this.changedPast = changedPast;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param goingOn places that ended the day before it began, and go on without it
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Withdrawal withdraw(
            Actor actor, AssignmentId id, String reason, Set<AssignmentId> goingOn, long seen) {
        Assignment mistaken = inHand.forChange(actor, id, seen);
        LocalDate from = mistaken.during().from();
        Withdrawal withdrawal =
                Withdrawal.of(
                        mistaken,
                        reason,
                        actor.requirePerson(),
                        clock.now(actor.agency()).toInstant());
        assignments.remove(id);
        withdrawals.add(withdrawal);
        List<Assignment> longer =
                placesGoingOn.goOn(
                        actor,
                        people.read(actor, mistaken.person()),
                        assignments.of(List.of(mistaken.person())),
                        goingOn,
                        from);
        changedPast.changed(
                actor.agency(),
                List.of(new ChangedPast.Changed(mistaken.person(), DateRange.since(from))));
        events.assignmentWithdrawn(actor.agency(), mistaken.withdrawn());
        events.assignmentsChanged(actor.agency(), longer);
        audit.record(Act.of("ASSIGNMENT_WITHDRAWN").about(mistaken.person()).on(id.value()));
        return withdrawal;
    }
}
