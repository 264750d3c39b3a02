package id.kinerja.integration.terminal;

import id.kinerja.kernel.AgencyId;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A terminal that an agency has registered.
 *
 * @param zone of its site; terminals send local time without one
 * @param attlogStamp where it is to resume after a reconnect
 */
public record Terminal(
        AgencyId agency,
        String serialNumber,
        String site,
        ZoneId zone,
        State state,
        LocalDate inUseSince,
        String attlogStamp) {

    /** A suspended terminal keeps its lines until it is active again. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }
}
