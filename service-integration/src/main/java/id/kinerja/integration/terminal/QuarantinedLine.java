package id.kinerja.integration.terminal;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that waits for somebody, or that somebody has dismissed, as it is looked at.
 *
 * @param unit where its terminal hangs, if in one
 * @param kept the PIN that it was put aside with, or an id of an attendance system
 * @param text its beginning, as it came
 * @param receivedAt by the agency's own clock
 * @param cameFrom the address that sent it; absent where somebody brought it, or showed a token
 * @param zone in which its terminal hangs
 * @param dismissal absent while it waits
 */
public record QuarantinedLine(
        UUID id,
        String serialNumber,
        @Nullable UnitId unit,
        boolean ofSuspendedTerminal,
        AttlogSorting.Reason reason,
        @Nullable String kept,
        String text,
        Instant receivedAt,
        @Nullable String cameFrom,
        ZoneId zone,
        @Nullable Dismissal dismissal) {

    /** Whether it still waits. */
    public enum State {
        WAITING,
        DISMISSED
    }

    /**
     * That somebody has found it to be no punch.
     *
     * @param at by the server's clock
     */
    public record Dismissal(PersonId by, Instant at, String because) {}

    public State state() {
        return dismissal == null ? State.WAITING : State.DISMISSED;
    }

    /** Absent where it can't be read. */
    public Optional<String> pin() {
        return Optional.ofNullable(kept).or(() -> AttlogLine.parse(text).map(AttlogLine::pin));
    }

    /** By the terminal's clock, or by its zone where it counts seconds; absent where unread. */
    public Optional<LocalDateTime> deviceTime() {
        return AttlogLine.parse(text)
                .map(line -> line.seconds() == null ? line : line.in(zone))
                .map(AttlogLine::deviceTime);
    }
}
