package id.kinerja.tukin.statement;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CaseFacts.CaseFact;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.FactRules;
import id.kinerja.tukin.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether what a written case names of the policy is there. */
public final class CaseFactCheck {

    private CaseFactCheck() {}

    /**
     * Of a case of which {@link CaseCheck} finds nothing.
     *
     * @param at where the case stands in what was sent
     */
    public static List<Finding> findings(CaseFacts facts, Policy policy, String at) {
        List<CaseFact> told = facts.facts() == null ? List.of() : facts.facts();
        FactRules rules = policy.facts();
        List<Finding> findings = new ArrayList<>(extra(facts, policy, at));
        Set<String> begun = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            CaseFact fact = told.get(i);
            String part = at + ".facts[" + i + "]";
            Optional<FactRule> rule = rules.named(fact.code());
            if (rule.isEmpty()) {
                findings.add(Finding.of(part + ".code", "fact-undeclared", fact.code()));
            } else if (!rule.get().kind().keeps(fact.value())) {
                findings.add(Finding.of(part + ".value", "fact-value-unreadable", fact.value()));
            }
            if (!begun.add(fact.code() + " " + fact.from())) {
                findings.add(Finding.of(part + ".code", "fact-twice", fact.code()));
            }
        }
        return findings;
    }

    private static List<Finding> extra(CaseFacts facts, Policy policy, String at) {
        CaseFacts.CaseExtra extra = facts.extra();
        if (extra == null) {
            return List.of();
        }
        ExtraMonth rule = policy.extraMonth(extra.pay()).orElse(null);
        if (rule == null) {
            return List.of(
                    Finding.of(
                            at + ".extra",
                            "extra-month-not-in-policy",
                            extra.kind(),
                            extra.year()));
        }
        return rule.reference().equals(facts.month())
                ? List.of()
                : List.of(Finding.of(at + ".month", "extra-not-of-reference", rule.reference()));
    }
}
