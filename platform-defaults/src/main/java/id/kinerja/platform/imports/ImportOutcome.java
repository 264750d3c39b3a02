package id.kinerja.platform.imports;

import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.Map;

/**
 * What a part of a file came to.
 *
 * @param counts how many of what, such as {@code people}; added up over the parts
 */
public record ImportOutcome(Map<String, Integer> counts, List<Refused.Finding> findings) {

    public ImportOutcome {
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }
}
