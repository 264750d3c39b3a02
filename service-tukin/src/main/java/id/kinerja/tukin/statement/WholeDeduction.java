package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.DisciplineCut;
import id.kinerja.tukin.policy.DisciplineCuts;
import id.kinerja.tukin.policy.Policy;
import java.util.Comparator;
import java.util.List;

/** What leave and discipline take of the whole class amount, by the rules that say so. */
final class WholeDeduction {

    private final Policy policy;
    private final PersonMonth facts;
    private final CutLine line;

    private WholeDeduction(Policy policy, PersonMonth facts, Rupiah base) {
        this.policy = policy;
        this.facts = facts;
        this.line = new CutLine("POTONGAN_LAIN", base, policy.cap());
    }

    /**
     * @param left what the other cuts have left; never more is taken
     */
    static Line of(Policy policy, PersonMonth facts, Rupiah base, Rupiah left) {
        WholeDeduction deduction = new WholeDeduction(policy, facts, base);
        LeaveCharges.add(policy, facts, CutBase.WHOLE, deduction.line);
        deduction.discipline();
        return deduction.line.line(left, policy.discipline().basis(), policy.rounding());
    }

    private void discipline() {
        DisciplineCuts rules = policy.discipline();
        List<DisciplineCut> counting =
                facts.discipline().stream()
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
        boolean heaviestOnly = rules.concurrency() == DisciplineCuts.Concurrency.HEAVIEST;
        counting.stream()
                .limit(heaviestOnly ? 1 : counting.size())
                .forEach(
                        cut ->
                                line.add(
                                        "HUKDIS_" + cut.punishment(),
                                        null,
                                        cut.cut(),
                                        rules.basis()));
    }
}
