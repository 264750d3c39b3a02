package id.kinerja.integration.machine.app;

import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineIdentities;
import id.kinerja.integration.machine.MachineSecret;
import id.kinerja.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Gives a client another secret, suspends it, or lets it go on. It is written down once Keycloak
 * has done it, which is asked outside of transactions.
 */
@Component
public class ChangeMachineClient {

    private final KeepMachineClients keep;
    private final MachineIdentities identities;

    ChangeMachineClient(KeepMachineClients keep, MachineIdentities identities) {
        this.keep = keep;
        this.identities = identities;
    }

    /** Also where somebody else has just had one made: the last one holds. */
    public OpenMachineClient.Opened renew(Actor actor, String clientId) {
        keep.requireRenewable(actor, clientId);
        MachineSecret secret = identities.renew(actor.agency(), clientId);
        return new OpenMachineClient.Opened(keep.renewed(actor, clientId), secret);
    }

    public MachineClient suspend(Actor actor, String clientId, long seen) {
        return put(actor, clientId, seen, MachineClient.State.SUSPENDED);
    }

    public MachineClient resume(Actor actor, String clientId, long seen) {
        return put(actor, clientId, seen, MachineClient.State.ACTIVE);
    }

    private MachineClient put(Actor actor, String clientId, long seen, MachineClient.State state) {
        MachineClient changed = keep.changeable(actor, clientId, seen, state);
        identities.enable(actor.agency(), clientId, changed.isActive());
        return keep.put(actor, clientId, state);
    }
}
