package id.kinerja.integration.roster.app;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;

/** Where notices of rosters lead. */
final class RosterLinks {

    private RosterLinks() {}

    static String days(PersonId person, YearMonth month) {
        return "/api/integration/v1/rostered-days?month=" + month + "&person=" + person.value();
    }
}
