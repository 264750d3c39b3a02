package id.kinerja.integration.terminal;

import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that waits for somebody, as it is looked at.
 *
 * @param unit where its terminal hangs, if in one
 * @param kept the PIN that it was put aside with, or an id of an attendance system
 * @param text its beginning, as it came
 * @param receivedAt by the agency's own clock
 */
public record QuarantinedLine(
        UUID id,
        String serialNumber,
        @Nullable UnitId unit,
        boolean ofSuspendedTerminal,
        AttlogSorting.Reason reason,
        @Nullable String kept,
        String text,
        Instant receivedAt) {

    /** Absent where it can't be read. */
    public Optional<String> pin() {
        return Optional.ofNullable(kept).or(() -> AttlogLine.parse(text).map(AttlogLine::pin));
    }

    /** By the terminal's clock; absent where it can't be read, or where it counts seconds. */
    public Optional<LocalDateTime> deviceTime() {
        return AttlogLine.parse(text)
                .filter(line -> line.seconds() == null)
                .map(AttlogLine::deviceTime);
    }
}
