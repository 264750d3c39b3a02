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
 * Trusts a suspended terminal again, from now on. What it sent meanwhile goes on waiting until
 * somebody has it taken: whether that can be trusted too is another question.
 */
@Service
public class ReactivateTerminal {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final AuditTrail audit;

    ReactivateTerminal(TerminalOffices offices, Terminals terminals, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal reactivate(Actor actor, String serialNumber, long seen) {
        Terminal active =
                offices.hold(actor, serialNumber, seen)
                        .reactivated()
                        .orElseThrow(() -> Refused.conflict("terminal-not-suspended"));
        terminals.update(active);
        audit.record(
                Act.of("TERMINAL_REACTIVATED")
                        .named(serialNumber)
                        .with("revision", active.revision()));
        return active;
    }
}
