package id.kinerja.integration.overtime.web;

import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.integration.overtime.OvertimeOrderId;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * A surat perintah lembur as HR copies it.
 *
 * @param work in a few words
 * @param from local to the site
 * @param to local to the site
 */
record OvertimeOrderRequest(
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate letterDate,
        @NotBlank @Size(max = 200) String work,
        @NotNull LocalDateTime from,
        @NotNull LocalDateTime to,
        @NotEmpty @Size(max = MOST_PEOPLE) List<@NotNull PersonId> people) {

    private static final int MOST_PEOPLE = 500;
    private static final String INVALID = "overtime-order-invalid";

    /** Without its people. */
    OvertimeOrder order() {
        DaysOfTheRepublic.require(
                INVALID,
                new Written("letterDate", letterDate),
                new Written("from", from.toLocalDate()),
                new Written("to", to.toLocalDate()));
        if (!to.isAfter(from)) {
            throw Refused.invalid(INVALID, Finding.of("to", "ends-before-it-starts"));
        }
        if (Duration.between(from, to).compareTo(OvertimeOrder.LONGEST) > 0) {
            throw Refused.invalid(
                    INVALID, Finding.of("to", "order-too-long", OvertimeOrder.LONGEST.toHours()));
        }
        return new OvertimeOrder(
                OvertimeOrderId.next(),
                number,
                letterDate,
                work,
                from,
                to,
                Set.of(),
                OvertimeOrder.State.ISSUED,
                1);
    }
}
