package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalModel;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of which model a terminal is; its codes are read by that, those of before too. */
@Service
public class SetModel {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final AuditTrail audit;

    SetModel(TerminalOffices offices, Terminals terminals, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.audit = audit;
    }

    /**
     * @param model absent where it isn't known
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal set(Actor actor, String serialNumber, @Nullable String model, long seen) {
        Terminal changed =
                offices.hold(actor, serialNumber, seen)
                        .ofModel(model == null ? null : TerminalModel.named(model));
        terminals.update(changed);
        audit.record(
                Act.of("TERMINAL_MODEL_SET")
                        .named(serialNumber)
                        .with("revision", changed.revision()));
        return changed;
    }
}
