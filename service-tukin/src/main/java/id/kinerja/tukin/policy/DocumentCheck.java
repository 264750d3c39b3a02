package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether a document is a policy that can be applied, its examples aside. */
public final class DocumentCheck {

    private DocumentCheck() {}

    public static List<Finding> findings(PolicyDocument document) {
        List<String> missing = document.missing();
        if (!missing.isEmpty()) {
            return missing.stream().map(part -> Finding.of(part, "part-missing")).toList();
        }
        if (document.endsBeforeItStarts()) {
            return List.of(Finding.of("validTo", "ends-before-it-starts"));
        }
        try {
            return Stream.concat(
                            factorsOutside(document).stream(),
                            PolicyCheck.findings(document.policy()).stream())
                    .toList();
        } catch (IllegalArgumentException | ArithmeticException notANumber) {
            return List.of(Finding.of("document", "number-not-readable"));
        }
    }

    private static Optional<Finding> factorsOutside(PolicyDocument document) {
        List<PolicyDocument.FactorRule> factors = document.classes().factors();
        return factors != null
                        && factors.stream()
                                .anyMatch(one -> new BigDecimal(one.factor()).signum() <= 0)
                ? Optional.of(Finding.of("classes.factors", "factor-outside"))
                : Optional.empty();
    }
}
