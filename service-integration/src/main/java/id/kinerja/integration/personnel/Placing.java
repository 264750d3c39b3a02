package id.kinerja.integration.personnel;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a place fits beside those that its person has already: a definitive one follows the one
 * before, which ends on the day before (nobody has two at a time), any other stands beside them.
 */
public record Placing(Assignment placed, List<Assignment> ended) {

    public Placing {
        ended = List.copyOf(ended);
    }

    /** Refuses what would stand where another place stands that begins no earlier. */
    public static Placing beside(List<Assignment> held, Assignment placed) {
        Place place = Place.of(placed);
        List<Assignment> inTheWay =
                held.stream().filter(one -> place.clashesWith(Place.of(one))).toList();
        for (Assignment one : inTheWay) {
            boolean follows =
                    placed.primary() && one.during().from().isBefore(placed.during().from());
            if (!follows) {
                throw Refused.conflict("place-overlaps", one.positionName(), one.during().from());
            }
        }
        LocalDate dayBefore = placed.during().from().minusDays(1);
        return new Placing(placed, inTheWay.stream().map(one -> one.endingOn(dayBefore)).toList());
    }

    /** What is wrong with a place for this person. */
    public static Optional<Finding> findingOf(Person person, Assignment place) {
        LocalDate from = place.during().from();
        if (from.isBefore(person.service().begins())) {
            return Optional.of(Finding.of("from", "before-service", person.service().begins()));
        }
        return isAfterService(person, from)
                ? Optional.of(Finding.of("from", "after-service"))
                : Optional.empty();
    }

    /** The same place as far as his service reaches by what is known. */
    public static Assignment within(Person person, Assignment place) {
        return person.service().parts().stream()
                .filter(period -> period.value().status().endsService())
                .map(period -> period.during().from())
                .filter(end -> end.isAfter(place.during().from()) && place.during().includes(end))
                .findFirst()
                .map(end -> place.lasting(end.minusDays(1)))
                .orElse(place);
    }

    /** Whether his service has ended before that day. */
    static boolean isAfterService(Person person, LocalDate day) {
        return person.service()
                .on(day)
                .filter(service -> service.status().endsService())
                .isPresent();
    }
}
