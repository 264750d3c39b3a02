package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Leave;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The decree by which a request was granted. */
record LeaveDecreeRequest(
        @NotBlank @Size(max = 100) String decreeNumber, @NotNull LocalDate decreeDate) {

    Leave.Decree decree() {
        DaysOfTheRepublic.require("leave-decision-invalid", new Written("decreeDate", decreeDate));
        return new Leave.Decree(decreeNumber, decreeDate);
    }
}
