package id.kinerja.skp.plan.app;

import id.kinerja.directory.Assignment;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpContent;
import id.kinerja.skp.plan.SkpId;
import java.util.Comparator;

/** Plans of positions. */
final class Plans {

    private Plans() {}

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
