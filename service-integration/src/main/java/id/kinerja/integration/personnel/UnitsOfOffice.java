package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The units that a file may speak of.
 *
 * @param byCode all of the agency
 * @param lastDays of those that have one
 * @param reached those for which the file's bringer may speak
 */
public record UnitsOfOffice(
        Map<String, UnitId> byCode, Map<UnitId, LocalDate> lastDays, Set<UnitId> reached) {

    public UnitsOfOffice {
        byCode = Map.copyOf(byCode);
        lastDays = Map.copyOf(lastDays);
        reached = Set.copyOf(reached);
    }

    /** Whether he may speak for the whole agency. */
    boolean whole() {
        return reached.containsAll(byCode.values());
    }

    /** Whether somebody would be placed in it on days on which it stands no more. */
    boolean outlasts(UnitId unit, DateRange place) {
        LocalDate last = lastDays.get(unit);
        return last != null && (place.to() == null || place.to().isAfter(last));
    }
}
