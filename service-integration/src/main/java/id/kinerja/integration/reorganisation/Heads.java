package id.kinerja.integration.reorganisation;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who leads which unit on the day of a reorganisation, and so who assesses whom then. */
public final class Heads {

    private static final int DEEPEST = 50;

    private final Map<UnitId, Assignment> leading = new HashMap<>();
    private final Map<UnitId, UnitId> parents;

    /**
     * @param places of people on that day, once all have moved; those that lead nothing don't count
     * @param parents under which unit each stands that day; one at the top is missing
     */
    public Heads(Collection<Assignment> places, Map<UnitId, UnitId> parents) {
        this.parents = Map.copyOf(parents);
        places.stream()
                .filter(Assignment::leadsUnit)
                .sorted(
                        Comparator.comparing(Assignment::penugasan)
                                .thenComparing(
                                        place -> place.during().from(), Comparator.reverseOrder()))
                .forEach(place -> leading.putIfAbsent(place.unit(), place));
    }

    /**
     * Who leads the unit, or the nearest one above it.
     *
     * @param before who it was; he stays where nobody leads
     */
    public @Nullable PersonId assessor(PersonId person, UnitId unit, @Nullable PersonId before) {
        UnitId at = unit;
        for (int steps = 0; at != null && steps < DEEPEST; steps++) {
            Assignment head = leading.get(at);
            if (head != null && !head.person().equals(person)) {
                return head.person();
            }
            at = parents.get(at);
        }
        return before;
    }
}
