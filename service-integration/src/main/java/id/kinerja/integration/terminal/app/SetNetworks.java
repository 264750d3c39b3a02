package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Networks;
import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says from which networks a terminal sends by itself. What waits because it came from elsewhere is
 * taken at once where that is one of them now; what was taken already stays.
 */
@Service
public class SetNetworks {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final LinesFromElsewhere fromElsewhere;
    private final AuditTrail audit;

    SetNetworks(
            TerminalOffices offices,
            Terminals terminals,
            LinesFromElsewhere fromElsewhere,
            AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.fromElsewhere = fromElsewhere;
        this.audit = audit;
    }

    /**
     * @param networks as {@link Networks#of} has them
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal set(Actor actor, String serialNumber, List<String> networks, long seen) {
        Terminal changed =
                offices.hold(actor, serialNumber, seen).reachedFrom(Networks.of(networks));
        terminals.update(changed);
        Retaken retaken = fromElsewhere.take(changed);
        audit.record(
                Act.of("TERMINAL_NETWORKS_SET")
                        .named(serialNumber)
                        .with("revision", changed.revision())
                        .with("networks", changed.feed().networks().all().size())
                        .with("settled", retaken.settled()));
        return changed;
    }
}
