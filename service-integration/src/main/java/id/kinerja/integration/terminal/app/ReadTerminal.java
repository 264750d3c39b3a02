package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One terminal of those that somebody looks after. */
@Service
public class ReadTerminal {

    private final TerminalOffices offices;

    ReadTerminal(TerminalOffices offices) {
        this.offices = offices;
    }

    @Transactional(readOnly = true)
    public Terminal read(Actor actor, String serialNumber) {
        return offices.read(actor, serialNumber);
    }
}
