package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DecisionId;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One discipline decision; to whoever may not read it, it isn't there. */
@Service
public class ReadDecision {

    private final PersonalRecords records;
    private final DisciplineDecisions decisions;

    ReadDecision(PersonalRecords records, DisciplineDecisions decisions) {
        this.records = records;
        this.decisions = decisions;
    }

    @Transactional(readOnly = true)
    public DisciplineDecision read(Actor actor, DecisionId id) {
        return decisions
                .find(id)
                .filter(decision -> records.mayBeReadBy(actor, decision.person()))
                .orElseThrow(() -> Refused.notFound("decision-unknown"));
    }
}
