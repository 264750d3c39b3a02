package id.kinerja.integration.roster;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whose turn it is by published rosters, in the agency in scope. */
public interface RosterTurns {

    /** The roster by which somebody's day goes. */
    Optional<UUID> rosterOf(PersonId person, LocalDate day);

    /** What rosters say of these people on these days. */
    Map<RosterCheck.PlacedDay, SwapRules.RosteredTurn> of(
            Collection<PersonId> people, LocalDate from, LocalDate to);

    /**
     * Has each work the other's shift from now on.
     *
     * @return the days whose hours have changed
     */
    List<Rosters.ChangedDay> exchange(RosterSwap swap);
}
