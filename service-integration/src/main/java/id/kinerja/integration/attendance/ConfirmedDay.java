package id.kinerja.integration.attendance;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was confirmed of one day; whatever favours the person more counts. */
record ConfirmedDay(List<Confirmed> all) {

    ConfirmedDay {
        all = List.copyOf(all);
    }

    static ConfirmedDay of(Collection<Confirmed> all) {
        return new ConfirmedDay(List.copyOf(all));
    }

    /** A time, local to the site, with the paper that it rests on. */
    record Time(LocalDateTime at, UUID source) {}

    /** When he came, or left, whatever the terminals have. */
    Stream<Time> attended(Punch.Direction direction) {
        return times(
                Confirmation.Attended.class, one -> one.direction() == direction ? one.at() : null);
    }

    /**
     * When he came, or left, where nothing else says it.
     *
     * @param scheduled for what was noted without a time
     * @param now before which it must have been
     */
    Optional<Time> noted(Punch.Direction direction, LocalDateTime scheduled, LocalDateTime now) {
        Comparator<Time> earliest = Comparator.comparing(Time::at).thenComparing(Time::source);
        return times(
                        Confirmation.Noted.class,
                        one ->
                                one.direction() == direction
                                        ? Objects.requireNonNullElse(one.at(), scheduled)
                                        : null)
                .filter(time -> !time.at().isAfter(now))
                .min(direction == Punch.Direction.IN ? earliest : earliest.reversed());
    }

    /** The same without what only stands in for punches that were due. */
    ConfirmedDay ofThoseWhoSaw() {
        return new ConfirmedDay(
                all.stream()
                        .filter(one -> !(one.what() instanceof Confirmation.Noted n) || n.seen())
                        .toList());
    }

    /**
     * Whether a list says when he was there, by hand or as a recap of a day at the office; what a
     * person says of himself, and what is noted of many at once, says nothing of where.
     */
    boolean listedAtOffice() {
        return elsewhere().isEmpty()
                && all.stream()
                        .anyMatch(
                                one ->
                                        one.what() instanceof Confirmation.Noted noted
                                                && noted.at() != null);
    }

    /** The same with this beside it. */
    ConfirmedDay with(Confirmed one) {
        return new ConfirmedDay(Stream.concat(all.stream(), Stream.of(one)).toList());
    }

    /** Until when he may come, where that is later than he else might. */
    Optional<Time> mayArrive(LocalDateTime latest) {
        return times(Confirmation.MayArrive.class, Confirmation.MayArrive::until)
                .filter(time -> time.at().isAfter(latest))
                .max(Comparator.comparing(Time::at).thenComparing(Time::source));
    }

    /** From when on he may go, where that is earlier than he else might. */
    Optional<Time> mayLeave(LocalDateTime earliest) {
        return times(Confirmation.MayLeave.class, Confirmation.MayLeave::from)
                .filter(time -> time.at().isBefore(earliest))
                .min(Comparator.comparing(Time::at).thenComparing(Time::source));
    }

    /** That he might work where he liked; of several the one with uang makan. */
    Optional<Confirmed> elsewhere() {
        return all.stream()
                .filter(one -> one.what() instanceof Confirmation.WorksElsewhere)
                .max(
                        Comparator.comparing(ConfirmedDay::withUangMakan)
                                .thenComparing(Confirmed::source));
    }

    /** That he might stay away; of several the one for which nothing is cut. */
    Optional<Confirmed> excused() {
        return all.stream()
                .filter(one -> one.what() instanceof Confirmation.Excused)
                .max(Comparator.comparing(ConfirmedDay::paid).thenComparing(Confirmed::source));
    }

    static boolean paid(Confirmed one) {
        return one.what() instanceof Confirmation.Excused excused && excused.paid();
    }

    private static boolean withUangMakan(Confirmed one) {
        return one.what() instanceof Confirmation.WorksElsewhere elsewhere && elsewhere.uangMakan();
    }

    private <T extends Confirmation> Stream<Time> times(
            Class<T> kind, Function<T, @Nullable LocalDateTime> time) {
        return all.stream()
                .filter(one -> kind.isInstance(one.what()))
                .flatMap(
                        one ->
                                Stream.ofNullable(time.apply(kind.cast(one.what())))
                                        .map(at -> new Time(at, one.source())));
    }
}
