package id.kinerja.integration.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the punches that say neither came and which went: of a day the first came and the last
 * went. Where they are close together he has come, or gone, and they are of that.
 */
final class InferredDirections {

    /** Nobody comes and goes for the day within it. */
    private static final Duration CLOSE = Duration.ofHours(1);

    private final @Nullable Punch first;
    private final @Nullable Punch last;
    private final LocalDateTime middle;

    private InferredDirections(@Nullable Punch first, @Nullable Punch last, LocalDateTime middle) {
        this.first = first;
        this.last = last;
        this.middle = middle;
    }

    /**
     * @param middle of the working hours: before it he has come, from it on gone, where all are
     *     close together
     * @param earliest before which nobody comes for that day
     */
    static InferredDirections of(
            Collection<Punch> punches, LocalDateTime middle, LocalDateTime earliest) {
        List<Punch> undefined =
                punches.stream()
                        .filter(punch -> punch.direction() == Punch.Direction.UNDEFINED)
                        .filter(punch -> !punch.local().isBefore(earliest))
                        .sorted(Comparator.comparing(Punch::local).thenComparing(Punch::id))
                        .toList();
        boolean apart =
                undefined.size() > 1
                        && undefined
                                .getFirst()
                                .local()
                                .plus(CLOSE)
                                .isBefore(undefined.getLast().local());
        return apart
                ? new InferredDirections(undefined.getFirst(), undefined.getLast(), middle)
                : new InferredDirections(null, null, middle);
    }

    /** Neither for those in between. */
    Punch.Direction of(Punch punch) {
        if (first == null || last == null || punch.local().isBefore(first.local())) {
            return punch.local().isBefore(middle) ? Punch.Direction.IN : Punch.Direction.OUT;
        }
        if (punch.equals(first)) {
            return Punch.Direction.IN;
        }
        return punch.equals(last) ? Punch.Direction.OUT : Punch.Direction.UNDEFINED;
    }
}
