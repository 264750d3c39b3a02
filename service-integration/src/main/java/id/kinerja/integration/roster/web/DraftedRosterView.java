package id.kinerja.integration.roster.web;

import id.kinerja.integration.roster.Roster;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problem;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What came of a roster that was sent.
 *
 * @param entries how many were kept
 * @param findings of the rows that were left out
 */
record DraftedRosterView(
        UUID id,
        UnitId unitId,
        YearMonth month,
        Roster.State state,
        int entries,
        List<Problem.Finding> findings,
        long version) {

    static DraftedRosterView of(Roster roster, int entries, List<Problem.Finding> findings) {
        return new DraftedRosterView(
                roster.id(),
                roster.unit(),
                roster.month(),
                roster.state(),
                entries,
                findings,
                roster.revision());
    }
}
