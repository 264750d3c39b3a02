package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What held on which days, in their order; no day has two values, and a day may have none. */
public record Timeline<T>(List<Entry<T>> entries) {

    /** A value and the days on which it held. */
    public record Entry<T>(T value, DateRange during) {}

    public Timeline {
        entries = List.copyOf(entries);
    }

    public static <T> Timeline<T> none() {
        return new Timeline<>(List.of());
    }

    public static <T> Timeline<T> of(T value, DateRange during) {
        return new Timeline<>(List.of(new Entry<>(value, during)));
    }

    /** The same, but that this holds on these days; what held before goes on after them. */
    public Timeline<T> with(T value, DateRange during) {
        Stream<Entry<T>> others = entries.stream().flatMap(entry -> outside(entry, during));
        return new Timeline<>(
                joined(
                        Stream.concat(others, Stream.of(new Entry<>(value, during)))
                                .sorted(Comparator.comparing(entry -> entry.during().from()))
                                .toList()));
    }

    /** The same, but that nothing holds after that day. */
    public Timeline<T> until(LocalDate lastDay) {
        DateRange after = DateRange.since(lastDay.plusDays(1));
        return new Timeline<>(entries.stream().flatMap(entry -> outside(entry, after)).toList());
    }

    public Optional<T> on(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.during().includes(day))
                .map(Entry::value)
                .findFirst();
    }

    /** The first day of which anything is known; there must be one. */
    public LocalDate begins() {
        return entries.getFirst().during().from();
    }

    private static <T> Stream<Entry<T>> outside(Entry<T> entry, DateRange days) {
        return Stream.of(before(entry.during(), days), after(entry.during(), days))
                .flatMap(Optional::stream)
                .map(during -> new Entry<>(entry.value(), during));
    }

    private static Optional<DateRange> before(DateRange range, DateRange days) {
        return range.from().isBefore(days.from())
                ? range.intersection(DateRange.of(range.from(), days.from().minusDays(1)))
                : Optional.empty();
    }

    private static Optional<DateRange> after(DateRange range, DateRange days) {
        return Optional.ofNullable(days.to())
                .flatMap(last -> range.intersection(DateRange.since(last.plusDays(1))));
    }

    private static <T> List<Entry<T>> joined(List<Entry<T>> inOrder) {
        List<Entry<T>> joined = new ArrayList<>();
        for (Entry<T> entry : inOrder) {
            Entry<T> last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && goesOn(last, entry)) {
                joined.removeLast();
                DateRange both = DateRange.of(last.during().from(), entry.during().to());
                joined.add(new Entry<>(entry.value(), both));
            } else {
                joined.add(entry);
            }
        }
        return joined;
    }

    private static <T> boolean goesOn(Entry<T> one, Entry<T> next) {
        @Nullable LocalDate last = one.during().to();
        return last != null
                && last.plusDays(1).equals(next.during().from())
                && one.value().equals(next.value());
    }
}
