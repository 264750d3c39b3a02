package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The places that the register has of some people, as the rows of a file change them. */
final class HeldPlaces {

    /** What becomes of a row's place. */
    enum Outcome {
        /** It is new, and follows the one before where there is one. */
        PLACED,
        /** It is there already, and now its end is known. */
        ENDED,
        THERE_ALREADY,
        /** It would end a place in a unit that the file's bringer may not speak for. */
        OUTSIDE_OFFICE
    }

    private final UnitsOfOffice units;
    private final LocalDate today;
    private final Map<PersonId, List<Assignment>> held = new HashMap<>();
    private final Map<AssignmentId, Assignment> fresh = new LinkedHashMap<>();
    private final Map<AssignmentId, Assignment> ended = new LinkedHashMap<>();

    HeldPlaces(List<Assignment> places, UnitsOfOffice units, LocalDate today) {
        this.units = units;
        this.today = today;
        places.forEach(place -> of(place.person()).add(place));
    }

    Outcome take(Assignment asked) {
        Place place = Place.of(asked);
        List<Assignment> inTheWay =
                of(asked.person()).stream()
                        .filter(one -> place.clashesWith(Place.of(one)))
                        .toList();
        if (inTheWay.size() == 1 && isEndOf(asked, inTheWay.getFirst())) {
            end(inTheWay.getFirst(), asked.during().lastDay());
            return Outcome.ENDED;
        }
        if (!inTheWay.stream().allMatch(one -> isFollowedBy(one, asked))) {
            return Outcome.THERE_ALREADY;
        }
        if (!inTheWay.stream().allMatch(this::isReached)) {
            return Outcome.OUTSIDE_OFFICE;
        }
        inTheWay.forEach(one -> end(one, asked.during().from().minusDays(1)));
        of(asked.person()).add(asked);
        fresh.put(asked.id(), asked);
        return Outcome.PLACED;
    }

    /** The column by which it is none of those that are there on its days. */
    Optional<String> elsewhere(Assignment asked) {
        List<Assignment> there =
                of(asked.person()).stream()
                        .filter(one -> one.during().overlaps(asked.during()))
                        .toList();
        if (there.stream().noneMatch(one -> one.unit().equals(asked.unit()))) {
            return Optional.of("unor_kode");
        }
        return there.stream().anyMatch(one -> isSamePosition(one, asked))
                ? Optional.empty()
                : Optional.of("jabatan_kode");
    }

    private static boolean isSamePosition(Assignment one, Assignment other) {
        return one.unit().equals(other.unit()) && one.positionCode().equals(other.positionCode());
    }

    /** Whether the bringer's office reaches him, by some place of his that isn't over. */
    boolean reaches(PersonId person) {
        return isAnybodys(person) || current(person).anyMatch(this::isReached);
    }

    /** Whether it reaches all his places that aren't over. */
    boolean reachesWholly(PersonId person) {
        return isAnybodys(person) || (reaches(person) && current(person).allMatch(this::isReached));
    }

    boolean leavesBehind(ServiceChange change, PersonId person) {
        return change.leavesPlacesBehind(of(person));
    }

    /** Ends those that end with his service. */
    void endWith(ServiceChange change, PersonId person) {
        LocalDate last = change.during().from().minusDays(1);
        List.copyOf(of(person)).stream()
                .filter(place -> change.ending(List.of(place)).size() == 1)
                .forEach(place -> end(place, last));
    }

    private boolean isAnybodys(PersonId person) {
        return units.whole() || of(person).isEmpty();
    }

    private Stream<Assignment> current(PersonId person) {
        return of(person).stream().filter(place -> place.during().overlaps(DateRange.since(today)));
    }

    private boolean isReached(Assignment place) {
        return units.reached().contains(place.unit());
    }

    List<Assignment> fresh() {
        return List.copyOf(fresh.values());
    }

    /** Those of the register that end earlier than it knew, as they are now. */
    List<Assignment> ended() {
        return List.copyOf(ended.values());
    }

    private void end(Assignment place, LocalDate lastDay) {
        Assignment now = place.endingOn(lastDay);
        of(place.person()).replaceAll(one -> one.id().equals(place.id()) ? now : one);
        (fresh.containsKey(place.id()) ? fresh : ended).put(place.id(), now);
    }

    private List<Assignment> of(PersonId person) {
        return held.computeIfAbsent(person, one -> new ArrayList<>(2));
    }

    private static boolean isEndOf(Assignment asked, Assignment place) {
        return Place.of(asked).beginsAs(Place.of(place))
                && place.during().to() == null
                && asked.during().to() != null;
    }

    private static boolean isFollowedBy(Assignment place, Assignment asked) {
        return place.primary()
                && asked.primary()
                && place.during().from().isBefore(asked.during().from());
    }
}
