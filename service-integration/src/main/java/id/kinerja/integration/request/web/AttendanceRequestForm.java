package id.kinerja.integration.request.web;

import id.kinerja.integration.request.ClaimedTimes;
import id.kinerja.integration.request.RequestKind;
import id.kinerja.integration.request.app.RequestDraft;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param date the work date; of a WFA the first one
 * @param lastDate of a WFA the last one
 * @param arrival local to the site: when he came, until when he may come, or when he is back
 * @param departure local to the site: when he left, from when he may go, or when he is out
 * @param proof where the paper is that proves it
 */
record AttendanceRequestForm(
        @NotNull RequestKind kind,
        @NotNull LocalDate date,
        @Nullable LocalDate lastDate,
        @Nullable LocalDateTime arrival,
        @Nullable LocalDateTime departure,
        @NotBlank @Size(max = 500) String reason,
        @Size(max = 500) @Pattern(regexp = "https://\\S+", message = "https-address")
                @Nullable String proof) {

    RequestDraft draft() {
        DaysOfTheRepublic.require(
                "attendance-request-invalid",
                new Written("date", date),
                new Written("lastDate", lastDate));
        if (lastDate != null && lastDate.isBefore(date)) {
            throw Refused.invalid(
                    "attendance-request-invalid", Finding.of("lastDate", "ends-before-it-starts"));
        }
        return new RequestDraft(
                kind,
                DateRange.of(date, lastDate == null ? date : lastDate),
                new ClaimedTimes(arrival, departure),
                reason,
                proof);
    }
}
