package id.kinerja.tukin.run;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which units the runs of the agency in scope leave out. */
public interface LeftUnits {

    /**
     * Each of these units with those below it, as the tree is now; no unit that the agency doesn't
     * have.
     *
     * @param during days of which those below it must have been there on one at least
     */
    Map<UnitId, Set<UnitId>> withUnitsBelow(Collection<UnitId> units, DateRange during);

    /** In the order of units. */
    List<LeftUnit> list(RunId run, @Nullable UnitId after, int limit);

    Optional<LeftUnit> find(RunId run, UnitId unit);

    /** All units by which the run pays nobody, those below a left one among them. */
    Set<UnitId> covered(RunId run);

    /**
     * @param unit that isn't left out yet
     * @param units with those below it
     */
    record LeavingOut(UnitId unit, Set<UnitId> units, String reason) {

        public LeavingOut {
            units = Set.copyOf(units);
        }
    }

    /** Nobody is held with any unit of the run until it is calculated once more. */
    void change(RunId run, Set<UnitId> takenIn, List<LeavingOut> leftOut, PersonId by);

    /**
     * Holds whomever the run's version would pay by a unit that is left out, all in one go, in
     * place of who was held so before. Whom somebody holds himself stays held by him, too.
     */
    void hold(Run run);

    /**
     * The months of all its people are open again as by a fact that came late: the next run pays
     * them. Whom somebody holds himself stays held.
     */
    void release(Run run, UnitId unit, PersonId by);

    Waiting waiting(Run run);

    /**
     * How many units are left out and not released.
     *
     * @param own by the run itself
     * @param before by approved runs of earlier months
     */
    record Waiting(int own, int before) {}
}
