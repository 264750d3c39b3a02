package id.kinerja.integration.leave.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveAction;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave as it is shown; its revision is the ETag.
 *
 * @param cause absent where none is known, and for who may not know it
 * @param findings what is to be looked at in it, told when it is recorded
 */
record LeaveView(
        UUID id,
        UUID personId,
        LeaveType type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LeaveCause cause,
        LocalDate from,
        LocalDate to,
        String decreeNumber,
        LocalDate decreeDate,
        Leave.State state,
        List<LeaveAction> actions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Problem.Finding> findings) {

    static LeaveView of(
            Leave leave,
            boolean withCause,
            List<LeaveAction> actions,
            @Nullable List<Problem.Finding> findings) {
        return new LeaveView(
                leave.id().value(),
                leave.person().value(),
                leave.type(),
                withCause ? leave.cause() : null,
                leave.during().from(),
                leave.during().lastDay(),
                leave.decree().number(),
                leave.decree().date(),
                leave.state(),
                actions,
                findings);
    }
}
