package id.kinerja.integration.area;

import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The areas of the units of the agency in scope. */
public interface UnitAreas {

    Optional<UnitArea> find(UnitId unit);

    /** False where another has kept one of this revision meanwhile. */
    boolean keep(UnitArea area);

    /** Of these units, by unit, behind the one given. */
    List<UnitArea> list(Set<UnitId> units, @Nullable UnitId after, int limit);
}
