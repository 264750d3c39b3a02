package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.FileProfile;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the columns of a terminal's files mean; rows that wait are read by it again later. */
@Service
public class SetFileProfile {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final AuditTrail audit;

    SetFileProfile(TerminalOffices offices, Terminals terminals, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal set(Actor actor, String serialNumber, FileProfile profile, long seen) {
        Terminal terminal = offices.hold(actor, serialNumber, seen);
        if (!terminal.takesFiles()) {
            throw Refused.conflict("terminal-takes-no-files");
        }
        profile.requireReadable();
        Terminal changed = terminal.readingFilesBy(profile);
        terminals.update(changed);
        audit.record(
                Act.of("FILE_PROFILE_SET")
                        .named(serialNumber)
                        .with("revision", changed.revision()));
        return changed;
    }
}
