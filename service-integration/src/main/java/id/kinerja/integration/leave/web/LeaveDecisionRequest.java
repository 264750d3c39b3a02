package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Keputusan;
import id.kinerja.integration.leave.Keputusan.Outcome;
import id.kinerja.integration.leave.Leave;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param from granted instead, of a CHANGED
 * @param note why, unless it is approved; nothing about an illness
 * @param decreeNumber with its date, or else HR gives both later
 */
record LeaveDecisionRequest(
        @NotNull Outcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 100) String decreeNumber,
        @Nullable LocalDate decreeDate) {

    private static final String INVALID = "leave-decision-invalid";

    Keputusan keputusan(PersonId by) {
        LeaveDays.requireNote(INVALID, outcome != Outcome.APPROVED, note);
        return new Keputusan(
                outcome,
                LeaveDays.instead(INVALID, outcome == Outcome.CHANGED, from, to),
                note,
                by);
    }

    Leave.@Nullable Decree decree() {
        String number = decreeNumber == null || decreeNumber.isBlank() ? null : decreeNumber;
        DaysOfTheRepublic.require(INVALID, new Written("decreeDate", decreeDate));
        if (number == null && decreeDate == null) {
            return null;
        }
        if (number == null || decreeDate == null) {
            throw Refused.invalid(
                    INVALID,
                    Finding.of(
                            number == null ? "decreeNumber" : "decreeDate",
                            "leave-decree-incomplete"));
        }
        return new Leave.Decree(number, decreeDate);
    }
}
