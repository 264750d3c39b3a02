package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.util.List;

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
            return PolicyCheck.findings(document.policy());
        } catch (IllegalArgumentException | ArithmeticException notANumber) {
            return List.of(Finding.of("document", "number-not-readable"));
        }
    }
}
