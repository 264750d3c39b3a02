package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One leave; to whoever may not read it, it isn't there. */
@Service
public class ReadLeave {

    private final PersonalRecords records;
    private final Leaves leaves;

    ReadLeave(PersonalRecords records, Leaves leaves) {
        this.records = records;
        this.leaves = leaves;
    }

    @Transactional(readOnly = true)
    public Leave read(Actor actor, LeaveId id) {
        return leaves.find(id)
                .filter(leave -> records.mayBeReadBy(actor, leave.person()))
                .orElseThrow(() -> Refused.notFound("leave-unknown"));
    }
}
