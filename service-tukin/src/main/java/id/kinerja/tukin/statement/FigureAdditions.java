package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Addition;
import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/**
 * What figures that are told of a month add to it, each rounded by itself. One that nobody has told
 * adds nothing; that is asked for with all other facts.
 */
final class FigureAdditions {

    private FigureAdditions() {}

    /**
     * A line for each that adds something.
     *
     * @param base what the class and status pay, of which the percentages are
     */
    static List<Line> of(Policy policy, PersonMonth facts, Rupiah base) {
        LocalDate day = FactStart.SAME_MONTH.day(facts.month());
        return policy.facts().additions().stream()
                .flatMap(
                        addition ->
                                OutsideFact.valueOn(
                                        facts.outside(), policy.facts(), addition.fact(), day)
                                        .flatMap(addition::percentage)
                                        .map(part -> line(policy, addition, part, base))
                                        .stream())
                .toList();
    }

    private static Line line(Policy policy, Addition addition, Percentage percentage, Rupiah base) {
        Rupiah exact = Rupiah.rounded(base.times(percentage), policy.rounding().mode());
        Rupiah most = addition.most();
        Rupiah amount = policy.rounding().toStep(exact);
        return new Line(
                Line.RAISE + addition.fact(),
                most == null ? amount : amount.min(policy.rounding().downToStep(most)),
                percentage,
                base,
                null,
                addition.basis(),
                List.of());
    }
}
