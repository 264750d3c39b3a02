package id.kinerja.tukin.fact;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds positions as primary ones. */
public interface PositionHolders {

    /**
     * A position that somebody holds, or held.
     *
     * @param unitCode of today; absent where the unit isn't known yet
     * @param held the days on which somebody holds it, one after the other
     */
    record Position(String code, UnitId unit, @Nullable String unitCode, DateRange held) {}

    /** Those of the agency with one of these codes, of each unit for each time that it is held. */
    List<Position> withCodes(Collection<String> codes);

    /** Whoever holds them on some day of the range; of one that nobody does there is none. */
    Map<String, Set<PersonId>> of(Collection<String> codes, DateRange during);
}
