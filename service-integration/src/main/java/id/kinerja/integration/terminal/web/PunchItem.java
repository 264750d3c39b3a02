package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.PunchBatch;
import id.kinerja.integration.terminal.Report;
import id.kinerja.kernel.NomorPegawai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One punch as an attendance system reports it. What is wrong with it is told of it alone.
 *
 * @param externalId what the system calls it by; the same one twice is one punch
 * @param occurredAt with its offset
 * @param method how the person was recognised, such as {@code MOBILE_FACE}
 * @param workMode where he works that day, such as {@code WFO}
 * @param capturedOffline sent later than it was taken
 */
record PunchItem(
        @NotNull @Pattern(regexp = Report.EXTERNAL_ID, message = "identifier") String externalId,
        @NotNull @Valid PunchSubject subject,
        @NotNull OffsetDateTime occurredAt,
        @NotNull Direction direction,
        @Nullable @Pattern(regexp = CODE, message = "capital-code") String method,
        @Nullable @Pattern(regexp = CODE, message = "capital-code") String workMode,
        @Nullable @Valid PunchLocation location,
        @Nullable @Valid PunchDevice device,
        @Nullable Boolean capturedOffline) {

    private static final String CODE = "[A-Z0-9_]{1,40}";
    private static final Set<String> ELSEWHERE = Set.of("WFA", "WFH");

    /** As the system says it; undefined is an arrival or a departure by the working hours. */
    enum Direction {
        IN(0),
        OUT(1),
        UNDEFINED(AttlogLine.UNDEFINED);

        private final int status;

        Direction(int status) {
            this.status = status;
        }
    }

    /**
     * Who it was: by his number (NIP, NI PPPK or NRP), or by an id of the system for which somebody
     * is enrolled.
     *
     * @param sourcePersonId taken exactly, zeros before it too
     */
    record PunchSubject(
            @Nullable @Pattern(regexp = NomorPegawai.REGEX, message = "employee-number") String nip,
            @Nullable @Pattern(regexp = AttlogLine.PIN, message = "pin") String sourcePersonId) {}

    /**
     * @param accuracyM in metres
     * @param mockDetected where the device found that the place was made up
     */
    record PunchLocation(
            @NotNull @DecimalMin("-90") @DecimalMax("90") BigDecimal lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") BigDecimal lon,
            @Nullable @DecimalMin("0") @DecimalMax("40000000") BigDecimal accuracyM,
            @Nullable Boolean mockDetected) {}

    /**
     * @param clockOffsetMs how far the device's clock was from the system's
     */
    record PunchDevice(
            @NotNull @Pattern(regexp = "[!-~]{1,100}", message = "identifier") String id,
            @Nullable Long clockOffsetMs) {}

    /** What about it should make somebody look twice; none of it changes what it counts for. */
    List<String> flags() {
        List<String> flags = new ArrayList<>();
        if (location != null && Boolean.TRUE.equals(location.mockDetected())) {
            flags.add("MOCK_LOCATION");
        }
        if (workMode != null && ELSEWHERE.contains(workMode)) {
            flags.add("WORKED_ELSEWHERE");
        }
        if (Boolean.TRUE.equals(capturedOffline)) {
            flags.add("CAPTURED_OFFLINE");
        }
        return flags;
    }

    /**
     * Of one that nothing is wrong with.
     *
     * @param evidence whatever it says beside person and time, as a JSON object
     */
    PunchBatch.Reported readable(String evidence) {
        Instant at = occurredAt.toInstant().truncatedTo(ChronoUnit.SECONDS);
        String nip = subject.nip();
        Report report =
                new Report(externalId, at, nip == null ? null : NomorPegawai.of(nip), evidence);
        return new PunchBatch.Reported(
                AttlogLine.reported(
                        Objects.requireNonNullElse(subject.sourcePersonId(), ""),
                        direction.status,
                        report),
                report);
    }
}
