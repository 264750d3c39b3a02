package id.kinerja.integration.terminal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose the PINs of terminals are, of the agency in scope; whoever alters them holds the terminal.
 */
public interface Enrolments {

    /** Returns how many were taken; a PIN is one person on a day, the first stays. */
    int enrol(String serialNumber, List<Enrolment> enrolments);

    Map<String, List<Enrolment>> byPin(String serialNumber, Collection<String> pins);

    /** All that are kept of the terminal, in the order of their ids, behind the one given. */
    List<KeptEnrolment> list(String serialNumber, @Nullable UUID after, int limit);

    Optional<KeptEnrolment> find(String serialNumber, UUID id);

    /** Keeps its last day; the terminal is held. */
    void end(KeptEnrolment ended);

    /** Who is enrolled on that day, in the order of PINs. */
    List<Enrolment> enrolled(String serialNumber, LocalDate day);
}
