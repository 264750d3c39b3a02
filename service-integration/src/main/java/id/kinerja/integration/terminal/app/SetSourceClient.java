package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says by which client an attendance system comes, where it was another, or written wrongly. */
@Service
public class SetSourceClient {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final AuditTrail audit;

    SetSourceClient(TerminalOffices offices, Terminals terminals, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal set(Actor actor, String serialNumber, String client, long seen) {
        Terminal changed =
                offices.hold(actor, serialNumber, seen)
                        .fedBy(client)
                        .orElseThrow(() -> Refused.conflict("terminal-has-no-client"));
        terminals.update(changed);
        audit.record(
                Act.of("SOURCE_CLIENT_SET")
                        .named(serialNumber)
                        .with("revision", changed.revision()));
        return changed;
    }
}
