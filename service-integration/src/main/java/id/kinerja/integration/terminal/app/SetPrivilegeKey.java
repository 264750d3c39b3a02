package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.PrivilegeKey;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how a terminal wants to be commanded, which differs by maker. */
@Service
public class SetPrivilegeKey {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final AuditTrail audit;

    SetPrivilegeKey(TerminalOffices offices, Terminals terminals, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal set(Actor actor, String serialNumber, PrivilegeKey key, long seen) {
        Terminal terminal = offices.hold(actor, serialNumber, seen);
        if (!terminal.pushes()) {
            throw Refused.conflict("terminal-takes-no-commands");
        }
        Terminal changed = terminal.commandedBy(key);
        terminals.update(changed);
        audit.record(
                Act.of("COMMAND_PROFILE_SET")
                        .named(serialNumber)
                        .with("revision", changed.revision())
                        .with("privilegeKey", key));
        return changed;
    }
}
