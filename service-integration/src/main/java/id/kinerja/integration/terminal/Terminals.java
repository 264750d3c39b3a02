package id.kinerja.integration.terminal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    void resumeAt(String serialNumber, String attlogStamp);
}
