package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leave decree as HR copies it; both days are days of leave.
 *
 * @param cause of its type; a sick leave without one is {@code RAWAT_JALAN}
 */
record LeaveRequest(
        @NotNull PersonId personId,
        @NotNull LeaveType type,
        @Nullable LeaveCause cause,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 100) String decreeNumber,
        @NotNull LocalDate decreeDate) {

    Leave leave() {
        DaysOfTheRepublic.require(
                "leave-invalid",
                new Written("from", from),
                new Written("to", to),
                new Written("decreeDate", decreeDate));
        if (to.isBefore(from)) {
            throw Refused.invalid(
                    "leave-invalid", Refused.Finding.of("to", "ends-before-it-starts"));
        }
        if (Leave.tooLong(from, to)) {
            throw Refused.invalid("leave-invalid", Refused.Finding.of("to", "leave-too-long"));
        }
        return Leave.decreed(
                personId,
                type,
                cause,
                DateRange.of(from, to),
                new Leave.Decree(decreeNumber, decreeDate));
    }
}
