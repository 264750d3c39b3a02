package id.kinerja.tukin.policy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Which unit pays a month in which its holder's unit changes. One unit pays the whole month. */
public enum PayingUnit {
    /** Where a primary position was held last. */
    LAST,
    /** Where a primary position was held first. */
    FIRST,
    /** Where most calendar days of the month were spent; of equal ones the later. */
    MOST_DAYS;

    /**
     * Days in a unit.
     *
     * @param during days of the month alone
     */
    public record Stay(UnitId unit, DateRange during) {}

    /** None where nobody stayed anywhere. */
    public Optional<UnitId> of(Collection<Stay> stays) {
        Comparator<Stay> byDay = Comparator.comparing(stay -> stay.during().from());
        Optional<Stay> paying =
                switch (this) {
                    case LAST -> stays.stream().max(byDay);
                    case FIRST -> stays.stream().min(byDay);
                    case MOST_DAYS -> stays.stream().max(byDaysThere(stays).thenComparing(byDay));
                };
        return paying.map(Stay::unit);
    }

    private static Comparator<Stay> byDaysThere(Collection<Stay> stays) {
        Map<UnitId, Long> days =
                stays.stream()
                        .collect(
                                groupingBy(
                                        Stay::unit,
                                        summingLong(stay -> stay.during().dates().count())));
        return Comparator.comparing(stay -> days.getOrDefault(stay.unit(), 0L));
    }
}
