package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Hold;
import id.kinerja.tukin.run.HoldStep;
import id.kinerja.tukin.run.Holds;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves a person out of a run that is approved and not locked, such as one whose death has become
 * known meanwhile: the lock goes on without him, and a later run pays him once he is released.
 */
@Service
public class LeavePersonOut {

    private final Runs runs;
    private final Holds holds;
    private final RunEvents events;
    private final AgencyRoles office;
    private final AuditTrail audit;

    LeavePersonOut(Runs runs, Holds holds, RunEvents events, AgencyRoles office, AuditTrail audit) {
        this.runs = runs;
        this.holds = holds;
        this.events = events;
        this.office = office;
        this.audit = audit;
    }

    /**
     * What was calculated stays as it was approved; the ledger gets an entry against each that paid
     * him. Refused where a later run has settled a difference of one of these months with him.
     *
     * @param reason for the person himself, or his heirs, and the officers
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Hold leaveOut(Actor actor, RunId id, PersonId person, String reason, long seen) {
        office.require(actor, HoldStep.rolesToLeaveOut().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(HoldStep.refusalToLeaveOut(run, person, by));
        requirePaid(run, person);
        requireUncorrected(run, person);
        holds.leaveOut(run, person, reason, by);
        events.changed(actor.agency(), runs.sumUp(run));
        audit.record(
                Act.of("PERSON_LEFT_OUT").about(person).on(id.value()).with("month", run.month()));
        return holds.find(id, person).orElseThrow();
    }

    /** The difference was taken from what this run has granted: alone it would pay wrongly. */
    private void requireUncorrected(Run run, PersonId person) {
        holds.correctedSince(run, person)
                .ifPresent(
                        month -> {
                            throw Refused.conflict("hold-corrected-since", month);
                        });
    }

    private void requirePaid(Run run, PersonId person) {
        if (!holds.isIn(run, person)) {
            throw Refused.notFound("person-not-in-run");
        }
        if (holds.find(run.id(), person).isPresent()) {
            throw Refused.conflict("hold-there-already");
        }
        if (!holds.isGranted(run, person)) {
            throw Refused.conflict("hold-of-nothing");
        }
    }
}
