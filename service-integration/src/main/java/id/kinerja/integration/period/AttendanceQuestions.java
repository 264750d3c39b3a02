package id.kinerja.integration.period;

import id.kinerja.kernel.UnitId;
import java.util.List;

/**
 * What of a month's attendance still waits for somebody, before it can be paid by.
 *
 * @param undatedPunches quarantined lines of which nobody can say for which month they count, such
 *     as those of a terminal whose clock was reset
 */
public record AttendanceQuestions(
        List<UnitDays> units, List<TerminalPunches> terminals, int undatedPunches) {

    public AttendanceQuestions {
        units = List.copyOf(units);
        terminals = List.copyOf(terminals);
    }

    /**
     * What a unit's people have open.
     *
     * @param unresolvedDays that are not resolved, or have to be resolved again
     * @param waitingRequests of attendance that nobody has decided; closing doesn't wait for them
     *     where no attestation is asked
     * @param doubtfulDays at which somebody should look before they are paid by, such as those with
     *     a punch at an impossible time; closing doesn't wait for them
     */
    public record UnitDays(
            UnitId unit, int unresolvedDays, int waitingRequests, int doubtfulDays) {}

    /** Lines of the month that a terminal has sent and that are kept aside. */
    public record TerminalPunches(String serialNumber, String site, int quarantinedPunches) {}

    public int unresolvedDays() {
        return units.stream().mapToInt(UnitDays::unresolvedDays).sum();
    }

    public int waitingRequests() {
        return units.stream().mapToInt(UnitDays::waitingRequests).sum();
    }

    public int doubtfulDays() {
        return units.stream().mapToInt(UnitDays::doubtfulDays).sum();
    }

    public int quarantinedPunches() {
        return terminals.stream().mapToInt(TerminalPunches::quarantinedPunches).sum();
    }
}
