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

/** Lets lines wait no more of which nobody can make a punch. */
@Service
public class DismissLines {

    private final TerminalOffices offices;
    private final QuarantinedLines quarantine;
    private final QuarantineTasks tasks;
    private final AuditTrail audit;

    DismissLines(
            TerminalOffices offices,
            QuarantinedLines quarantine,
            QuarantineTasks tasks,
            AuditTrail audit) {
        this.audit = audit;
        this.tasks = tasks;
        this.offices = offices;
        this.quarantine = quarantine;
    }

    /** Those that waited until now; done twice it changes nothing more. */
    @Transactional
    public Set<UUID> dismiss(
            Actor actor, String serialNumber, Collection<UUID> lines, String because) {
        Terminal terminal = offices.hold(actor, serialNumber);
        Set<UUID> dismissed = quarantine.dismiss(terminal, lines, actor.requirePerson(), because);
        tasks.follow(terminal);
        audit.record(
                Act.of("WAITING_LINES_DISMISSED")
                        .named(serialNumber)
                        .with("dismissed", dismissed.size()));
        return dismissed;
    }
}
