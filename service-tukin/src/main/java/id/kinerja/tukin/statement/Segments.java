package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.tukin.policy.MidMonthChanges;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The days of a person's month, by what they are worth: a segment for each place, and where the
 * policy counts all changes one for each time that its variant's criteria become worth something
 * else. Of what isn't worth but taken, such as bands and leave, there is one rule for the month.
 */
final class Segments {

    private final Policy agencys;
    private final Policy his;
    private final PersonMonth facts;

    private Segments(Policy agencys, Policy his, PersonMonth facts) {
        this.agencys = agencys;
        this.his = his;
        this.facts = facts;
    }

    /**
     * Those that pay something if their class has an amount, in the order of their days. Of places
     * on the same days none does: which of them counts is for HR to say.
     *
     * @param his the same policy as it is for the person's month
     */
    static List<Segment> of(Policy agencys, Policy his, PersonMonth facts) {
        Segments segments = new Segments(agencys, his, facts);
        return facts.places().stream()
                .sorted(Comparator.comparing(PersonMonth.Place::from))
                .filter(place -> !facts.isOneOfTwo(place))
                .flatMap(place -> segments.of(place).stream())
                .filter(segment -> !segment.paysNothing())
                .toList();
    }

    private List<Segment> of(PersonMonth.Place place) {
        if (his.midMonthChanges() == MidMonthChanges.CLASS_AND_STATUS) {
            return List.of(new Segment(place, his, Set.of()));
        }
        Policy there = PersonsPolicy.where(agencys, place);
        KelasJabatan kelas = place.kelas();
        return kelas == null || there.basicOf(kelas).isEmpty()
                ? List.of(new Segment(place, there, Set.of()))
                : byCriteria(place, there);
    }

    private List<Segment> byCriteria(PersonMonth.Place place, Policy there) {
        List<Segment> parts = new ArrayList<>();
        DateRange held = DateRange.of(place.from(), place.to());
        OutsideFact.turns(facts.outside(), held)
                .distinct()
                .sorted()
                .map(day -> onwards(place, there, day))
                .forEach(next -> join(parts, next));
        return parts;
    }

    /** As it is worth on that day, until its end. */
    private Segment onwards(PersonMonth.Place place, Policy there, LocalDate day) {
        return new Segment(
                place.during(day, place.to()),
                PersonsCriteria.of(there, facts, day),
                PersonsCriteria.untold(there, facts, day));
    }

    /** What is worth the same as before goes on. */
    private static void join(List<Segment> parts, Segment next) {
        if (parts.isEmpty()) {
            parts.add(next);
            return;
        }
        Segment before = parts.getLast();
        if (!isWorthTheSame(before, next)) {
            PersonMonth.Place place = before.place();
            LocalDate last = next.place().from().minusDays(1);
            parts.set(
                    parts.size() - 1,
                    new Segment(
                            place.during(place.from(), last), before.policy(), before.untold()));
            parts.add(next);
        }
    }

    private static boolean isWorthTheSame(Segment one, Segment other) {
        return one.policy().criteria().equals(other.policy().criteria())
                && one.untold().equals(other.untold());
    }
}
