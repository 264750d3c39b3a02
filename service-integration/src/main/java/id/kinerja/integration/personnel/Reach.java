package id.kinerja.integration.personnel;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.util.Set;

/**
 * How far offices reach together.
 *
 * @param agency also what is in no unit
 * @param units all of them where they reach the agency
 */
public record Reach(boolean agency, Set<UnitId> units) {

    public Reach {
        units = Set.copyOf(units);
    }

    /** That unit alone; throws {@link Refused} where it isn't reached. */
    public Reach in(UnitId unit) {
        if (!units.contains(unit)) {
            throw Refused.forbidden("outside-ones-office");
        }
        return new Reach(false, Set.of(unit));
    }
}
