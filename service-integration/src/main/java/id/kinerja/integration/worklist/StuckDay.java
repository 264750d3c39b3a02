package id.kinerja.integration.worklist;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that can't be resolved.
 *
 * @param because the kind of fault; the log says more
 */
public record StuckDay(PersonId person, LocalDate date, Instant since, String because) {

    /** Where a list was cut. */
    public record Place(PersonId person, LocalDate date) {}
}
