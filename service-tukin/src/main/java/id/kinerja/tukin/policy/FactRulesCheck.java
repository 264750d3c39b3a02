package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks whether the rules of a policy and the facts that it needs fit together. */
final class FactRulesCheck {

    private static final int MOST = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final FactRules rules;
    private final List<Finding> findings = new ArrayList<>();

    private FactRulesCheck(FactRules rules) {
        this.rules = rules;
    }

    static List<Finding> findings(Policy policy) {
        FactRules rules = policy.facts();
        FactRulesCheck check = new FactRulesCheck(rules);
        check.checkNumber("facts", rules.facts());
        check.checkNumber("stoppers", rules.stoppers());
        check.checkNumber("offsets", rules.offsets());
        check.checkNumber("counted", rules.counted());
        check.checkNumber("additions", rules.additions());
        if (check.findings.isEmpty()) {
            check.checkFacts();
            check.checkStoppers();
            check.checkOffsets();
            check.checkCounted();
            check.checkAdditions();
            check.checkCriteria(policy.criteria());
        }
        return check.findings;
    }

    private void checkNumber(String part, List<?> there) {
        if (there.size() > MOST) {
            find(part, "parts-too-many", MOST);
        }
    }

    private void checkFacts() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.facts().size(); i++) {
            FactRule fact = rules.facts().get(i);
            if (!CODE.matcher(fact.code()).matches()) {
                find("facts[" + i + "].code", "fact-code-invalid");
            }
            if (!codes.add(fact.code())) {
                find("facts[" + i + "].code", "fact-twice", fact.code());
            }
            if (!FactRule.SUPPLIERS.contains(fact.suppliedBy())) {
                find("facts[" + i + "].suppliedBy", "fact-supplier-unfit");
            }
            if (fact.untold() != null && !fact.kind().keeps(fact.untold())) {
                find("facts[" + i + "].untold", "fact-value-unreadable", fact.untold());
            }
        }
    }

    private void checkStoppers() {
        for (int i = 0; i < rules.stoppers().size(); i++) {
            Stopper stopper = rules.stoppers().get(i);
            String at = "stoppers[" + i + "]";
            Optional<FactRule> fact = declared(at, stopper.fact());
            if (fact.isPresent() && !fact.get().kind().keeps(stopper.value())) {
                find(at + ".value", "fact-value-unreadable", stopper.value());
            }
        }
    }

    private void checkOffsets() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.offsets().size(); i++) {
            String code = rules.offsets().get(i).fact();
            String at = "offsets[" + i + "]";
            Optional<FactRule> fact = declared(at, code);
            if (fact.isPresent() && fact.get().kind() != FactKind.MONEY) {
                find(at + ".fact", "offset-not-money", code);
            }
            if (!codes.add(code)) {
                find(at + ".fact", "fact-twice", code);
            }
        }
    }

    private void checkCounted() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.counted().size(); i++) {
            Counted counted = rules.counted().get(i);
            String at = "counted[" + i + "]";
            Optional<FactRule> fact = declared(at, counted.fact());
            if (fact.isPresent() && fact.get().kind() != FactKind.NUMBER) {
                find(at + ".fact", "counted-no-number", counted.fact());
            }
            if (!codes.add(counted.fact())) {
                find(at + ".fact", "fact-twice", counted.fact());
            }
            if (!counted.isOneOfTwo()) {
                find(at, "counted-one-of-two", counted.fact());
            }
            checkBands(at + ".bands", counted.bands());
        }
    }

    private void checkAdditions() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.additions().size(); i++) {
            Addition addition = rules.additions().get(i);
            String at = "additions[" + i + "]";
            Optional<FactRule> fact = declared(at, addition.fact());
            if (fact.isPresent() && !isFigure(fact.get().kind())) {
                find(at + ".fact", "addition-no-figure", addition.fact());
            }
            if (!codes.add(addition.fact())) {
                find(at + ".fact", "fact-twice", addition.fact());
            }
            if (!addition.steps().follow()) {
                find(at + ".steps", "steps-with-gap");
            }
            if (addition.most() != null && addition.most().isNegative()) {
                find(at + ".most", "amount-negative");
            }
        }
    }

    private static boolean isFigure(FactKind kind) {
        return kind == FactKind.NUMBER || kind == FactKind.PERCENTAGE;
    }

    private void checkBands(String at, @Nullable Bands bands) {
        if (bands == null) {
            return;
        }
        if (!bands.follow()) {
            find(at, "bands-with-gap");
        }
        if (!bands.sparePunctual()) {
            find(at, "bands-from-zero");
        }
        if (!bands.rise()) {
            find(at, "bands-fall");
        }
    }

    private void checkCriteria(List<CriterionShare> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            EligibleRule eligible = criteria.get(i).eligible();
            if (eligible != null && eligible.isEmpty()) {
                find("classes.criteria[" + i + "].eligible", "criterion-eligible-empty");
            }
            String code = criteria.get(i).fact();
            if (code != null) {
                String at = "classes.criteria[" + i + "]";
                Optional<FactRule> fact = declared(at, code);
                if (fact.isPresent() && !decides(fact.get().kind())) {
                    find(at + ".fact", "criterion-fact-unfit", code);
                }
            }
        }
    }

    private static boolean decides(FactKind kind) {
        return kind == FactKind.YES_NO || kind == FactKind.PERCENTAGE;
    }

    private Optional<FactRule> declared(String at, String code) {
        Optional<FactRule> fact = rules.named(code);
        if (fact.isEmpty()) {
            find(at + ".fact", "fact-undeclared", code);
        }
        return fact;
    }

    private void find(String part, String code, Object... arguments) {
        findings.add(Finding.of(part, code, arguments));
    }
}
