package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's leaves, the latest first. */
@Service
public class ListLeaves {

    private final LeaveListReaders readers;
    private final Leaves leaves;
    private final AuditTrail audit;

    ListLeaves(LeaveListReaders readers, Leaves leaves, AuditTrail audit) {
        this.audit = audit;
        this.readers = readers;
        this.leaves = leaves;
    }

    @Transactional
    public List<Leave> list(Actor actor, PersonId person, Leaves.@Nullable Place after, int limit) {
        readers.require(actor, person);
        if (!actor.is(person)) {
            audit.record(Act.looked("LEAVE_SEEN").about(person));
        }
        return leaves.of(person, after, limit);
    }
}
