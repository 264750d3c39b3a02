package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.PersetujuanBkn;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What the letter of BKN says. */
record BknAnswerRequest(
        @NotNull Boolean approved,
        @NotBlank @Size(max = 100) String letterNumber,
        @NotNull LocalDate letterDate) {

    PersetujuanBkn answer() {
        DaysOfTheRepublic.require("leave-decision-invalid", new Written("letterDate", letterDate));
        return new PersetujuanBkn(approved, letterNumber, letterDate);
    }
}
