package id.kinerja.integration.machine.app;

import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineIdentities;
import id.kinerja.integration.machine.MachineSecret;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import org.springframework.stereotype.Component;

/** Gives a program of the agency a key of its own; Keycloak is asked outside of transactions. */
@Component
public class OpenMachineClient {

    private final KeepMachineClients keep;
    private final MachineIdentities identities;

    OpenMachineClient(KeepMachineClients keep, MachineIdentities identities) {
        this.keep = keep;
        this.identities = identities;
    }

    /** A client, and its secret, which nobody can look up later. */
    public record Opened(MachineClient client, MachineSecret secret) {}

    /**
     * Where it is made at Keycloak and lost here, the same call makes it whole.
     *
     * @param name within the agency
     */
    public Opened open(Actor actor, String name, String purpose) {
        MachineClient client = keep.begin(actor, name, purpose);
        MachineSecret secret = asked(actor, client);
        keep.opened(client);
        return new Opened(client, secret);
    }

    private MachineSecret asked(Actor actor, MachineClient client) {
        try {
            return identities.open(actor.agency(), client.clientId());
        } catch (Refused refusal) {
            keep.givenUp(client);
            throw refusal;
        }
    }
}
