package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a terminal with those who are enrolled on it. */
@Service
public class RegisterTerminal {

    private final Terminals terminals;

    RegisterTerminal(Terminals terminals) {
        this.terminals = terminals;
    }

    @Transactional
    public void register(Actor actor, Terminal terminal, List<Enrolment> enrolments) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        if (!terminals.register(terminal)) {
            throw Refused.conflict("terminal-taken");
        }
        terminals.enrol(terminal.serialNumber(), enrolments);
    }
}
