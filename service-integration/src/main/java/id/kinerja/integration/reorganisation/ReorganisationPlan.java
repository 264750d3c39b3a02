package id.kinerja.integration.reorganisation;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who moves by some mappings on a day, and who assesses him then: who leads his new unit after the
 * reorganisation, or the nearest one above it.
 */
public final class ReorganisationPlan {

    private static final int DEEPEST = 50;

    private final List<Mapping> mappings;
    private final LocalDate day;
    private final Map<UnitId, UnitId> parents;
    private final Map<UnitId, Assignment> heads = new HashMap<>();

    /**
     * @param leading the places that lead units that day, before anybody moves
     * @param parents under which unit each stands that day; one at the top is missing
     */
    public ReorganisationPlan(
            List<Mapping> mappings,
            LocalDate day,
            Collection<Assignment> leading,
            Map<UnitId, UnitId> parents) {
        this.mappings = List.copyOf(mappings);
        this.day = day;
        this.parents = Map.copyOf(parents);
        leading.stream()
                .map(this::afterwards)
                .filter(Assignment::leadsUnit)
                .sorted(
                        Comparator.comparing(Assignment::penugasan)
                                .thenComparing(
                                        place -> place.during().from(), Comparator.reverseOrder()))
                .forEach(place -> heads.putIfAbsent(place.unit(), place));
    }

    /** Only those who move. */
    public List<PlannedMove> of(Collection<Assignment> places) {
        return places.stream()
                .flatMap(place -> moving(place).map(mapping -> move(place, mapping)).stream())
                .toList();
    }

    private Optional<Mapping> moving(Assignment place) {
        return Mapping.of(place, mappings).filter(mapping -> mapping.moves(place));
    }

    private Assignment afterwards(Assignment place) {
        return moving(place)
                .map(mapping -> move(place, mapping).newPlace(place, day, ""))
                .orElse(place);
    }

    private PlannedMove move(Assignment place, Mapping mapping) {
        PersonId before =
                place.assessors()
                        .on(day)
                        .or(() -> place.assessors().on(place.during().from()))
                        .map(Assignment.Assessor::person)
                        .orElse(null);
        boolean later = !place.during().from().isBefore(day);
        return new PlannedMove(
                UuidV7.next(),
                place.person(),
                place.id(),
                place.revision(),
                new PlannedMove.Before(place.unit(), place.positionCode(), place.kelas(), before),
                new PlannedMove.After(
                        mapping.to(),
                        mapping.positionOf(place),
                        assessor(place.person(), mapping.to(), before)),
                later ? PlannedMove.State.LEFT : PlannedMove.State.PLANNED,
                later ? PlannedMove.Left.BEGINS_LATER : null);
    }

    /** Where nobody leads, it is who it was. */
    private @Nullable PersonId assessor(PersonId person, UnitId unit, @Nullable PersonId before) {
        UnitId at = unit;
        for (int steps = 0; at != null && steps < DEEPEST; steps++) {
            Assignment head = heads.get(at);
            if (head != null && !head.person().equals(person)) {
                return head.person();
            }
            at = parents.get(at);
        }
        return before;
    }
}
