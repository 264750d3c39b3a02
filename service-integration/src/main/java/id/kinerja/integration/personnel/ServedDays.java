package id.kinerja.integration.personnel;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** On which days people serve, by the register as it is today. */
public interface ServedDays {

    /** Everybody who is asked for is in the answer, be it without a day. */
    Map<PersonId, List<DateRange>> of(Set<PersonId> people);

    /** How much of some days somebody serves. */
    enum Extent {
        NONE,
        SOME,
        ALL
    }

    /** As far as each serves on these days, which have an end. */
    default Map<PersonId, Extent> extents(Set<PersonId> people, DateRange days) {
        return of(people).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> extent(one.getValue(), days)));
    }

    private static Extent extent(List<DateRange> served, DateRange days) {
        long kept = days.dates().filter(day -> includes(served, day)).count();
        if (kept == 0) {
            return Extent.NONE;
        }
        return kept == days.days() ? Extent.ALL : Extent.SOME;
    }

    /** Whether one of these days is in one of those times. */
    static boolean includes(List<DateRange> served, LocalDate day) {
        return served.stream().anyMatch(range -> range.includes(day));
    }
}
