package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudPulls;
import id.kinerja.integration.terminal.CloudToken;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps by which token a vendor's cloud is asked for a device; nobody reads it again. */
@Service
public class SetCloudToken {

    private final TerminalOffices offices;
    private final CloudPulls pulls;
    private final AuditTrail audit;

    SetCloudToken(TerminalOffices offices, CloudPulls pulls, AuditTrail audit) {
        this.offices = offices;
        this.pulls = pulls;
        this.audit = audit;
    }

    @Transactional
    public void set(Actor actor, String serialNumber, CloudToken token) {
        Terminal terminal = offices.hold(actor, serialNumber);
        if (!terminal.hasCloud()) {
            throw Refused.conflict("terminal-has-no-cloud");
        }
        pulls.keepToken(terminal, token);
        audit.record(Act.of("CLOUD_TOKEN_SET").named(serialNumber));
    }
}
