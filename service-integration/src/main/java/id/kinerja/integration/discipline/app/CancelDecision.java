package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DecisionId;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.discipline.DisciplineEvents;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a discipline decision off, such as when an appeal was granted. */
@Service
public class CancelDecision {

    private final PersonalRecords records;
    private final DisciplineDecisions decisions;
    private final DisciplineEvents events;
    private final AuditTrail audit;

    CancelDecision(
            PersonalRecords records,
            DisciplineDecisions decisions,
            DisciplineEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.records = records;
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public DisciplineDecision cancel(Actor actor, DecisionId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        DisciplineDecision decision =
                decisions
                        .findForChange(id)
                        .filter(found -> records.mayBeReadBy(actor, found.person()))
                        .orElseThrow(() -> Refused.notFound("decision-unknown"));
        records.requireWrittenBy(actor, decision.person(), decision.placedOn());
        if (decision.revision() != seen) {
            throw Refused.stale();
        }
        DisciplineDecision cancelled =
                decision.cancelled()
                        .orElseThrow(() -> Refused.conflict("decision-already-cancelled"));
        decisions.update(cancelled);
        events.decided(actor.agency(), cancelled);
        audit.record(Act.of("DISCIPLINE_CANCELLED").about(decision.person()).on(id.value()));
        return cancelled;
    }
}
