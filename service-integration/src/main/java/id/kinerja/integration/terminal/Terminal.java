package id.kinerja.integration.terminal;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that an agency has registered.
 *
 * @param inUseSince a punch before it comes from a clock that has lost its time
 * @param attlogStamp where it is to resume after a reconnect
 * @param suspendedBecause in HR's words; there while it is suspended
 */
public record Terminal(
        AgencyId agency,
        String serialNumber,
        Place place,
        LocalDate inUseSince,
        String attlogStamp,
        State state,
        @Nullable String suspendedBecause,
        long revision) {

    /** How a serial number is written; whoever shows another is no terminal. */
    public static final String SERIAL_NUMBER = "[A-Za-z0-9_-]{4,40}";

    private static final Pattern FORM = Pattern.compile(SERIAL_NUMBER);
    private static final String FROM_THE_START = "0";

    /** What a suspended terminal sends is kept, and waits until somebody has looked at it. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }

    /**
     * Where a terminal hangs.
     *
     * @param zone of the site; terminals send local time without one
     * @param unit whose HR looks after it; absent where only that of the whole agency does
     */
    public record Place(String site, ZoneId zone, @Nullable UnitId unit) {}

    public static Terminal registered(
            AgencyId agency, String serialNumber, Place place, LocalDate inUseSince) {
        return new Terminal(
                agency, serialNumber, place, inUseSince, FROM_THE_START, State.ACTIVE, null, 1);
    }

    public static boolean isSerialNumber(String text) {
        return FORM.matcher(text).matches();
    }

    public ZoneId zone() {
        return place.zone();
    }

    public boolean isSuspended() {
        return state == State.SUSPENDED;
    }

    public Terminal changed(Place to, LocalDate usedSince) {
        return new Terminal(
                agency,
                serialNumber,
                to,
                usedSince,
                attlogStamp,
                state,
                suspendedBecause,
                revision + 1);
    }

    /** Empty where it is suspended already. */
    public Optional<Terminal> suspended(String because) {
        return isSuspended() ? Optional.empty() : Optional.of(in(State.SUSPENDED, because));
    }

    /** Empty where it is active already. */
    public Optional<Terminal> reactivated() {
        return isSuspended() ? Optional.of(in(State.ACTIVE, null)) : Optional.empty();
    }

    private Terminal in(State next, @Nullable String because) {
        return new Terminal(
                agency, serialNumber, place, inUseSince, attlogStamp, next, because, revision + 1);
    }
}
