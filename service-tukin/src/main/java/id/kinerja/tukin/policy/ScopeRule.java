package id.kinerja.tukin.policy;

import id.kinerja.kernel.JenisJabatan;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom something holds: who is within all that is said, and that is something.
 *
 * @param units codes of units, with all below them; absent for all
 * @param positions absent for all
 * @param statuses how somebody serves; absent for all, PNS among them
 */
public record ScopeRule(
        @Nullable List<String> units,
        @Nullable List<JenisJabatan> positions,
        @Nullable List<PaidAs> statuses) {

    public ScopeRule {
        units = copy(units);
        positions = copy(positions);
        statuses = copy(statuses);
    }

    /** Whether it leaves nobody out, or everybody. */
    boolean isEmpty() {
        boolean everybody = units == null && positions == null && statuses == null;
        return everybody || isNobody(units) || isNobody(positions) || isNobody(statuses);
    }

    /**
     * @param above the codes of his unit and of those above it
     * @param status absent for a PNS
     */
    public boolean includes(
            Collection<String> above, JenisJabatan position, @Nullable PaidAs status) {
        return (units == null || !Collections.disjoint(units, above))
                && (positions == null || positions.contains(position))
                && (statuses == null || (status != null && statuses.contains(status)));
    }

    private static boolean isNobody(@Nullable List<?> said) {
        return said != null && said.isEmpty();
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> said) {
        return said == null ? null : List.copyOf(said);
    }
}
