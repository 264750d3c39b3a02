package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a personnel file says of the end of somebody's service.
 *
 * @param from the day after the last day of his definitive place
 */
record Leaving(ServiceStatus status, LocalDate from, @Nullable String decree) {

    static @Nullable Leaving later(@Nullable Leaving one, @Nullable Leaving other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.from.isAfter(other.from) ? one : other;
    }

    Person of(Person person) {
        return change().of(person);
    }

    ServiceChange change() {
        return new ServiceChange(status, DateRange.since(from), decree);
    }
}
