package id.kinerja.skp.plan;

import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Logs and other plans name a result by its id, so that an id must never be of two results: what is
 * written may name those of its own plan, each once, and a new one gets an id of its own.
 */
public final class ResultIds {

    private ResultIds() {}

    /**
     * @param written by row; null for a new result
     * @param there the results that the plan has
     */
    public static List<Finding> findings(List<@Nullable UUID> written, Set<UUID> there) {
        List<Finding> findings = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int row = 1; row <= written.size(); row++) {
            UUID id = written.get(row - 1);
            if (id != null && !there.contains(id)) {
                findings.add(Finding.ofRow(row, "id", "result-id-unknown"));
            } else if (id != null && !seen.add(id)) {
                findings.add(Finding.ofRow(row, "id", "result-id-twice"));
            }
        }
        return findings;
    }
}
