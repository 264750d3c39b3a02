package id.kinerja.integration.personnel;

import id.kinerja.kernel.UnitId;
import java.util.Map;
import java.util.Set;

/**
 * The units that a file may speak of.
 *
 * @param byCode all of the agency
 * @param reached those for which the file's bringer may speak
 */
public record UnitsOfOffice(Map<String, UnitId> byCode, Set<UnitId> reached) {

    public UnitsOfOffice {
        byCode = Map.copyOf(byCode);
        reached = Set.copyOf(reached);
    }

    /** Whether he may speak for the whole agency. */
    boolean whole() {
        return reached.containsAll(byCode.values());
    }
}
