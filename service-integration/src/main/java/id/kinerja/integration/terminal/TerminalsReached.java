package id.kinerja.integration.terminal;

import id.kinerja.kernel.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return includes(terminal.place().unit());
    }

    /**
     * @param unit in which a terminal hangs, if in one
     */
    public boolean includes(@Nullable UnitId unit) {
        return wholeAgency || (unit != null && units.contains(unit));
    }
}
