package id.kinerja.platform.imports;

import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** With the findings of rows that weren't taken to the part before them. */
    ImportOutcome after(List<Refused.Finding> earlier) {
        return new ImportOutcome(
                counts, Stream.concat(earlier.stream(), findings.stream()).toList());
    }

    int warnings() {
        return (int) findings.stream().filter(Refused.Finding::warning).count();
    }
}
