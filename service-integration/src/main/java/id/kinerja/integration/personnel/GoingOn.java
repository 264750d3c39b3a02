package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Places that ended because of something that was entered in error, and go on without it: until the
 * next one that stands in their way, or the end of the service, or without an end.
 */
public final class GoingOn {

    private static final String FIELD = "goingOn";

    private GoingOn() {}

    /**
     * @param held his places, without the one that never was
     * @param chosen those that go on; each must have ended on the day before
     * @param from the day on which they go on
     */
    public static List<Assignment> of(
            Person person, List<Assignment> held, Set<AssignmentId> chosen, LocalDate from) {
        List<Assignment> goingOn = new ArrayList<>();
        List<Assignment> all = new ArrayList<>(held);
        for (AssignmentId id :
                chosen.stream().sorted(Comparator.comparing(AssignmentId::toString)).toList()) {
            Assignment place =
                    all.stream()
                            .filter(one -> one.id().equals(id))
                            .filter(one -> from.minusDays(1).equals(one.during().to()))
                            .findFirst()
                            .orElseThrow(() -> refused("place-did-not-end-then"));
            all.remove(place);
            Assignment longer = Placing.within(person, longer(place, all));
            if (!longer.during().includes(from)) {
                throw refused("no-room-to-go-on");
            }
            all.add(longer);
            goingOn.add(longer);
        }
        return List.copyOf(goingOn);
    }

    private static Assignment longer(Assignment place, List<Assignment> others) {
        Assignment endless = place.goingOnUntil(null);
        Place wanted = Place.of(endless);
        return others.stream()
                .filter(other -> wanted.clashesWith(Place.of(other)))
                .map(other -> other.during().from())
                .filter(begin -> begin.isAfter(place.during().from()))
                .min(LocalDate::compareTo)
                .map(next -> place.goingOnUntil(next.minusDays(1)))
                .orElse(endless);
    }

    private static Refused refused(String code) {
        return Refused.invalid("withdrawal-invalid", Finding.of(FIELD, code));
    }
}
