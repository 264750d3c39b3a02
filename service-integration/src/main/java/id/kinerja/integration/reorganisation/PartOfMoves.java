package id.kinerja.integration.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Placing;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Some moves of a reorganisation, made on what the register says at that moment: who is another
 * than when it was planned, or would come under another, is left where he is.
 */
public final class PartOfMoves {

    private final Reorganisation reorganisation;
    private final Map<PersonId, Person> people;
    private final List<Assignment> places;
    private final List<Assignment> leading;
    private final Map<UnitId, UnitId> parents;
    private final Set<UnitId> standing;

    /**
     * @param places of those who move
     * @param leaders places of all who lead something
     * @param parents under which unit each stands that day; one at the top is missing
     * @param standing those units that stand from that day on without an end
     */
    public PartOfMoves(
            Reorganisation reorganisation,
            Map<PersonId, Person> people,
            List<Assignment> places,
            List<Assignment> leaders,
            Map<UnitId, UnitId> parents,
            Set<UnitId> standing) {
        this.reorganisation = reorganisation;
        this.people = Map.copyOf(people);
        this.places = List.copyOf(places);
        this.leading =
                leaders.stream()
                        .filter(place -> place.during().includes(reorganisation.day()))
                        .toList();
        this.parents = Map.copyOf(parents);
        this.standing = Set.copyOf(standing);
    }

    /**
     * @param ended none where he is left where he is
     */
    public record Made(PlannedMove move, List<Assignment> ended, List<Assignment> begun) {

        public Made {
            ended = List.copyOf(ended);
            begun = List.copyOf(begun);
        }

        static Made left(PlannedMove move, PlannedMove.Left why) {
            return new Made(move.left(why), List.of(), List.of());
        }
    }

    /**
     * Whoever is left may have been the head of others, who then would come under another: it is
     * made until nobody more is left.
     */
    public List<Made> made(List<PlannedMove> open) {
        Map<UUID, PlannedMove.Left> left = new HashMap<>();
        open.stream()
                .filter(move -> !standing.contains(move.after().unit()))
                .forEach(move -> left.put(move.id(), PlannedMove.Left.UNIT_ENDS));
        while (true) {
            List<Made> made = made(open, left);
            List<PlannedMove> otherwise = underAnother(made);
            if (otherwise.isEmpty()) {
                return made;
            }
            otherwise.forEach(move -> left.put(move.id(), PlannedMove.Left.ASSESSOR_CHANGED));
        }
    }

    private List<PlannedMove> underAnother(List<Made> made) {
        Heads heads = new Heads(afterwards(leading, made), parents);
        return made.stream()
                .map(Made::move)
                .filter(move -> move.left() == null)
                .filter(move -> isOtherwise(move, heads))
                .toList();
    }

    private static List<Assignment> afterwards(List<Assignment> leading, List<Made> made) {
        Set<AssignmentId> ended =
                made.stream()
                        .flatMap(one -> one.ended().stream())
                        .map(Assignment::id)
                        .collect(toSet());
        return Stream.concat(
                        leading.stream().filter(place -> !ended.contains(place.id())),
                        made.stream().flatMap(one -> one.begun().stream()))
                .toList();
    }

    private static boolean isOtherwise(PlannedMove move, Heads heads) {
        PersonId now = heads.assessor(move.person(), move.after().unit(), move.before().assessor());
        return !Objects.equals(now, move.after().assessor());
    }

    /**
     * @param left who is left whatever he holds
     */
    private List<Made> made(List<PlannedMove> open, Map<UUID, PlannedMove.Left> left) {
        Map<PersonId, List<Assignment>> held =
                places.stream().collect(groupingBy(Assignment::person));
        return open.stream()
                .map(
                        move -> {
                            PlannedMove.Left why = left.get(move.id());
                            return why == null
                                    ? made(
                                            move,
                                            held.computeIfAbsent(
                                                    move.person(), one -> new ArrayList<>()))
                                    : Made.left(move, why);
                        })
                .toList();
    }

    /** What he holds is as it is after the move then, for another one of his. */
    private Made made(PlannedMove move, List<Assignment> held) {
        Person person = people.get(move.person());
        if (reorganisation.isDecidedBy(move.person())) {
            return Made.left(move, PlannedMove.Left.OWN_RECORD);
        }
        Optional<Assignment> place =
                held.stream()
                        .filter(one -> one.id().equals(move.place()))
                        .filter(one -> one.revision() == move.placeRevision())
                        .filter(one -> one.during().includes(reorganisation.day()))
                        .findFirst();
        if (place.isEmpty() || person == null) {
            return Made.left(move, PlannedMove.Left.CHANGED_MEANWHILE);
        }
        Assignment begun =
                move.newPlace(place.get(), reorganisation.day(), reorganisation.decree());
        if (Placing.findingOf(person, begun).isPresent()) {
            return Made.left(move, PlannedMove.Left.CHANGED_MEANWHILE);
        }
        Assignment ended = place.get().endingOn(reorganisation.day().minusDays(1));
        held.remove(place.get());
        if (!fits(held, begun)) {
            held.add(place.get());
            return Made.left(move, PlannedMove.Left.OVERLAPS);
        }
        held.add(ended);
        held.add(begun);
        return new Made(move.done(), List.of(ended), List.of(begun));
    }

    private static boolean fits(List<Assignment> others, Assignment begun) {
        try {
            return Placing.beside(others, begun).ended().isEmpty();
        } catch (Refused overlaps) {
            return false;
        }
    }
}
