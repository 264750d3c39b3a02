package id.kinerja.activity.log.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DecidedBy;
import id.kinerja.activity.log.LogAction;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.activity.log.Progress;
import id.kinerja.activity.log.Quantity;
import id.kinerja.activity.log.WorkDuration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries and progress as they are sent and shown. */
final class LogViews {

    private static final int LONGEST_TEXT = 2_000;
    private static final int DAY = 1_440;

    private LogViews() {}

    /**
     * @param clientId given by the frontend; the same one twice is one entry
     * @param quantity of output, a decimal text
     * @param buktiDukung where the evidence is kept
     * @param clientTime when it was written, by the client's clock, maybe without a line; kept
     *     beside the server's
     */
    record EntryRequest(
            @NotBlank @Size(max = 100) String clientId,
            @NotNull LocalDate date,
            @NotNull UUID resultId,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @Min(1) @Max(DAY) int minutes,
            @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?", message = "quantity")
                    String quantity,
            @Nullable @Size(max = LONGEST_TEXT) String buktiDukung,
            @Nullable OffsetDateTime clientTime) {

        LogEntry entry() {
            return new LogEntry(
                    clientId,
                    date,
                    resultId,
                    text,
                    new WorkDuration(minutes),
                    Quantity.of(quantity),
                    null,
                    buktiDukung,
                    // As exactly as it is kept, so that what is sent again is the same.
                    clientTime == null
                            ? null
                            : clientTime.toInstant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /**
     * @param startTime from when it was done, where that is known
     * @param endTime until when it was done, where that is known
     * @param state SUBMITTED, VERIFIED or RETURNED
     * @param reason why it was returned
     * @param decidedBy who has verified or returned it
     * @param inNameOf the superior for whom he has, where it wasn't the superior himself
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogView(
            UUID id,
            UUID personId,
            String clientId,
            LocalDate date,
            UUID resultId,
            String text,
            int minutes,
            String quantity,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            @Nullable String buktiDukung,
            String state,
            @Nullable String reason,
            @Nullable UUID decidedBy,
            @Nullable UUID inNameOf,
            long version,
            List<LogAction> actions) {

        static LogView of(DailyLog log, List<LogAction> actions) {
            LogEntry entry = log.written().entry();
            DecidedBy by = log.decidedBy();
            return new LogView(
                    log.written().id().value(),
                    log.written().person().value(),
                    entry.clientId(),
                    entry.date(),
                    entry.result(),
                    entry.text(),
                    entry.duration().minutes(),
                    entry.quantity().decimal(),
                    entry.hours() == null ? null : entry.hours().from(),
                    entry.hours() == null ? null : entry.hours().until(),
                    entry.buktiDukung(),
                    log.state(),
                    log instanceof DailyLog.Returned returned ? returned.reason() : null,
                    by == null ? null : by.person().value(),
                    by == null || by.inNameOf() == null ? null : by.inNameOf().value(),
                    log.revision(),
                    actions);
        }
    }

    /**
     * @param results verified output by planned result, decimal texts
     */
    record ProgressView(
            String month,
            int logsVerified,
            int minutesVerified,
            int logsWaiting,
            int logsReturned,
            Map<UUID, String> results) {

        static ProgressView of(Progress progress) {
            return new ProgressView(
                    progress.month().toString(),
                    progress.verified(),
                    progress.minutes(),
                    progress.waiting(),
                    progress.returned(),
                    progress.results().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            result -> result.getValue().decimal())));
        }
    }
}
