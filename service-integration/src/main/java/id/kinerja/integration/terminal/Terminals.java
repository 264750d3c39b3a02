package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry of terminals. */
public interface Terminals {

    /**
     * Whoever it belongs to; asked before an agency is in scope, since a serial number is all that
     * is sent.
     */
    Optional<Terminal> bySerialNumber(String serialNumber);

    /** Remembers a terminal that knocks and that nobody has registered. */
    void knocked(String serialNumber);

    /** False where another agency, or this one, has it already. */
    boolean register(Terminal terminal);

    void enrol(String serialNumber, List<Enrolment> enrolments);

    Map<String, List<Enrolment>> enrolments(String serialNumber, Collection<String> pins);

    /** In the order of serial numbers, after the given one; counts are of these days. */
    List<TerminalState> list(DateRange days, @Nullable String after, int limit);

    void resumeAt(String serialNumber, String attlogStamp);
}
