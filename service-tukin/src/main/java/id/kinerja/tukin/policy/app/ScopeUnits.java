package id.kinerja.tukin.policy.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.VariantRule;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the units that a policy speaks of are there: a slip in a code would pay nobody by it. */
@Component
public class ScopeUnits {

    private final Directory directory;

    ScopeUnits(Directory directory) {
        this.directory = directory;
    }

    /** Refuses to go by units that were given other codes since it was activated. */
    public void require(PolicyDocument document) {
        List<Finding> gone = findings(document);
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
        List<VariantRule> variants = document.variants();
        if (variants == null) {
            return List.of();
        }
        Set<String> known =
                directory.unitCodes(variants.stream().flatMap(ScopeUnits::units).collect(toSet()));
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

    private static Stream<String> units(VariantRule variant) {
        List<String> said = variant.scope().units();
        return said == null ? Stream.empty() : said.stream();
    }
}
