package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveAction;
import id.kinerja.integration.leave.LeaveType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A leave as it is shown; its revision is the ETag. */
record LeaveView(
        UUID id,
        UUID personId,
        LeaveType type,
        LocalDate from,
        LocalDate to,
        String decreeNumber,
        LocalDate decreeDate,
        Leave.State state,
        List<LeaveAction> actions) {

    static LeaveView of(Leave leave, List<LeaveAction> actions) {
        return new LeaveView(
                leave.id().value(),
                leave.person().value(),
                leave.type(),
                leave.during().from(),
                leave.during().lastDay(),
                leave.decree().number(),
                leave.decree().date(),
                leave.state(),
                actions);
    }
}
