package id.kinerja.integration.roster.web;

import id.kinerja.integration.roster.Roster;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.UUID;

/** A roster as it is shown. */
record RosterView(UUID id, UnitId unitId, YearMonth month, Roster.State state, long version) {

    static RosterView of(Roster roster) {
        return new RosterView(
                roster.id(), roster.unit(), roster.month(), roster.state(), roster.revision());
    }
}
