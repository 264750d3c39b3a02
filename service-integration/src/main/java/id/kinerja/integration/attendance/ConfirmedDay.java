package id.kinerja.integration.attendance;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All that was confirmed of one day; whatever favours the person more counts. */
record ConfirmedDay(List<Confirmed> all) {

    ConfirmedDay {
        all = List.copyOf(all);
    }

    static ConfirmedDay of(Collection<Confirmed> all) {
        return new ConfirmedDay(List.copyOf(all));
    }

    /**
     * When he came, or left, by what was confirmed.
     *
     * @param scheduled for what was confirmed without a time
     */
    Stream<LocalDateTime> attended(Punch.Direction direction, LocalDateTime scheduled) {
        return of(Confirmation.Attended.class)
                .filter(one -> one.direction() == direction)
                .map(one -> Objects.requireNonNullElse(one.at(), scheduled));
    }

    /** From when on he is late. */
    LocalDateTime latestStart(WorkingHours hours) {
        return of(Confirmation.MayArrive.class)
                .map(Confirmation.MayArrive::until)
                .reduce(hours.latestStart(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Until when he has to stay who would else have to until then. */
    LocalDateTime earliestEnd(LocalDateTime end) {
        return of(Confirmation.MayLeave.class)
                .map(Confirmation.MayLeave::from)
                .reduce(end, (one, other) -> one.isBefore(other) ? one : other);
    }

    Optional<Confirmation.WorksElsewhere> elsewhere() {
        return of(Confirmation.WorksElsewhere.class)
                .max(Comparator.comparing(Confirmation.WorksElsewhere::uangMakan));
    }

    /** What the day rests on beside its punches, in a fixed order. */
    List<UUID> sources() {
        return all.stream().map(Confirmed::source).distinct().sorted().toList();
    }

    private <T extends Confirmation> Stream<T> of(Class<T> kind) {
        return all.stream().map(Confirmed::what).filter(kind::isInstance).map(kind::cast);
    }
}
