package id.kinerja.integration.reorganisation;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who moves by some mappings on a day, and who assesses him then: who leads his new unit after the
 * reorganisation, or the nearest one above it.
 */
public final class ReorganisationPlan {

    private final List<Mapping> mappings;
    private final LocalDate day;
    private final PersonId drafter;
    private final Heads heads;

    /**
     * @param drafter whom another has to move
     * @param leading the places that lead units that day, before anybody moves
     * @param parents under which unit each stands that day; one at the top is missing
     */
    public ReorganisationPlan(
            List<Mapping> mappings,
            LocalDate day,
            PersonId drafter,
            Collection<Assignment> leading,
            Map<UnitId, UnitId> parents) {
        this.mappings = List.copyOf(mappings);
        this.day = day;
        this.drafter = drafter;
        this.heads = new Heads(leading.stream().map(this::afterwards).toList(), parents);
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
                .filter(mapping -> leftBehind(place) == null)
                .map(mapping -> move(place, mapping, null).newPlace(place, day, null))
                .orElse(place);
    }

    private PlannedMove move(Assignment place, Mapping mapping) {
        return move(
                place, mapping, heads.assessor(place.person(), mapping.to(), assessorOf(place)));
    }

    private PlannedMove move(Assignment place, Mapping mapping, @Nullable PersonId assessor) {
        PlannedMove.Left left = leftBehind(place);
        return new PlannedMove(
                UuidV7.next(),
                place.person(),
                place.id(),
                place.revision(),
                new PlannedMove.Before(
                        place.unit(), place.positionCode(), place.kelas(), assessorOf(place)),
                new PlannedMove.After(mapping.to(), mapping.positionOf(place), assessor),
                left == null ? PlannedMove.State.PLANNED : PlannedMove.State.LEFT,
                left);
    }

    private PlannedMove.@Nullable Left leftBehind(Assignment place) {
        if (!place.during().from().isBefore(day)) {
            return PlannedMove.Left.BEGINS_LATER;
        }
        return place.person().equals(drafter) ? PlannedMove.Left.OWN_RECORD : null;
    }

    private @Nullable PersonId assessorOf(Assignment place) {
        return place.assessors()
                .on(day)
                .or(() -> place.assessors().on(place.during().from()))
                .map(Assignment.Assessor::named)
                .orElse(null);
    }
}
