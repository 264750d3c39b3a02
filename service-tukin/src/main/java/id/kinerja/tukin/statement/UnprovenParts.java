package id.kinerja.tukin.statement;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.IndexRule;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyExample;
import id.kinerja.tukin.policy.Variant;
import id.kinerja.tukin.policy.VariantRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What examples leave unproven though each of them comes out: that somebody is paid something, that
 * each variant counts for somebody, and what each table of classes pays.
 */
public final class UnprovenParts {

    private static final String EVERYBODY = "";

    private final PolicyDocument document;
    private final Map<String, Set<Integer>> classesByVariant = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private UnprovenParts(PolicyDocument document) {
        this.document = document;
        Policy policy = document.policy();
        document.examples().forEach(example -> count(example, policy));
    }

    /**
     * @param document whose examples all come to what they say
     */
    public static List<Finding> of(PolicyDocument document) {
        return new UnprovenParts(document).find();
    }

    private void count(PolicyExample example, Policy policy) {
        String variant =
                PersonsPolicy.variant(policy, CaseMonth.of(example.facts()))
                        .map(Variant::code)
                        .orElse(EVERYBODY);
        Set<Integer> classes = classesByVariant.computeIfAbsent(variant, _ -> new HashSet<>());
        example.facts().places().stream().map(CaseFacts.CasePlace::kelas).forEach(classes::add);
    }

    private List<Finding> find() {
        if (document.examples().stream().noneMatch(one -> one.expected().net() > 0)) {
            findings.add(Finding.of("examples", "examples-pay-nothing"));
        }
        Set<Integer> ofTheTable = new HashSet<>(classesOf(EVERYBODY));
        List<VariantRule> variants = document.variants() == null ? List.of() : document.variants();
        for (int i = 0; i < variants.size(); i++) {
            VariantRule variant = variants.get(i);
            String at = "variants[" + i + "]";
            if (!classesByVariant.containsKey(variant.code())) {
                findings.add(Finding.of(at, "variant-without-example", variant.code()));
            } else if (variant.classes() == null) {
                ofTheTable.addAll(classesOf(variant.code()));
            } else {
                findTables(at + ".classes", variant.classes(), classesOf(variant.code()));
            }
        }
        findTables("classes", document.classes(), ofTheTable);
        return findings;
    }

    private Set<Integer> classesOf(String variant) {
        return classesByVariant.getOrDefault(variant, Set.of());
    }

    private void findTables(String at, PolicyDocument.ClassTable table, Set<Integer> classes) {
        findTable(at + ".amounts", table.amounts(), classes);
        IndexRule index = table.index();
        findTable(at + ".index.points", index == null ? Map.of() : index.points(), classes);
    }

    private void findTable(String at, Map<Integer, Long> table, Set<Integer> classes) {
        if (!table.isEmpty() && classes.stream().noneMatch(table::containsKey)) {
            findings.add(Finding.of(at, "class-table-without-example", at));
        }
    }
}
