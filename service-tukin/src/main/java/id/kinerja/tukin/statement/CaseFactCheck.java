package id.kinerja.tukin.statement;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CaseFacts.CaseFact;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.FactRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether the facts from outside of a written case are those of the policy. */
public final class CaseFactCheck {

    private CaseFactCheck() {}

    /**
     * Of a case of which {@link CaseCheck} finds nothing.
     *
     * @param at where the case stands in what was sent
     */
    public static List<Finding> findings(CaseFacts facts, FactRules rules, String at) {
        List<CaseFact> told = facts.facts() == null ? List.of() : facts.facts();
        List<Finding> findings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            CaseFact fact = told.get(i);
            String part = at + ".facts[" + i + "]";
            Optional<FactRule> rule = rules.named(fact.code());
            if (rule.isEmpty()) {
                findings.add(Finding.of(part + ".code", "fact-undeclared", fact.code()));
            } else if (!rule.get().kind().keeps(fact.value())) {
                findings.add(Finding.of(part + ".value", "fact-value-unreadable", fact.value()));
            }
            if (!codes.add(fact.code())) {
                findings.add(Finding.of(part + ".code", "fact-twice", fact.code()));
            }
        }
        return findings;
    }
}
