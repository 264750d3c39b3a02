package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.OffsetRule;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.Stopper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What facts from outside take of a month: first what they keep back of the class amount, then what
 * is paid elsewhere. One that nobody has told is asked for, and takes nothing until it is.
 */
final class OutsideDeductions {

    private static final String MISSING = "fact-missing:";

    private final Policy policy;
    private final PersonMonth facts;
    private final Set<String> missing = new LinkedHashSet<>();

    private OutsideDeductions(Policy policy, PersonMonth facts) {
        this.policy = policy;
        this.facts = facts;
    }

    /**
     * A line for each of the two that takes something.
     *
     * @param left what the other cuts have left; never more is taken
     * @param openQuestions to which facts are added that nobody has told
     */
    static List<Line> of(
            Policy policy,
            PersonMonth facts,
            Rupiah base,
            Rupiah left,
            List<String> openQuestions) {
        OutsideDeductions deductions = new OutsideDeductions(policy, facts);
        List<Line> lines = deductions.lines(base, left);
        deductions.missing.forEach(code -> openQuestions.add(question(code)));
        return lines;
    }

    /** What is asked where nobody has told the fact. */
    static String question(String fact) {
        return MISSING + fact;
    }

    static boolean asksForFact(String question) {
        return question.startsWith(MISSING);
    }

    private List<Line> lines(Rupiah base, Rupiah left) {
        policy.facts().facts().stream()
                .map(FactRule::code)
                .forEach(code -> value(code, FactStart.SAME_MONTH));
        Optional<Line> keptBack = keptBack(base, left);
        Rupiah rest = keptBack.map(line -> left.plus(line.amount())).orElse(left);
        List<Line> lines = new ArrayList<>();
        keptBack.ifPresent(lines::add);
        paidElsewhere(rest).ifPresent(lines::add);
        return lines;
    }

    private Optional<Line> keptBack(Rupiah base, Rupiah left) {
        List<Stopper> stopping =
                policy.facts().stoppers().stream()
                        .filter(
                                one ->
                                        value(one.fact(), one.start())
                                                .filter(one.value()::equals)
                                                .isPresent())
                        .toList();
        if (stopping.isEmpty()) {
            return Optional.empty();
        }
        CutLine line = new CutLine("PENAHANAN", CutsTogether.unlimited(policy.rounding()));
        stopping.forEach(
                one -> line.add("PENAHANAN_" + one.fact(), null, one.cut(), base, one.basis()));
        return Optional.of(line.line(left, stopping.getFirst().basis(), policy.rounding()));
    }

    private Optional<Line> paidElsewhere(Rupiah left) {
        List<Line> parts = new ArrayList<>();
        Rupiah rest = left;
        for (OffsetRule offset : policy.facts().offsets()) {
            Optional<String> told = value(offset.fact(), FactStart.SAME_MONTH);
            if (told.isPresent()) {
                Rupiah elsewhere = Rupiah.of(Long.parseLong(told.get()));
                Rupiah taken = elsewhere.min(rest);
                rest = rest.minus(taken);
                parts.add(part(offset, elsewhere, taken));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Line.of(
                                "PENGURANGAN",
                                rest.minus(left),
                                policy.facts().offsets().getFirst().basis(),
                                parts));
    }

    private static Line part(OffsetRule offset, Rupiah elsewhere, Rupiah taken) {
        return new Line(
                "PENGURANGAN_" + offset.fact(),
                taken.negated(),
                null,
                elsewhere,
                null,
                offset.basis(),
                List.of());
    }

    private Optional<String> value(String code, FactStart start) {
        LocalDate day = start.day(facts.month());
        Optional<String> told = OutsideFact.valueOn(facts.outside(), policy.facts(), code, day);
        if (told.isEmpty()) {
            missing.add(code);
        }
        return told;
    }
}
