package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has everything that waits of a terminal taken again, once what held it up is mended. Done twice
 * it changes nothing more: a line that became a punch waits no longer, and a punch is there once.
 */
@Service
public class TakeWaitingLines {

    private final TerminalOffices offices;
    private final WaitingLines waitingLines;
    private final LinesFromElsewhere fromElsewhere;
    private final AuditTrail audit;

    TakeWaitingLines(
            TerminalOffices offices,
            WaitingLines waitingLines,
            LinesFromElsewhere fromElsewhere,
            AuditTrail audit) {
        this.fromElsewhere = fromElsewhere;
        this.offices = offices;
        this.waitingLines = waitingLines;
        this.audit = audit;
    }

    @Transactional
    public Retaken take(Actor actor, String serialNumber) {
        Terminal terminal = offices.hold(actor, serialNumber);
        if (terminal.isSuspended()) {
            throw Refused.conflict("terminal-suspended");
        }
        Retaken known = waitingLines.takeAll(actor.requirePerson(), terminal);
        Retaken others = fromElsewhere.take(terminal);
        Retaken retaken = known.plus(others.settled(), others.waiting());
        audit.record(
                Act.of("WAITING_LINES_TAKEN")
                        .named(serialNumber)
                        .with("settled", retaken.settled())
                        .with("waiting", retaken.waiting()));
        return retaken;
    }
}
