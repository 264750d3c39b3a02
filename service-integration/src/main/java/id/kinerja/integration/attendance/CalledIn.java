package id.kinerja.integration.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a day on call came to for somebody who was seen at work, by punches or by papers. */
record CalledIn(DayFacts.Facts facts, List<Seen> seen) {

    CalledIn {
        seen = List.copyOf(seen);
    }

    /**
     * @param source the paper that says so, absent for a punch
     */
    record Seen(Instant at, Punch.Direction direction, @Nullable UUID source) {

        private static final Comparator<Seen> IN_TIME =
                Comparator.comparing(Seen::at)
                        .thenComparing(
                                Seen::source, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    static Optional<CalledIn> of(DayFacts.Facts facts) {
        List<Seen> seen =
                Stream.concat(
                                facts.punches().stream()
                                        .filter(one -> one.direction() != Punch.Direction.BREAK)
                                        .map(CalledIn::seen),
                                papers(facts))
                        .sorted(Seen.IN_TIME)
                        .toList();
        return seen.isEmpty() ? Optional.empty() : Optional.of(new CalledIn(facts, seen));
    }

    private static Seen seen(Punch punch) {
        return new Seen(punch.occurredAt(), punch.direction(), null);
    }

    private static Stream<Seen> papers(DayFacts.Facts facts) {
        ConfirmedDay confirmed = ConfirmedDay.of(facts.confirmed());
        return Stream.of(Punch.Direction.IN, Punch.Direction.OUT)
                .flatMap(
                        direction ->
                                confirmed
                                        .attended(direction)
                                        .map(time -> seen(time, direction, facts.zone())));
    }

    private static Seen seen(ConfirmedDay.Time time, Punch.Direction direction, ZoneId zone) {
        return new Seen(time.at().atZone(zone).toInstant(), direction, time.source());
    }

    AttendanceDay day() {
        Optional<Seen> in = first();
        Optional<Seen> out = last().filter(one -> in.isEmpty() || one.at().isAfter(in.get().at()));
        Set<AttendanceDay.Flag> flags = EnumSet.noneOf(AttendanceDay.Flag.class);
        if (in.isEmpty() || out.isEmpty()) {
            flags.add(AttendanceDay.Flag.MISSING_PAIR);
        }
        return new AttendanceDay(
                AttendanceDay.Status.PRESENT,
                null,
                in.map(Seen::at).orElse(null),
                out.map(Seen::at).orElse(null),
                0,
                0,
                false,
                false,
                null,
                flags,
                DayResolution.evidence(facts.punches()),
                sources(in, out),
                null,
                0);
    }

    /** The first that doesn't say that he left. */
    private Optional<Seen> first() {
        return seen.stream().filter(one -> one.direction() != Punch.Direction.OUT).findFirst();
    }

    /** The last that doesn't say that he came. */
    private Optional<Seen> last() {
        return seen.reversed().stream()
                .filter(one -> one.direction() != Punch.Direction.IN)
                .findFirst();
    }

    private static List<UUID> sources(Optional<Seen> in, Optional<Seen> out) {
        List<UUID> sources = new ArrayList<>();
        in.map(Seen::source).ifPresent(sources::add);
        out.map(Seen::source).filter(one -> !sources.contains(one)).ifPresent(sources::add);
        return sources.stream().sorted().toList();
    }
}
