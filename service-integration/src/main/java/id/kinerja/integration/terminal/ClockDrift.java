package id.kinerja.integration.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How far a terminal's clock is from the server's, by what it has just sent. */
public final class ClockDrift {

    /** More is to be looked after. */
    public static final Duration TOLERATED = Duration.ofSeconds(60);

    private ClockDrift() {}

    /** A line that comes within it of being taken was sent as it happened. */
    public static final Duration AT_ONCE = Duration.ofMinutes(5);

    /**
     * By the newest of these lines; ahead of the server where it is positive. Behind it says
     * something only of a terminal that sends as it happens.
     */
    public static Optional<Duration> of(
            Terminal terminal, List<ReceivedLine> lines, Set<UUID> fresh) {
        return lines.stream()
                .filter(line -> fresh.contains(line.id()))
                .flatMap(line -> measured(terminal, line).stream())
                .max(Comparator.naturalOrder());
    }

    public static boolean isTooMuch(Duration drift) {
        return drift.abs().compareTo(TOLERATED) > 0;
    }

    private static Optional<Duration> measured(Terminal terminal, ReceivedLine line) {
        return line.asRead()
                .map(read -> read.in(terminal.zone()).at(terminal.zone()))
                .map(at -> between(line.receivedAt(), at));
    }

    private static Duration between(Instant received, Instant at) {
        return Duration.between(received, at);
    }
}
