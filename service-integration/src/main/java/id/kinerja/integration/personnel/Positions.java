package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The positions of the agency in scope, by the places that are held. */
public interface Positions {

    /** One that somebody holds on that day. */
    Optional<Position> find(UnitId unit, String code, LocalDate day);

    /** Who holds it on that day or later. */
    Set<PersonId> holders(UnitId unit, String code, LocalDate day);

    void call(UnitId unit, String code, PositionName name);

    /** The latest first; nothing of what it was called when it came in. */
    List<PositionName> names(UnitId unit, String code, int most);

    /**
     * By unit and code, behind the one given.
     *
     * @param units of which; absent for the whole agency
     * @param name a part of it; absent for all
     */
    List<Position> heldOn(
            LocalDate day,
            @Nullable Set<UnitId> units,
            @Nullable String name,
            Position.@Nullable Place after,
            int limit);
}
