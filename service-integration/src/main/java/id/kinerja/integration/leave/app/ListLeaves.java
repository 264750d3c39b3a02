package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.Leaves;
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

/** A person's leaves, the latest first. */
@Service
public class ListLeaves {

    private final PersonalRecords records;
    private final Leaves leaves;
    private final AuditTrail audit;

    ListLeaves(PersonalRecords records, Leaves leaves, AuditTrail audit) {
        this.audit = audit;
        this.records = records;
        this.leaves = leaves;
    }

    @Transactional
    public List<Leave> list(Actor actor, PersonId person, Leaves.@Nullable Place after, int limit) {
        if (!records.mayBeReadBy(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        if (!actor.is(person)) {
            audit.record(Act.looked("LEAVE_SEEN").about(person));
        }
        return leaves.of(person, after, limit);
    }
}
