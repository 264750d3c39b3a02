package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalModel;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
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
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal set(Actor actor, String serialNumber, String model, long seen) {
        Terminal held = offices.hold(actor, serialNumber, seen);
        return kept(held.ofModel(TerminalModel.named(model)), "TERMINAL_MODEL_SET");
    }

    /**
     * It isn't known any more; the usual meanings hold.
     *
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal clear(Actor actor, String serialNumber, long seen) {
        Terminal held = offices.hold(actor, serialNumber, seen);
        return kept(held.ofModel(null), "TERMINAL_MODEL_CLEARED");
    }

    private Terminal kept(Terminal changed, String act) {
        terminals.update(changed);
        audit.record(
                Act.of(act).named(changed.serialNumber()).with("revision", changed.revision()));
        return changed;
    }
}
