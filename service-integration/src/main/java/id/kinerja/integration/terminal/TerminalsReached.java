package id.kinerja.integration.terminal;

import id.kinerja.kernel.UnitId;
import java.util.Set;

/**
 * Which terminals somebody's office reaches.
 *
 * @param wholeAgency also those that hang in no unit
 * @param units otherwise those that hang in one of these
 */
public record TerminalsReached(boolean wholeAgency, Set<UnitId> units) {

    public TerminalsReached {
        units = Set.copyOf(units);
    }

    public boolean includes(Terminal terminal) {
        UnitId unit = terminal.place().unit();
        return wholeAgency || (unit != null && units.contains(unit));
    }
}
