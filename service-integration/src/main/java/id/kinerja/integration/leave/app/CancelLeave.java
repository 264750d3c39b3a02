package id.kinerja.integration.leave.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveEvents;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a leave off; its days are resolved again, and another leave may take them. */
@Service
public class CancelLeave {

    private final PersonalRecords records;
    private final Leaves leaves;
    private final StaleDays staleDays;
    private final LeaveEvents events;
    private final LeaveAfterServiceTasks afterService;
    private final AuditTrail audit;
    private final TellPeople tellPeople;

    CancelLeave(
            PersonalRecords records,
            Leaves leaves,
            StaleDays staleDays,
            LeaveEvents events,
            LeaveAfterServiceTasks afterService,
            AuditTrail audit,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.afterService = afterService;
        this.audit = audit;
        this.records = records;
        this.leaves = leaves;
        this.staleDays = staleDays;
        this.events = events;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Leave cancel(Actor actor, LeaveId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Leave leave =
                leaves.findForChange(id)
                        .filter(found -> records.mayBeReadBy(actor, found.person()))
                        .orElseThrow(() -> Refused.notFound("leave-unknown"));
        records.requireWrittenBy(actor, leave.person(), leave.placedOn());
        if (leave.revision() != seen) {
            throw Refused.stale();
        }
        Leave cancelled =
                leave.cancelled().orElseThrow(() -> Refused.conflict("leave-already-cancelled"));
        leaves.update(cancelled);
        staleDays.addOf(leave.person(), leave.during());
        events.decided(actor.agency(), cancelled);
        afterService.ended(id);
        audit.record(Act.of("LEAVE_CANCELLED").about(leave.person()).on(id.value()));
        tellPeople.tell(
                actor.agency(),
                News.of(
                        NoticeKind.LEAVE_DECIDED,
                        leave.person(),
                        id.value() + "/cancelled",
                        "/api/integration/v1/leaves/" + id.value()));
        return cancelled;
    }
}
