package id.kinerja.integration.roster;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of turns in the agency in scope. */
public interface RosterSwaps {

    /** False where one of its days is about to become another by one that is open. */
    boolean add(RosterSwap swap);

    Optional<RosterSwap> find(UUID id);

    /** Held with the unit of its roster, so that no other is published meanwhile. */
    Optional<RosterSwap> findForChange(UUID id);

    void update(RosterSwap swap);

    /** Those that somebody asked for or was asked for, the last ones first. */
    List<RosterSwap> of(PersonId person, @Nullable UUID before, int limit);

    /** Those that wait for this superior. */
    List<RosterSwap> waitingFor(PersonId superior, @Nullable UUID before, int limit);

    /** Those that wait in a unit's rosters. */
    List<RosterSwap> waitingIn(UnitId unit, @Nullable UUID before, int limit);

    /** Another roster counts for the unit and month; those that counted or waited, by id. */
    List<UUID> replace(UnitId unit, YearMonth month);
}
