package id.kinerja.skp.plan;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is planned.
 *
 * @param expectations what the leader expects beyond the guides of a core value; none where nothing
 *     is said
 */
public record SkpContent(
        Approach approach, List<RencanaHasilKerja> results, Map<BerAkhlak, String> expectations) {

    /** Chosen by person, fixed for the period. */
    public enum Approach {
        KUANTITATIF,
        KUALITATIF
    }

    public SkpContent {
        results = List.copyOf(results);
        expectations = Map.copyOf(expectations);
    }

    public Set<UUID> resultIds() {
        return results.stream().map(RencanaHasilKerja::id).collect(toUnmodifiableSet());
    }
}
