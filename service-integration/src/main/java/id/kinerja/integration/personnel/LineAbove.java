package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who is above somebody on a day, by his definitive place.
 *
 * @param zone of the site
 * @param direct his pejabat penilai who hasn't left and has no conflict of interest, or else who
 *     leads the nearest unit from his own upward that he himself doesn't lead, and of several one
 *     who isn't on leave
 * @param leader who leads the topmost unit above that somebody else leads; HR decides in his place
 *     where he has a conflict of interest, since nobody is above him
 */
public record LineAbove(
        UnitId unit, ZoneId zone, @Nullable Official direct, @Nullable Official leader) {

    /**
     * @param hasNumber whether he can act by himself: officials without a number have no account,
     *     and who has a conflict of interest may not
     */
    public record Official(PersonId person, boolean hasNumber) {}

    public boolean isDirectly(PersonId other) {
        return direct != null && direct.person().equals(other);
    }
}
