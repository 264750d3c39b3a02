package id.kinerja.tukin.budget;

import id.kinerja.kernel.UnitId;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ceilings of the agency in scope. */
public interface Ceilings {

    Optional<Ceiling> find(Year year, UnitId unit);

    /**
     * Those of a year that have an amount, in the order of units.
     *
     * @param after the last unit of the part before; absent at the beginning
     */
    List<Ceiling> list(Year year, @Nullable UnitId after, int limit);

    /**
     * @param ceiling with the revision that the caller has seen
     * @return false where it has another by now
     */
    boolean replace(Ceiling ceiling);
}
