package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the agency's tree.
 *
 * @param parent under which it stands today; absent at the top
 * @param during on which days it stands
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        @Nullable UnitId parent,
        @Nullable ZoneId zone,
        @Nullable String kodeSatker,
        DateRange during,
        long revision) {

    /** Called otherwise, which is no move: everybody stays where he is. */
    public Unit named(String otherCode, String otherName, @Nullable String otherSatker) {
        return new Unit(id, otherCode, otherName, parent, zone, otherSatker, during, revision + 1);
    }

    public Unit inZone(@Nullable ZoneId other) {
        return new Unit(id, code, name, parent, other, kodeSatker, during, revision + 1);
    }

    public Unit under(@Nullable UnitId other) {
        return new Unit(id, code, name, other, zone, kodeSatker, during, revision + 1);
    }

    /** Whether somebody would be placed in it on days on which it stands no more. */
    public boolean outlastedBy(DateRange place) {
        LocalDate last = during.to();
        return last != null && (place.to() == null || place.to().isAfter(last));
    }

    /**
     * @param lastDay one of its days
     */
    public Unit endingOn(LocalDate lastDay) {
        DateRange until = DateRange.of(during.from(), lastDay);
        return new Unit(id, code, name, parent, zone, kodeSatker, until, revision + 1);
    }
}
