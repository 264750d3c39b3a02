package id.kinerja.tukin.policy.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.PastUnits;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.VariantRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether the units that a policy speaks of are there, or were in a calculated month of its time: a
 * slip in a code would pay nobody by it.
 */
@Component
public class ScopeUnits {

    private final Directory directory;
    private final PastUnits pastUnits;

    ScopeUnits(Directory directory, PastUnits pastUnits) {
        this.directory = directory;
        this.pastUnits = pastUnits;
    }

    /** Refuses to go on by units that were given other codes since. */
    public void require(PolicyDocument document) {
        List<Finding> gone = findings(document, directory.unitCodes(units(document)));
        if (!gone.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "policy-units-gone",
                    List.of(document.code(), document.version()),
                    gone);
        }
    }

    /** Of a document that is sound otherwise. */
    List<Finding> findings(PolicyDocument document) {
        Set<String> said = units(document);
        Set<String> known = new HashSet<>(directory.unitCodes(said));
        known.addAll(pastUnits.codes(DateRange.of(document.validFrom(), document.validTo()), said));
        return findings(document, known);
    }

    private static List<Finding> findings(PolicyDocument document, Set<String> known) {
        List<VariantRule> variants = variants(document);
        return IntStream.range(0, variants.size())
                .boxed()
                .flatMap(
                        i ->
                                units(variants.get(i))
                                        .filter(code -> !known.contains(code))
                                        .map(
                                                code ->
                                                        Finding.of(
                                                                "variants[" + i + "].scope.units",
                                                                "scope-unit-unknown",
                                                                code)))
                .toList();
    }

    private static Set<String> units(PolicyDocument document) {
        return variants(document).stream().flatMap(ScopeUnits::units).collect(toSet());
    }

    private static List<VariantRule> variants(PolicyDocument document) {
        return document.variants() == null ? List.of() : document.variants();
    }

    private static Stream<String> units(VariantRule variant) {
        List<String> said = variant.scope().units();
        return said == null ? Stream.empty() : said.stream();
    }
}
