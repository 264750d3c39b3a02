package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PredikatFactors;
import java.util.List;
import java.util.Optional;

/**
 * What a predikat adds of the difference to the next class above, for the same days and by the same
 * status. Whoever is in the highest class has none above.
 */
final class RatingRaises {

    static final String CODE = Line.RAISE + "PREDIKAT";

    private RatingRaises() {}

    /**
     * A line where it adds something.
     *
     * @param paid the days that pay something, in their order
     * @param base what they pay in the classes that were held
     */
    static Optional<Line> of(Policy policy, PersonMonth facts, List<Segment> paid, Rupiah base) {
        return facts.predikatOf(policy.predikat().lag().period(facts.month()))
                .flatMap(policy.predikat()::raiseOf)
                .map(raise -> line(policy, raise, difference(policy, facts, paid, base)))
                .filter(line -> line.amount().compareTo(Rupiah.ZERO) > 0);
    }

    private static Rupiah difference(
            Policy policy, PersonMonth facts, List<Segment> paid, Rupiah base) {
        List<Segment> above = paid.stream().map(RatingRaises::above).toList();
        return Rupiah.sum(
                        HeldClasses.of(policy, above, MonthDays.of(policy, facts)).stream()
                                .map(Line::amount)
                                .toList())
                .minus(base);
    }

    private static Segment above(Segment segment) {
        PersonMonth.Place place = segment.place();
        Policy policy = segment.policy();
        return Optional.ofNullable(place.kelas())
                .map(kelas -> new KelasJabatan(kelas.number() + 1))
                .filter(next -> policy.amountOf(next).isPresent())
                .map(next -> new Segment(place.in(next), policy, segment.untold()))
                .orElse(segment);
    }

    private static Line line(Policy policy, PredikatFactors.Raise raise, Rupiah difference) {
        Rupiah exact =
                Rupiah.rounded(difference.times(raise.ofNextClass()), policy.rounding().mode());
        return new Line(
                CODE,
                policy.rounding().toStep(exact),
                raise.ofNextClass(),
                difference,
                null,
                raise.basis(),
                List.of());
    }
}
