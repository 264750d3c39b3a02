package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The discipline decisions against a person, the latest first. */
@Service
public class ListDecisions {

    private final PersonalRecords records;
    private final DisciplineDecisions decisions;
    private final AuditTrail audit;

    ListDecisions(PersonalRecords records, DisciplineDecisions decisions, AuditTrail audit) {
        this.audit = audit;
        this.records = records;
        this.decisions = decisions;
    }

    @Transactional
    public List<DisciplineDecision> list(
            Actor actor, PersonId person, DisciplineDecisions.@Nullable Place after, int limit) {
        if (!records.mayBeReadBy(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        if (!actor.is(person)) {
            audit.record(Act.looked("DISCIPLINE_SEEN").about(person));
        }
        return decisions.of(person, after, limit);
    }
}
