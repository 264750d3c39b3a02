package id.kinerja.integration.leave.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveEvents;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a leave that was decreed; its days are resolved again. */
@Service
public class RecordLeave {

    private final PersonalRecords records;
    private final Register register;
    private final Leaves leaves;
    private final StaleDays staleDays;
    private final LeaveEvents events;
    private final AuditTrail audit;

    RecordLeave(
            PersonalRecords records,
            Register register,
            Leaves leaves,
            StaleDays staleDays,
            LeaveEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.records = records;
        this.register = register;
        this.leaves = leaves;
        this.staleDays = staleDays;
        this.events = events;
    }

    @Transactional
    public Leave record(Actor actor, Leave leave) {
        records.requireWrittenBy(actor, leave.person(), leave.during().from());
        if (!register.has(leave.person())) {
            throw Refused.notFound("person-unknown");
        }
        if (!leaves.add(leave)) {
            throw overlaps(leave);
        }
        staleDays.addOf(leave.person(), leave.during());
        events.decided(actor.agency(), leave);
        audit.record(
                Act.of("LEAVE_RECORDED")
                        .about(leave.person())
                        .on(leave.id().value())
                        .with("from", leave.during().from())
                        .with("to", leave.during().lastDay()));
        return leave;
    }

    private Refused overlaps(Leave leave) {
        DateRange other =
                leaves.overlapping(leave.person(), leave.during())
                        .map(Leave::during)
                        .orElse(leave.during());
        return Refused.conflict("leave-overlaps", other.from(), other.lastDay());
    }
}
