package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One leave; to whoever may not read it, it isn't there. */
@Service
public class ReadLeave {

    private final PersonalRecords records;
    private final Leaves leaves;
    private final AuditTrail audit;

    ReadLeave(PersonalRecords records, Leaves leaves, AuditTrail audit) {
        this.audit = audit;
        this.records = records;
        this.leaves = leaves;
    }

    @Transactional
    public Leave read(Actor actor, LeaveId id) {
        Leave leave =
                leaves.find(id)
                        .filter(found -> records.mayBeReadBy(actor, found.person()))
                        .orElseThrow(() -> Refused.notFound("leave-unknown"));
        if (!actor.is(leave.person())) {
            audit.record(Act.looked("LEAVE_SEEN").about(leave.person()).on(id.value()));
        }
        return leave;
    }
}
