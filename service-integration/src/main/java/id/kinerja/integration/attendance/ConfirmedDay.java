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

    /** When he came, or left, by what was confirmed with a time. */
    Stream<LocalDateTime> attended(Punch.Direction direction) {
        return of(Confirmation.Attended.class)
                .filter(one -> one.direction() == direction)
                .map(Confirmation.Attended::at)
                .filter(Objects::nonNull);
    }

    /** Whether he came, or left, as scheduled where nothing says otherwise. */
    boolean asScheduled(Punch.Direction direction) {
        return of(Confirmation.Attended.class)
                .anyMatch(one -> one.direction() == direction && one.at() == null);
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
