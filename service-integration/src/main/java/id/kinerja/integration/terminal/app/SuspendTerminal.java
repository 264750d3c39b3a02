package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends a terminal that can't be trusted for a while. It goes on sending and is told that it was
 * heard, so that it loses nothing; what it sends waits.
 */
@Service
public class SuspendTerminal {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final AuditTrail audit;

    SuspendTerminal(TerminalOffices offices, Terminals terminals, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.audit = audit;
    }

    /**
     * @param because in HR's words
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal suspend(Actor actor, String serialNumber, String because, long seen) {
        Terminal suspended =
                offices.hold(actor, serialNumber, seen)
                        .suspended(because)
                        .orElseThrow(() -> Refused.conflict("terminal-already-suspended"));
        terminals.update(suspended);
        audit.record(
                Act.of("TERMINAL_SUSPENDED")
                        .named(serialNumber)
                        .with("revision", suspended.revision()));
        return suspended;
    }
}
