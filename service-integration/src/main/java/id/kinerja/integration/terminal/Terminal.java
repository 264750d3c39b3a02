package id.kinerja.integration.terminal;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that an agency has registered.
 *
 * @param feed by which way its punches come
 * @param inUseSince a punch before it comes from a clock that has lost its time
 * @param attlogStamp where it is to resume after a reconnect
 * @param suspendedBecause in HR's words; there while it is suspended
 */
public record Terminal(
        AgencyId agency,
        String serialNumber,
        Feed feed,
        Place place,
        LocalDate inUseSince,
        String attlogStamp,
        State state,
        @Nullable String suspendedBecause,
        long revision) {

    /** How a serial number is written; whoever shows another is no terminal. */
    public static final String SERIAL_NUMBER = "[A-Za-z0-9_-]{4,40}";

    private static final Pattern NETWORK_CARD = Pattern.compile("[0-9A-F]{12}");
    private static final Pattern FORM = Pattern.compile(SERIAL_NUMBER);
    private static final String FROM_THE_START = "0";

    /** What a suspended terminal sends is kept, and waits until somebody has looked at it. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }

    /** By which way punches come. */
    public enum Kind {
        /** It sends them itself, as ADMS has it. */
        ADMS,
        /** Only by files that somebody copies off it. */
        FILE,
        /** Its vendor's cloud sends them, to a webhook with a secret. */
        FINGERSPOT,
        /** It pushes its events itself, as ISAPI has it, to a webhook with a secret. */
        HIKVISION,
        /** It is no device but an attendance system of the agency, which reports them. */
        REST
    }

    /**
     * Where a terminal hangs.
     *
     * @param zone of the site; terminals send local time without one
     * @param unit whose HR looks after it; absent where only that of the whole agency does
     */
    public record Place(String site, ZoneId zone, @Nullable UnitId unit) {}

    /** Refuses a terminal of Hikvision that isn't named by the address of its network card. */
    public static Terminal registered(
            AgencyId agency, String serialNumber, Feed feed, Place place, LocalDate inUseSince) {
        if (feed.kind() == Kind.HIKVISION && !NETWORK_CARD.matcher(serialNumber).matches()) {
            throw Refused.invalid(
                    "terminal-source-invalid",
                    Refused.Finding.of("serialNumber", "network-card-wanted"));
        }
        return new Terminal(
                agency,
                serialNumber,
                feed,
                place,
                inUseSince,
                FROM_THE_START,
                State.ACTIVE,
                null,
                1);
    }

    public static boolean isSerialNumber(String text) {
        return FORM.matcher(text).matches();
    }

    public ZoneId zone() {
        return place.zone();
    }

    /** Whether it comes to the terminals' door by itself, and can be commanded there. */
    public boolean pushes() {
        return feed.kind() == Kind.ADMS;
    }

    /** Whether it is sent for, or sends itself, to a path with a secret. */
    public boolean hasWebhook() {
        return feed.kind() == Kind.FINGERSPOT || feed.kind() == Kind.HIKVISION;
    }

    /** Whether its vendor's cloud can be asked for what it has of it. */
    public boolean hasCloud() {
        return feed.kind() == Kind.FINGERSPOT;
    }

    /** Whether somebody may bring a file of it. */
    public boolean takesFiles() {
        return feed.kind() != Kind.REST;
    }

    /** Whether it is an attendance system that comes by this client. */
    public boolean isFedBy(String client) {
        return feed.kind() == Kind.REST && client.equals(feed.client());
    }

    /** Whether what says that it is this terminal comes from where it is said to be. */
    public boolean isReachedFrom(UploadSource source) {
        return feed.networks().include(source.address());
    }

    /** A line of it that is kept; empty where it is none of the forms that are known. */
    public Optional<AttlogLine> read(String line) {
        return switch (feed.kind()) {
            case REST -> ReportedLine.parse(line);
            case HIKVISION ->
                    ReportedLine.parse(line)
                            .filter(AttlogLine::isOfAPin)
                            .or(() -> readOfDevice(line));
            case ADMS, FILE, FINGERSPOT -> readOfDevice(line);
        };
    }

    private Optional<AttlogLine> readOfDevice(String line) {
        FileProfile profile = feed.profile();
        Optional<AttlogLine> read = AttlogLine.parse(line);
        return profile == null ? read : read.or(() -> profile.read(line, serialNumber));
    }

    public boolean isSuspended() {
        return state == State.SUSPENDED;
    }

    public Terminal changed(Place to, LocalDate usedSince) {
        return new Terminal(
                agency,
                serialNumber,
                feed,
                to,
                usedSince,
                attlogStamp,
                state,
                suspendedBecause,
                revision + 1);
    }

    public Terminal readingFilesBy(FileProfile profile) {
        return fed(feed.readingFilesBy(profile));
    }

    public Terminal commandedBy(PrivilegeKey key) {
        return fed(feed.commandedBy(key));
    }

    /** Refuses networks of what doesn't come by itself. */
    public Terminal reachedFrom(Networks networks) {
        return fed(feed.reachedFrom(networks));
    }

    /** Refuses a model of what is no device. */
    public Terminal ofModel(@Nullable String model) {
        return fed(feed.ofModel(model));
    }

    /** Empty where it is no attendance system. */
    public Optional<Terminal> fedBy(String client) {
        return feed.kind() == Kind.REST
                ? Optional.of(fed(feed.reportedBy(client)))
                : Optional.empty();
    }

    private Terminal fed(Feed by) {
        return new Terminal(
                agency,
                serialNumber,
                by,
                place,
                inUseSince,
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
                agency,
                serialNumber,
                feed,
                place,
                inUseSince,
                attlogStamp,
                next,
                because,
                revision + 1);
    }
}
