package id.kinerja.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What holds on which days, in order, no day twice; days that follow one another with the same
 * value are one part.
 */
public record Timeline<T>(List<Part<T>> parts) {

    /** What holds from one day until another, both included, or without an end. */
    public record Part<T>(DateRange during, T value) {}

    public Timeline {
        parts = List.copyOf(parts);
    }

    /** Where parts overlap, the one that began last holds. */
    public static <T> Timeline<T> of(Collection<Part<T>> parts) {
        List<Part<T>> latestFirst =
                parts.stream()
                        .sorted(
                                Comparator.comparing((Part<T> part) -> part.during().from())
                                        .reversed())
                        .toList();
        return by(
                starts(parts.stream().map(Part::during)),
                date ->
                        latestFirst.stream()
                                .filter(part -> part.during().includes(date))
                                .map(Part::value)
                                .findFirst());
    }

    public static <T> Timeline<T> none() {
        return new Timeline<>(List.of());
    }

    public static <T> Timeline<T> of(T value, DateRange during) {
        return new Timeline<>(List.of(new Part<>(during, value)));
    }

    /** The same, but that this holds on these days; what held before goes on after them. */
    public Timeline<T> with(T value, DateRange days) {
        return by(
                starts(Stream.concat(ranges(), Stream.of(days))),
                date -> days.includes(date) ? Optional.of(value) : on(date));
    }

    /** The same, but that nothing holds after that day. */
    public Timeline<T> until(LocalDate lastDay) {
        return without(List.of(DateRange.since(lastDay.plusDays(1))));
    }

    /** The first day on which anything holds; there must be one. */
    public LocalDate begins() {
        return parts.getFirst().during().from();
    }

    public Optional<T> on(LocalDate date) {
        return parts.stream()
                .filter(part -> part.during().includes(date))
                .map(Part::value)
                .findFirst();
    }

    /** What of it lies within these days. */
    public Timeline<T> within(DateRange days) {
        return new Timeline<>(
                parts.stream()
                        .flatMap(
                                part ->
                                        part.during().intersection(days).stream()
                                                .map(both -> new Part<>(both, part.value())))
                        .toList());
    }

    /** What is left of it without these days. */
    public Timeline<T> without(Collection<DateRange> days) {
        return by(
                starts(Stream.concat(ranges(), days.stream())),
                date ->
                        days.stream().anyMatch(range -> range.includes(date))
                                ? Optional.empty()
                                : on(date));
    }

    public <R> Timeline<R> map(Function<T, R> change) {
        return of(
                parts.stream()
                        .map(part -> new Part<>(part.during(), change.apply(part.value())))
                        .toList());
    }

    /** The days on which it says something else than the other. */
    public List<DateRange> daysUnlike(Timeline<T> other) {
        return by(
                        starts(Stream.concat(ranges(), other.ranges())),
                        date ->
                                on(date).equals(other.on(date))
                                        ? Optional.empty()
                                        : Optional.of(true))
                .ranges()
                .toList();
    }

    public Stream<DateRange> ranges() {
        return parts.stream().map(Part::during);
    }

    /** The days on which something may begin to hold or cease to. */
    private static SortedSet<LocalDate> starts(Stream<DateRange> ranges) {
        SortedSet<LocalDate> starts = new TreeSet<>();
        ranges.forEach(
                range -> {
                    starts.add(range.from());
                    if (range.to() != null) {
                        starts.add(range.to().plusDays(1));
                    }
                });
        return starts;
    }

    private static <T> Timeline<T> by(
            SortedSet<LocalDate> starts, Function<LocalDate, Optional<T>> value) {
        List<Part<T>> parts = new ArrayList<>();
        List<LocalDate> from = List.copyOf(starts);
        for (int i = 0; i < from.size(); i++) {
            LocalDate start = from.get(i);
            LocalDate end = i + 1 < from.size() ? from.get(i + 1).minusDays(1) : null;
            value.apply(start)
                    .ifPresent(held -> add(parts, new Part<>(DateRange.of(start, end), held)));
        }
        return new Timeline<>(parts);
    }

    private static <T> void add(List<Part<T>> parts, Part<T> next) {
        if (!parts.isEmpty() && follows(parts.getLast(), next)) {
            DateRange both = DateRange.of(parts.getLast().during().from(), next.during().to());
            parts.set(parts.size() - 1, new Part<>(both, next.value()));
        } else {
            parts.add(next);
        }
    }

    private static <T> boolean follows(Part<T> last, Part<T> next) {
        return last.value().equals(next.value())
                && last.during().lastDay().plusDays(1).equals(next.during().from());
    }
}
