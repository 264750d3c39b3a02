package id.kinerja.integration.request.app;

import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what oneself asked for, or calls back what had been granted to another. */
@Service
public class WithdrawAttendanceRequest {

    private final RequestInHand inHand;
    private final AttendanceRequests requests;
    private final ConfirmDays confirmDays;
    private final RequestTasks tasks;
    private final AuditTrail audit;
    private final TellPeople tellPeople;

    WithdrawAttendanceRequest(
            RequestInHand inHand,
            AttendanceRequests requests,
            ConfirmDays confirmDays,
            RequestTasks tasks,
            AuditTrail audit,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.audit = audit;
        this.inHand = inHand;
        this.requests = requests;
        this.confirmDays = confirmDays;
        this.tasks = tasks;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public AttendanceRequest withdraw(Actor actor, AttendanceRequestId id, long seen) {
        AttendanceRequest withdrawn =
                inHand.ofHimself(actor, id, seen)
                        .withdrawn()
                        .orElseThrow(() -> Refused.conflict("request-decided-already"));
        requests.update(withdrawn);
        tasks.close(withdrawn);
        audit.record(RequestInHand.act("ATTENDANCE_REQUEST_WITHDRAWN", withdrawn));
        return withdrawn;
    }

    /**
     * What had been granted holds no more, and its days are resolved again.
     *
     * @param note for whoever asked
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public AttendanceRequest revoke(Actor actor, AttendanceRequestId id, String note, long seen) {
        AttendanceRequest granted = inHand.toDecide(actor, id, seen);
        AttendanceRequest revoked =
                granted.revoked(inHand.decision(actor, granted, note))
                        .orElseThrow(() -> Refused.conflict("request-not-granted"));
        requests.update(revoked);
        confirmDays.withdraw(actor.agency(), id.value());
        audit.record(RequestInHand.act("ATTENDANCE_REQUEST_REVOKED", revoked));
        tellPeople.tell(actor.agency(), revoked.news());
        return revoked;
    }
}
