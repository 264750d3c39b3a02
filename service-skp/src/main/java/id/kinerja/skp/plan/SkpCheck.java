package id.kinerja.skp.plan;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.skp.plan.RencanaHasilKerja.Kind;
import id.kinerja.skp.plan.RencanaHasilKerja.Perspektif;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What keeps a plan from being submitted; each with the rule that it comes from. */
public final class SkpCheck {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    private final SkpContent content;
    private final Leader leader;
    private final List<Finding> findings = new ArrayList<>();

    private SkpCheck(SkpContent content, Leader leader) {
        this.content = content;
        this.leader = leader;
    }

    /**
     * What there is to build on.
     *
     * @param fromAgreement whether the plan comes from the unit's perjanjian kinerja, as that of
     *     the topmost does
     * @param results of the leader's agreed SKP; none while he has no plan, and nobody waits for it
     */
    public record Leader(boolean fromAgreement, Set<UUID> results) {

        public Leader {
            results = Set.copyOf(results);
        }
    }

    public static List<Finding> findings(SkpContent content, Leader leader) {
        SkpCheck check = new SkpCheck(content, leader);
        check.mainResults();
        for (int row = 1; row <= content.results().size(); row++) {
            check.result(row, content.results().get(row - 1));
        }
        return check.findings;
    }

    /** PP 30/2019 Ps 9 and, for whoever leads by agreement, Ps 14(4): the use of the budget too. */
    private void mainResults() {
        if (content.results().stream().noneMatch(result -> result.kind() == Kind.UTAMA)) {
            findings.add(Finding.of("results", "main-result-missing"));
        }
        boolean budget =
                content.results().stream()
                        .anyMatch(result -> result.perspektif() == Perspektif.ANGGARAN);
        if (leader.fromAgreement() && !budget) {
            findings.add(Finding.of("results", "budget-result-missing"));
        }
    }

    private void result(int row, RencanaHasilKerja result) {
        if (leader.fromAgreement() && result.perspektif() == null) {
            findings.add(Finding.ofRow(row, "perspektif", "perspektif-missing"));
        }
        if (result.kind() == Kind.UTAMA && !linked(result)) {
            findings.add(Finding.ofRow(row, "from", "result-without-leader"));
        }
        quantity(row, result);
    }

    /** PP 30/2019 Ps 11: a main result serves one of the leader's. */
    private boolean linked(RencanaHasilKerja result) {
        boolean nothingToServe = leader.fromAgreement() || leader.results().isEmpty();
        return nothingToServe
                || (result.from() != null && leader.results().contains(result.from()));
    }

    /** PP 30/2019 Ps 10: measurable, by its quantity at the least. */
    private void quantity(int row, RencanaHasilKerja result) {
        Indicator quantity = result.quantity();
        if (quantity == null) {
            findings.add(Finding.ofRow(row, "indicators", "quantity-missing"));
            return;
        }
        boolean measured =
                quantity.target() != null && DECIMAL.matcher(quantity.target()).matches();
        if (content.approach() == SkpContent.Approach.KUANTITATIF && !measured) {
            findings.add(Finding.ofRow(row, "target", "target-not-a-number"));
        }
    }
}
