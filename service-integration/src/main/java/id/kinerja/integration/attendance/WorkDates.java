package id.kinerja.integration.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To which work date a punch of one person belongs: to that of the shift which it begins or ends,
 * and to one alone, whatever else was punched. Only a roster, or an order to stay, moves the turn
 * of the day away from midnight; the hours of a schedule lie within their day.
 */
public final class WorkDates {

    /** For how long before and after a shift a punch is taken for it. */
    public static final Duration REACH = Duration.ofHours(3);

    /**
     * Where one shift follows another at once, for how long one may still leave the first after the
     * second has begun, or come for the second before the first has ended.
     */
    private static final Duration HANDING_OVER = Duration.ofMinutes(30);

    /**
     * Until when in the morning a departure is taken for that of who was ordered to stay through
     * the night, and until when another punch is: from then on people come for their day's work.
     */
    private static final LocalTime LATEST_DEPARTURE = LocalTime.of(9, 0);

    private static final LocalTime FIRST_ARRIVALS = LocalTime.of(6, 0);

    private final Map<LocalDate, WorkingHours> shifts;
    private final Map<LocalDate, LocalDateTime> stays;

    /**
     * @param shifts of the person by their work dates, of two days before and two behind those
     *     asked for
     * @param stays until when he was ordered to stay, by the date on which the order begins;
     *     likewise
     */
    public WorkDates(Map<LocalDate, WorkingHours> shifts, Map<LocalDate, LocalDateTime> stays) {
        this.shifts = Map.copyOf(shifts);
        this.stays = Map.copyOf(stays);
    }

    /** Of somebody whom nobody orders to stay. */
    public WorkDates(Map<LocalDate, WorkingHours> shifts) {
        this(shifts, Map.of());
    }

    /** When punches may belong to a work date; not all of them do. */
    public record Window(LocalDateTime from, LocalDateTime until) {}

    public LocalDate of(Punch punch) {
        LocalDate date = punch.local().toLocalDate();
        if (punch.local().isBefore(begin(date, punch.direction()))) {
            return date.minusDays(1);
        }
        LocalDate next = date.plusDays(1);
        return punch.local().isBefore(begin(next, punch.direction())) ? date : next;
    }

    public Window window(LocalDate date) {
        return new Window(
                begins(date).min(Comparator.naturalOrder()).orElseThrow(),
                begins(date.plusDays(1)).max(Comparator.naturalOrder()).orElseThrow());
    }

    private Stream<LocalDateTime> begins(LocalDate date) {
        return Stream.of(Punch.Direction.values()).map(direction -> begin(date, direction));
    }

    /** From when on a punch belongs to the date rather than to the one before. */
    private LocalDateTime begin(LocalDate date, Punch.Direction direction) {
        WorkingHours before = shifts.get(date.minusDays(1));
        WorkingHours own = shifts.get(date);
        Duration reach = reach(before, own);
        Optional<LocalDateTime> earliest =
                Optional.ofNullable(before)
                        .map(
                                hours ->
                                        hours.end()
                                                .plus(
                                                        handing(
                                                                reach,
                                                                direction,
                                                                Punch.Direction.OUT)));
        Optional<LocalDateTime> latest =
                Optional.ofNullable(own)
                        .map(
                                hours ->
                                        hours.start()
                                                .minus(
                                                        handing(
                                                                reach,
                                                                direction,
                                                                Punch.Direction.IN)));
        LocalDateTime begin = stayed(date, direction);
        // Who leaves ends the shift before, whatever has begun meanwhile; who comes begins the
        // next.
        if (direction == Punch.Direction.OUT) {
            return later(earlier(begin, latest), earliest);
        }
        return earlier(later(begin, earliest), latest);
    }

    /**
     * Until when punches of that date are of an order that began on the day before; who was to stay
     * until shortly before midnight may well leave after it.
     */
    private LocalDateTime stayed(LocalDate date, Punch.Direction direction) {
        LocalDateTime midnight = date.atStartOfDay();
        LocalDateTime ordered = stays.get(date.minusDays(1));
        if (ordered == null) {
            return midnight;
        }
        LocalDateTime until = direction == Punch.Direction.IN ? ordered : ordered.plus(REACH);
        if (!until.isAfter(midnight)) {
            return midnight;
        }
        LocalDateTime most =
                date.atTime(direction == Punch.Direction.OUT ? LATEST_DEPARTURE : FIRST_ARRIVALS);
        return until.isBefore(most) ? until : most;
    }

    private static LocalDateTime later(LocalDateTime one, Optional<LocalDateTime> other) {
        return other.filter(time -> time.isAfter(one)).orElse(one);
    }

    private static LocalDateTime earlier(LocalDateTime one, Optional<LocalDateTime> other) {
        return other.filter(time -> time.isBefore(one)).orElse(one);
    }

    private static Duration handing(
            Duration reach, Punch.Direction direction, Punch.Direction favoured) {
        return direction == favoured && reach.compareTo(HANDING_OVER) < 0 ? HANDING_OVER : reach;
    }

    /** At most half of the time between two shifts, so that they don't reach for the same punch. */
    private static Duration reach(@Nullable WorkingHours before, @Nullable WorkingHours own) {
        if (before == null || own == null) {
            return REACH;
        }
        Duration half = Duration.between(before.end(), own.start()).dividedBy(2);
        Duration between = half.isNegative() ? Duration.ZERO : half;
        return between.compareTo(REACH) < 0 ? between : REACH;
    }
}
