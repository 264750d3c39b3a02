package id.kinerja.integration.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the facts of a day to its outcome; the same facts in any order give the same day.
 *
 * <p>The hours are those of Perpres 21/2023 or of the agency's own schedule. A punch that can't be
 * right, such as an arrival after the end of work, is flagged and counts for nothing until somebody
 * has confirmed it.
 */
public final class DayResolution {

    private DayResolution() {}

    /**
     * @param hours absent on a day off
     * @param holiday whether the day is off by decree
     * @param paper that covers the day; it counts on working days alone
     * @param now the agency's own time at the site, to know whether the day is over
     */
    public static AttendanceDay resolve(
            @Nullable WorkingHours hours,
            boolean holiday,
            @Nullable Paper paper,
            List<Punch> punches,
            LocalDateTime now) {
        if (hours == null || holiday) {
            return dayOff(holiday, punches);
        }
        return switch (paper) {
            case null -> workingDay(hours, punches, now);
            case GrantedLeave leave -> dayOfLeave(hours, leave, punches);
            case OrderedDuty duty -> dayOfDuty(hours, duty, punches);
        };
    }

    private static AttendanceDay workingDay(
            WorkingHours hours, List<Punch> punches, LocalDateTime now) {
        Set<AttendanceDay.Flag> flags = EnumSet.noneOf(AttendanceDay.Flag.class);
        Optional<Punch> in = first(punches, hours, flags);
        Optional<Punch> out = last(punches, hours, flags);
        LocalDateTime end = in.map(punch -> hours.endFor(punch.local())).orElse(hours.end());
        boolean over = !now.isBefore(end);
        if (punches.stream().anyMatch(punch -> !punch.local().toLocalDate().equals(date(hours)))) {
            flags.add(AttendanceDay.Flag.OVERNIGHT);
        }
        boolean attended = in.isPresent() || out.isPresent();
        boolean missingIn = attended && in.isEmpty();
        boolean missingOut = over && attended && out.isEmpty();
        if (missingIn || missingOut) {
            flags.add(AttendanceDay.Flag.MISSING_PAIR);
        }
        return new AttendanceDay(
                status(attended, over, in.isPresent() && out.isPresent()),
                hours,
                in.map(Punch::occurredAt).orElse(null),
                out.map(Punch::occurredAt).orElse(null),
                in.map(punch -> minutes(hours.latestStart(), punch.local())).orElse(0),
                out.map(punch -> minutes(punch.local(), end)).orElse(0),
                missingIn,
                missingOut,
                null,
                flags,
                evidence(punches));
    }

    private static AttendanceDay.Status status(boolean attended, boolean over, boolean complete) {
        if (complete || (attended && over)) {
            return AttendanceDay.Status.PRESENT;
        }
        return over ? AttendanceDay.Status.ABSENT : AttendanceDay.Status.INCOMPLETE;
    }

    private static AttendanceDay dayOff(boolean holiday, List<Punch> punches) {
        AttendanceDay.Status status =
                holiday ? AttendanceDay.Status.HOLIDAY : AttendanceDay.Status.OFF;
        return new AttendanceDay(
                status, null, null, null, 0, 0, false, false, null, Set.of(), evidence(punches));
    }

    private static AttendanceDay dayOfLeave(
            WorkingHours hours, GrantedLeave leave, List<Punch> punches) {
        Set<AttendanceDay.Flag> flags =
                punches.isEmpty() ? Set.of() : Set.of(AttendanceDay.Flag.PUNCHED_ON_LEAVE);
        return new AttendanceDay(
                AttendanceDay.Status.LEAVE,
                hours,
                null,
                null,
                0,
                0,
                false,
                false,
                leave,
                flags,
                evidence(punches));
    }

    /** Nobody is late for where he was sent; that he was seen at work counts for uang makan. */
    private static AttendanceDay dayOfDuty(
            WorkingHours hours, OrderedDuty duty, List<Punch> punches) {
        Set<AttendanceDay.Flag> flags = EnumSet.noneOf(AttendanceDay.Flag.class);
        Optional<Punch> in = first(punches, hours, flags);
        Optional<Punch> out = last(punches, hours, flags);
        if (duty.outOfTown() && !punches.isEmpty()) {
            flags.add(AttendanceDay.Flag.PUNCHED_OUT_OF_TOWN);
        }
        return new AttendanceDay(
                AttendanceDay.Status.DUTY,
                hours,
                in.map(Punch::occurredAt).orElse(null),
                out.map(Punch::occurredAt).orElse(null),
                0,
                0,
                false,
                false,
                duty,
                flags,
                evidence(punches));
    }

    private static Optional<Punch> first(
            List<Punch> punches, WorkingHours hours, Set<AttendanceDay.Flag> flags) {
        return ofDirection(punches, hours, Punch.Direction.IN, flags)
                .min(Comparator.comparing(Punch::occurredAt));
    }

    private static Optional<Punch> last(
            List<Punch> punches, WorkingHours hours, Set<AttendanceDay.Flag> flags) {
        return ofDirection(punches, hours, Punch.Direction.OUT, flags)
                .max(Comparator.comparing(Punch::occurredAt));
    }

    private static Stream<Punch> ofDirection(
            List<Punch> punches,
            WorkingHours hours,
            Punch.Direction wanted,
            Set<AttendanceDay.Flag> flags) {
        return punches.stream()
                .filter(punch -> directionOf(punch, hours, flags) == wanted)
                .filter(punch -> plausible(punch, wanted, hours, flags));
    }

    private static Punch.Direction directionOf(
            Punch punch, WorkingHours hours, Set<AttendanceDay.Flag> flags) {
        if (punch.direction() != Punch.Direction.UNDEFINED) {
            return punch.direction();
        }
        flags.add(AttendanceDay.Flag.DIRECTION_UNDEFINED);
        return punch.local().isBefore(hours.middle()) ? Punch.Direction.IN : Punch.Direction.OUT;
    }

    private static boolean plausible(
            Punch punch,
            Punch.Direction direction,
            WorkingHours hours,
            Set<AttendanceDay.Flag> flags) {
        boolean impossible =
                direction == Punch.Direction.IN
                        ? punch.local().isAfter(hours.end())
                        : punch.local().isBefore(hours.start());
        if (impossible) {
            flags.add(AttendanceDay.Flag.IMPLAUSIBLE_TIME);
        }
        return !impossible;
    }

    /** A shift counts for the day on which it starts. */
    private static LocalDate date(WorkingHours hours) {
        return hours.start().toLocalDate();
    }

    /** Whole minutes from one to the other, none where it isn't later. */
    private static int minutes(LocalDateTime from, LocalDateTime to) {
        return (int) Math.max(0, Duration.between(from, to).toMinutes());
    }

    private static List<java.util.UUID> evidence(List<Punch> punches) {
        return punches.stream()
                .sorted(Comparator.comparing(Punch::occurredAt).thenComparing(Punch::id))
                .map(Punch::id)
                .toList();
    }
}
