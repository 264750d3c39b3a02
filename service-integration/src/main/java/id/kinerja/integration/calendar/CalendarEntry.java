package id.kinerja.integration.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar file, as far as it could be read.
 *
 * @param starts its first day
 * @param endsBefore the day behind its last one; absent where it lasts one day
 */
public record CalendarEntry(
        @Nullable String name,
        List<String> categories,
        @Nullable LocalDate starts,
        @Nullable LocalDate endsBefore,
        Set<Trait> traits) {

    public CalendarEntry {
        categories = List.copyOf(categories);
        traits = Set.copyOf(traits);
    }

    /** Why an event is no day off, however well it can be read. */
    public enum Trait {
        RECURS,
        CANCELLED,
        HAS_HOURS,
        ENDS_UNREADABLY
    }
}
