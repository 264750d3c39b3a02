package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for himself; both days are days of leave. Of why no more than a cause is
 * asked.
 *
 * @param cause of its type; a sick leave without one is {@code RAWAT_JALAN}, and a cuti melahirkan
 *     goes by its child
 * @param specialReason whether it is one that does without the years of service
 * @param child which one is born, of a cuti melahirkan
 * @param proof number or address of the letter, where the type needs one
 */
record AskForLeaveRequest(
        @NotNull LeaveType type,
        @Nullable LeaveCause cause,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable Boolean specialReason,
        @Nullable @Min(1) @Max(MOST_CHILDREN) Integer child,
        @Nullable @Size(max = 200) String proof) {

    private static final int MOST_CHILDREN = 30;

    AskedLeave asked() {
        return new AskedLeave(
                type,
                cause,
                LeaveDays.range("leave-request-invalid", from, to),
                Boolean.TRUE.equals(specialReason),
                child,
                proof);
    }
}
