package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.integration.leave.Pertimbangan.Opinion;
import id.kinerja.kernel.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param from proposed instead, of a CHANGE
 * @param note why, unless he agrees; nothing about an illness
 */
record LeaveConsiderationRequest(
        @NotNull Opinion opinion,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 500) String note) {

    private static final String INVALID = "leave-consideration-invalid";

    Pertimbangan pertimbangan(PersonId by) {
        LeaveDays.requireNote(INVALID, opinion != Opinion.AGREE, note);
        return new Pertimbangan(
                opinion, LeaveDays.instead(INVALID, opinion == Opinion.CHANGE, from, to), note, by);
    }
}
