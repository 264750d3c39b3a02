package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets right where a terminal hangs and since when. What was taken stays as it was; lines that wait
 * are looked at again when they are taken again.
 */
@Service
public class ChangeTerminal {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final QuarantineTasks tasks;
    private final AuditTrail audit;

    ChangeTerminal(
            TerminalOffices offices, Terminals terminals, QuarantineTasks tasks, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal change(
            Actor actor, String serialNumber, Terminal.Place place, LocalDate since, long seen) {
        Terminal changed = offices.hold(actor, serialNumber, seen).changed(place, since);
        offices.requirePlace(actor, place);
        terminals.update(changed);
        tasks.follow(changed);
        audit.record(
                Act.of("TERMINAL_CHANGED")
                        .named(serialNumber)
                        .with("revision", changed.revision())
                        .with("inUseSince", since));
        return changed;
    }
}
