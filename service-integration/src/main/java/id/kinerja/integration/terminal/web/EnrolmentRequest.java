package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a PIN is; both days are included, and without the last it has no end yet. */
record EnrolmentRequest(
        @NotBlank @Pattern(regexp = AttlogLine.PIN, message = "pin") String pin,
        @NotNull UUID personId,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    private static final String INVALID = "enrolment-invalid";

    Enrolment enrolment() {
        DaysOfTheRepublic.require(INVALID, new Written("from", from), new Written("to", to));
        if (to != null && to.isBefore(from)) {
            throw Refused.invalid(INVALID, Refused.Finding.of("to", "ends-before-it-starts"));
        }
        return new Enrolment(pin, new PersonId(personId), DateRange.of(from, to));
    }
}
