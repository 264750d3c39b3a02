package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry of terminals. */
public interface Terminals {

    /**
     * Whoever it belongs to; asked before an agency is in scope, since a serial number is all that
     * is sent.
     */
    Optional<Terminal> bySerialNumber(String serialNumber);

    /**
     * Remembers a terminal that knocks and that nobody has registered. Only so many are remembered:
     * those that have been silent longest are forgotten.
     */
    void knocked(String serialNumber);

    /**
     * Those whose webhook has this secret, whoever they belong to; asked before an agency is in
     * scope.
     */
    List<Terminal> bySecret(WebhookSecret secret);

    /** Of the agency in scope. */
    Optional<Terminal> find(String serialNumber);

    /**
     * As {@link #find}, and nobody else changes it, enrols on it or takes its lines until the
     * transaction ends.
     */
    Optional<Terminal> hold(String serialNumber);

    /** False where another agency, or this one, has it already. */
    boolean register(Terminal terminal);

    /** Keeps what may change of a terminal that is held. */
    void update(Terminal terminal);

    /** From now on only this secret opens its webhook. */
    void keepSecret(String serialNumber, WebhookSecret secret);

    /** From now on the secret of another one of its kind does; false where that has none. */
    boolean shareSecret(String of, String serialNumber);

    /** In the order of serial numbers, after the given one; counts are of these days. */
    List<TerminalState> list(
            TerminalsReached reached, DateRange days, @Nullable String after, int limit);

    /**
     * How far its clock is ahead, or behind where that is negative: which is believed, beyond what
     * is tolerated, only of one that has been online for a while and isn't sending old punches
     * again.
     */
    void drifts(String serialNumber, Duration drift);

    /** That a line was so far ahead that it isn't taken, which is believed of the second such. */
    void mayBeAhead(String serialNumber, Duration drift);

    /** That it has asked just now; nobody is kept waiting for that. */
    void heard(String serialNumber);

    /**
     * That it has sent something just now.
     *
     * @param attlogStamp where it goes on when it connects again; absent where that stays as it was
     */
    void sent(String serialNumber, @Nullable String attlogStamp);
}
