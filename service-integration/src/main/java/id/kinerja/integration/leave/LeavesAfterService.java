package id.kinerja.integration.leave;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How leave of the agency in scope lies to the end of the service of whom it was granted to. */
public interface LeavesAfterService {

    /**
     * A leave that holds.
     *
     * @param unit of his place on its first day, see {@link Leave#placedOn}; absent where he has
     *     none
     * @param afterwards whether one of its days lies behind the end of his service
     */
    record Standing(LeaveId id, PersonId person, @Nullable UnitId unit, boolean afterwards) {}

    /** All that these people have, in no order. */
    List<Standing> of(Collection<PersonId> people);
}
