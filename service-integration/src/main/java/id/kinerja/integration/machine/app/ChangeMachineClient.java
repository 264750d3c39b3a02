package id.kinerja.integration.machine.app;

import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineClients;
import id.kinerja.integration.machine.MachineIdentities;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a client another secret, suspends it, or lets it go on. */
@Service
public class ChangeMachineClient {

    private final MachineOffice office;
    private final MachineClients clients;
    private final MachineIdentities identities;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeMachineClient(
            MachineOffice office,
            MachineClients clients,
            MachineIdentities identities,
            AuditTrail audit,
            Clock clock) {
        this.office = office;
        this.clients = clients;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Also where somebody else has just had one made: the last one holds. */
    @Transactional
    public OpenMachineClient.Opened renew(Actor actor, String clientId) {
        MachineClient renewed = held(actor, clientId).withSecretOf(clock.instant());
        clients.update(renewed);
        audit.record(Act.of("MACHINE_SECRET_RENEWED").named(clientId));
        return new OpenMachineClient.Opened(renewed, identities.renew(actor.agency(), clientId));
    }

    @Transactional
    public MachineClient suspend(Actor actor, String clientId, long seen) {
        return put(
                actor, clientId, seen, MachineClient.State.SUSPENDED, "MACHINE_CLIENT_SUSPENDED");
    }

    @Transactional
    public MachineClient resume(Actor actor, String clientId, long seen) {
        return put(actor, clientId, seen, MachineClient.State.ACTIVE, "MACHINE_CLIENT_RESUMED");
    }

    private MachineClient put(
            Actor actor, String clientId, long seen, MachineClient.State state, String act) {
        MachineClient client = held(actor, clientId);
        if (client.revision() != seen) {
            throw Refused.stale();
        }
        MachineClient changed = client.in(state);
        clients.update(changed);
        audit.record(Act.of(act).named(clientId));
        identities.enable(actor.agency(), clientId, changed.isActive());
        return changed;
    }

    private MachineClient held(Actor actor, String clientId) {
        office.requireAgency(actor);
        return clients.findForChange(clientId)
                .orElseThrow(() -> Refused.notFound("machine-client-unknown"));
    }
}
