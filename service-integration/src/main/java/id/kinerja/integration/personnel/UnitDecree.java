package id.kinerja.integration.personnel;

import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decreed of a unit.
 *
 * @param unit as it was from then on
 * @param parent under which it came to stand; absent at the top
 * @param effectiveOn the first day of a new name or place, the last one of a unit that ends
 */
public record UnitDecree(
        Unit unit, Kind kind, Paper paper, LocalDate effectiveOn, @Nullable UnitId parent) {

    /** What became of it. */
    public enum Kind {
        RENAMED,
        MOVED,
        ENDED
    }

    /** The decree by which it did. */
    public record Paper(String number, LocalDate date) {}

    /** What it says, as it is read later. */
    public record Entry(
            Kind kind,
            Paper paper,
            LocalDate effectiveOn,
            String code,
            String name,
            @Nullable UnitId parent) {}
}
