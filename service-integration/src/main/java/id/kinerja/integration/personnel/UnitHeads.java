package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Who leads which of many units. */
public interface UnitHeads {

    /**
     * Who leads each unit that day, or else the nearest one above it that somebody leads; a unit
     * that nobody leads is missing.
     */
    Map<UnitId, PersonId> of(Collection<UnitId> units, LocalDate day);
}
