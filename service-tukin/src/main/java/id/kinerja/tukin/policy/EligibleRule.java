package id.kinerja.tukin.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody must be placed to be eligible for a criterion of TPP, as its regulation lists it:
 * within all that is said. Auditors look by it; nobody's pay is worked out by it.
 *
 * @param positionCodes of positions, as the directory has them; absent for all
 * @param units codes of units, with all below them; absent for all
 */
public record EligibleRule(@Nullable List<String> positionCodes, @Nullable List<String> units) {

    public EligibleRule {
        positionCodes = positionCodes == null ? null : List.copyOf(positionCodes);
        units = units == null ? null : List.copyOf(units);
    }

    /** Whether it leaves nobody out, or everybody. */
    boolean isEmpty() {
        return (positionCodes == null && units == null) || isNobody(positionCodes, units);
    }

    private static boolean isNobody(
            @Nullable List<String> positionCodes, @Nullable List<String> units) {
        return (positionCodes != null && positionCodes.isEmpty())
                || (units != null && units.isEmpty());
    }

    /**
     * @param above the codes of the unit and of those above it
     */
    public boolean includes(String positionCode, Collection<String> above) {
        return (positionCodes == null || positionCodes.contains(positionCode))
                && (units == null || !Collections.disjoint(units, above));
    }
}
