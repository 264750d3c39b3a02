package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a unit comes under another one.
 *
 * @param under the one it comes under; absent for the top of the tree
 * @param from the first day on which it stands there, until the next move that is known already
 */
public record UnitMove(@Nullable Unit under, LocalDate from) {

    /** What is wrong with it for this unit. */
    public Optional<Finding> findingOf(Unit unit, DateRange days) {
        if (!unit.during().includes(from)) {
            return Optional.of(Finding.of("from", "day-outside-unit", unit.during().from()));
        }
        if (under == null) {
            return Optional.empty();
        }
        boolean stands =
                days.intersection(unit.during())
                        .filter(held -> held.equals(held.intersection(under.during()).orElse(null)))
                        .isPresent();
        return stands ? Optional.empty() : Optional.of(Finding.of("parentId", "unit-not-there"));
    }

    public DateRange daysOf(Timeline<UnitId> parents) {
        return parents.ranges()
                .flatMap(UnitMove::bounds)
                .filter(day -> day.isAfter(from))
                .min(LocalDate::compareTo)
                .map(next -> DateRange.of(from, next.minusDays(1)))
                .orElse(DateRange.since(from));
    }

    private static Stream<LocalDate> bounds(DateRange days) {
        LocalDate last = days.to();
        return last == null ? Stream.of(days.from()) : Stream.of(days.from(), last.plusDays(1));
    }

    /** Under which units it stands then. */
    public Timeline<UnitId> of(Timeline<UnitId> parents) {
        DateRange days = daysOf(parents);
        return under == null ? parents.without(List.of(days)) : parents.with(under.id(), days);
    }
}
