package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.DisciplineCut;
import id.kinerja.tukin.policy.DisciplineCuts;
import id.kinerja.tukin.policy.Policy;
import java.util.Comparator;
import java.util.List;

/**
 * What leave and discipline take of the whole class amount, or of what the predikat has left of it,
 * by the rules that say so.
 *
 * @param whole the class amount of the month
 * @param afterPredikat what predikat and minutes have left of it
 */
record WholeDeduction(Policy policy, PersonMonth facts, Rupiah whole, Rupiah afterPredikat) {

    /**
     * @param left what the other cuts have left; never more is taken
     * @param others what attendance has taken of what the cap allows to all cuts together
     */
    Line line(Rupiah left, CutsTogether others) {
        CutLine line = new CutLine("POTONGAN_LAIN", others);
        LeaveCharges.add(policy, facts, CutBase.WHOLE, whole, line);
        LeaveCharges.add(policy, facts, CutBase.AFTER_PREDIKAT, afterPredikat, line);
        addDiscipline(line);
        return line.line(left, policy.discipline().basis(), policy.rounding());
    }

    private void addDiscipline(CutLine line) {
        DisciplineCuts rules = policy.discipline();
        Rupiah of =
                switch (rules.base()) {
                    case WHOLE -> whole;
                    case AFTER_PREDIKAT -> afterPredikat;
                };
        List<DisciplineCut> counting = counting(rules);
        boolean heaviestOnly = rules.concurrency() == DisciplineCuts.Concurrency.HEAVIEST;
        counting.stream()
                .limit(heaviestOnly ? 1 : counting.size())
                .forEach(
                        cut ->
                                line.add(
                                        "HUKDIS_" + cut.punishment(),
                                        null,
                                        cut.cut(),
                                        of,
                                        rules.basis()));
    }

    /** The heaviest first. */
    private List<DisciplineCut> counting(DisciplineCuts rules) {
        return facts.discipline().stream()
                .flatMap(
                        one ->
                                rules
                                        .of(
                                                one.punishment(),
                                                one.effective(),
                                                one.until(),
                                                facts.month())
                                        .stream())
                .sorted(
                        Comparator.comparing(DisciplineCut::cut)
                                .thenComparing(DisciplineCut::punishment)
                                .reversed())
                .toList();
    }
}
