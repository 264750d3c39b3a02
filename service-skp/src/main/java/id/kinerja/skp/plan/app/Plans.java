package id.kinerja.skp.plan.app;

import id.kinerja.directory.Assignment;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.skp.plan.ResultIds;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpContent;
import id.kinerja.skp.plan.SkpId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans of positions. */
final class Plans {

    private Plans() {}

    /**
     * Refuses ids of results that the plan has not.
     *
     * @param written by row; null for a new result
     */
    static void requireOwn(List<@Nullable UUID> written, Set<UUID> there) {
        List<Refused.Finding> findings = ResultIds.findings(written, there);
        if (!findings.isEmpty()) {
            throw Refused.invalid("result-ids-wrong", findings);
        }
    }

    /** For the days of the year on which the position is held, under its last pejabat penilai. */
    static Skp.Plan of(Assignment held, DateRange year, SkpContent content) {
        return new Skp.Plan(
                SkpId.next(),
                held.person(),
                held.id(),
                held.assessors().stream()
                        .filter(one -> one.during().intersection(year).isPresent())
                        .max(Comparator.comparing(one -> one.during().from()))
                        .map(Assignment.Assessor::person)
                        .orElseThrow(() -> Refused.conflict("assessor-missing")),
                held.during()
                        .intersection(year)
                        .orElseThrow(() -> Refused.conflict("position-missing")),
                content);
    }
}
