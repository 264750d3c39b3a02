package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.QuarantinedLines;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the dismissal of lines back: they wait again, and are taken with what waits. */
@Service
public class RestoreLines {

    private final TerminalOffices offices;
    private final QuarantinedLines quarantine;
    private final QuarantineTasks tasks;
    private final AuditTrail audit;

    RestoreLines(
            TerminalOffices offices,
            QuarantinedLines quarantine,
            QuarantineTasks tasks,
            AuditTrail audit) {
        this.audit = audit;
        this.tasks = tasks;
        this.offices = offices;
        this.quarantine = quarantine;
    }

    /** Those that were dismissed until now; done twice it changes nothing more. */
    @Transactional
    public Set<UUID> restore(Actor actor, String serialNumber, Collection<UUID> lines) {
        Terminal terminal = offices.hold(actor, serialNumber);
        Set<UUID> restored = quarantine.restore(terminal, lines);
        tasks.follow(terminal);
        audit.record(
                Act.of("DISMISSED_LINES_RESTORED")
                        .named(serialNumber)
                        .with("restored", restored.size()));
        return restored;
    }
}
