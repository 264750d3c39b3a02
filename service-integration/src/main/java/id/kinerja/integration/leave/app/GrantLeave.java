package id.kinerja.integration.leave.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveEvents;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a leave that was decreed, by whatever way; its days are resolved again. */
@Component
class GrantLeave {

    private final Leaves leaves;
    private final SuratTugasLetters letters;
    private final StaleDays staleDays;
    private final LeaveEvents events;
    private final AuditTrail audit;

    GrantLeave(
            Leaves leaves,
            SuratTugasLetters letters,
            StaleDays staleDays,
            LeaveEvents events,
            AuditTrail audit) {
        this.leaves = leaves;
        this.letters = letters;
        this.staleDays = staleDays;
        this.events = events;
        this.audit = audit;
    }

    /**
     * HR may have recorded the decree by itself already; of what an illness came from the request
     * says more.
     */
    LeaveId grantUnlessRecorded(Actor actor, Leave leave) {
        Optional<Leave> recorded =
                leaves.overlapping(leave.person(), leave.during()).filter(leave::isSameAs);
        if (recorded.isPresent()) {
            follow(actor, recorded.get(), leave.cause());
            return recorded.get().id();
        }
        grant(actor, leave);
        return leave.id();
    }

    private void follow(Actor actor, Leave recorded, @Nullable LeaveCause cause) {
        if (cause == null || cause == recorded.cause()) {
            return;
        }
        leaves.findForChange(recorded.id())
                .flatMap(leave -> leave.causedBy(cause))
                .ifPresent(changed -> keepCause(actor, changed));
    }

    /** Its days stay as they are; that its cause was changed is traced, and not to what. */
    void keepCause(Actor actor, Leave changed) {
        leaves.update(changed);
        events.decided(actor.agency(), changed);
        audit.record(
                Act.of("LEAVE_CAUSE_CHANGED").about(changed.person()).on(changed.id().value()));
    }

    void grant(Actor actor, Leave leave) {
        letters.sending(leave.person(), leave.during())
                .ifPresent(
                        sent -> {
                            throw Refused.conflict(
                                    "leave-during-surat-tugas", sent.from(), sent.lastDay());
                        });
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
    }

    private Refused overlaps(Leave leave) {
        DateRange other =
                leaves.overlapping(leave.person(), leave.during())
                        .map(Leave::during)
                        .orElse(leave.during());
        return Refused.conflict("leave-overlaps", other.from(), other.lastDay());
    }
}
