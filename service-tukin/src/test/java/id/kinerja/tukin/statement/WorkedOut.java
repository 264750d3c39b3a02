package id.kinerja.tukin.statement;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CaseFacts.CaseFact;
import id.kinerja.tukin.policy.CaseFacts.CasePlace;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.FactKind;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyExample;
import id.kinerja.tukin.policy.Variant;
import id.kinerja.tukin.policy.VariantRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policies of tests that are about something else than examples: what they lack of these is added,
 * as it comes to.
 */
public final class WorkedOut {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MINUTES = 6_000;

    private final PolicyDocument document;
    private final Policy policy;

    private WorkedOut(PolicyDocument document) {
        this.document = document;
        this.policy = document.policy();
    }

    /** One that can't be applied stays as it is. */
    public static PolicyDocument of(PolicyDocument document) {
        boolean asItIs =
                !DocumentCheck.findings(document).isEmpty() || UnprovenParts.of(document).isEmpty();
        return asItIs ? document : new WorkedOut(document).whole();
    }

    private PolicyDocument whole() {
        List<PolicyExample> all = new ArrayList<>(document.examples());
        all.addAll(examples(null, document.classes()));
        for (VariantRule variant : variants()) {
            all.addAll(
                    examples(
                            variant,
                            variant.classes() == null ? document.classes() : variant.classes()));
        }
        return Months.changed(document, changed -> changed.set("examples", JSON.valueToTree(all)));
    }

    private List<VariantRule> variants() {
        return document.variants() == null ? List.of() : document.variants();
    }

    private List<PolicyExample> examples(
            @Nullable VariantRule variant, PolicyDocument.ClassTable table) {
        return Stream.of(
                        table.amounts(),
                        table.index() == null ? Map.<Integer, Long>of() : table.index().points())
                .flatMap(classes -> classes.keySet().stream().limit(1))
                .map(kelas -> example(variant, kelas))
                .toList();
    }

    private PolicyExample example(@Nullable VariantRule variant, int kelas) {
        CaseFacts facts = facts(variant, kelas);
        long net = StatementCalculation.of(CaseMonth.of(facts), policy).net().amount();
        String whose = variant == null ? "" : " menurut " + variant.code();
        return new PolicyExample(
                "Kelas " + kelas + whose, null, facts, new PolicyExample.Expected(net, List.of()));
    }

    private CaseFacts facts(@Nullable VariantRule variant, int kelas) {
        Optional<String> code = Optional.ofNullable(variant).map(VariantRule::code);
        return places(variant, kelas)
                .map(this::facts)
                .filter(
                        facts ->
                                PersonsPolicy.variant(policy, CaseMonth.of(facts))
                                        .map(Variant::code)
                                        .equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<CasePlace> places(@Nullable VariantRule variant, int kelas) {
        List<String> units =
                variant == null || variant.scope().units() == null
                        ? List.of()
                        : variant.scope().units();
        return orNone(units.stream())
                .flatMap(
                        unit ->
                                orNone(Stream.of(JenisJabatan.values()))
                                        .flatMap(
                                                jenis ->
                                                        orNone(Stream.of(PaidAs.values()))
                                                                .map(
                                                                        as ->
                                                                                place(
                                                                                        kelas,
                                                                                        jenis, as,
                                                                                        unit))));
    }

    private static <T> Stream<Optional<T>> orNone(Stream<T> all) {
        return Stream.concat(Stream.of(Optional.empty()), all.map(Optional::of));
    }

    private static CasePlace place(
            int kelas, Optional<JenisJabatan> jenis, Optional<PaidAs> as, Optional<String> unit) {
        return new CasePlace(
                null, null, kelas, jenis.orElse(null), null, as.orElse(null), unit.orElse(null));
    }

    private CaseFacts facts(CasePlace place) {
        List<FactRule> rules = document.facts() == null ? List.of() : document.facts();
        return new CaseFacts(
                Months.MAY,
                List.of(place),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Predikat.BAIK,
                rules.stream().map(rule -> new CaseFact(rule.code(), value(rule), null)).toList(),
                MINUTES,
                null,
                null,
                null);
    }

    /** Nothing is kept back or taken by it. */
    private String value(FactRule rule) {
        if (rule.kind() != FactKind.YES_NO) {
            return "0";
        }
        boolean stops =
                policy.facts().stoppers().stream()
                        .anyMatch(
                                stopper ->
                                        stopper.fact().equals(rule.code())
                                                && stopper.value().equals("YES"));
        return stops ? "NO" : "YES";
    }
}
