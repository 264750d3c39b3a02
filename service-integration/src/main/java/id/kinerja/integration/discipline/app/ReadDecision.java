package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DecisionId;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One discipline decision; to whoever may not read it, it isn't there. */
@Service
public class ReadDecision {

    private final PersonalRecords records;
    private final DisciplineDecisions decisions;
    private final AuditTrail audit;

    ReadDecision(PersonalRecords records, DisciplineDecisions decisions, AuditTrail audit) {
        this.audit = audit;
        this.records = records;
        this.decisions = decisions;
    }

    @Transactional
    public DisciplineDecision read(Actor actor, DecisionId id) {
        DisciplineDecision decision =
                decisions
                        .find(id)
                        .filter(found -> records.mayBeReadBy(actor, found.person()))
                        .orElseThrow(() -> Refused.notFound("decision-unknown"));
        if (!actor.is(decision.person())) {
            audit.record(Act.looked("DISCIPLINE_SEEN").about(decision.person()).on(id.value()));
        }
        return decision;
    }
}
