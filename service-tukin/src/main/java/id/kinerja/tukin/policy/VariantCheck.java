package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks whether what a document says otherwise for some can be applied to them. */
final class VariantCheck {

    private VariantCheck() {}

    /** Of a document of which nothing else is found. */
    static List<Finding> findings(PolicyDocument document) {
        List<VariantRule> variants = document.variants();
        return variants == null
                ? List.of()
                : IntStream.range(0, variants.size())
                        .boxed()
                        .flatMap(i -> of(variants.get(i), document, "variants[" + i + "]"))
                        .toList();
    }

    private static Stream<Finding> of(VariantRule variant, PolicyDocument document, String at) {
        if (variant.scope().isEmpty()) {
            return Stream.of(Finding.of(at + ".scope", "scope-empty", variant.code()));
        }
        if (variant.changesNothing()) {
            return Stream.of(Finding.of(at, "variant-changes-nothing", variant.code()));
        }
        return DocumentCheck.findings(variant.of(document)).stream()
                .map(
                        found ->
                                new Finding(
                                        at + "." + found.field(),
                                        found.row(),
                                        found.code(),
                                        found.arguments()));
    }
}
