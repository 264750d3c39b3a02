package id.kinerja.integration.terminal.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a terminal with those who are enrolled on it. */
@Service
public class RegisterTerminal {

    private final Offices offices;
    private final TerminalOffices terminalOffices;
    private final BusinessClock clock;
    private final Terminals terminals;
    private final AuditTrail audit;

    RegisterTerminal(
            Offices offices,
            TerminalOffices terminalOffices,
            BusinessClock clock,
            Terminals terminals,
            AuditTrail audit) {
        this.terminalOffices = terminalOffices;
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.terminals = terminals;
    }

    @Transactional
    public void register(Actor actor, Terminal terminal, List<Enrolment> enrolments) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        terminalOffices.requirePlace(actor, terminal.place());
        if (!terminals.register(terminal)) {
            throw Refused.conflict("terminal-taken");
        }
        if (terminals.enrol(terminal.serialNumber(), enrolments) < enrolments.size()) {
            throw Refused.conflict("pin-taken");
        }
        audit.record(
                Act.of("TERMINAL_REGISTERED")
                        .named(terminal.serialNumber())
                        .with("enrolments", enrolments.size()));
    }
}
