package id.kinerja.integration.machine.app;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineClients;
import id.kinerja.integration.machine.MachineIdentities;
import id.kinerja.integration.machine.MachineSecret;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a program of the agency a key of its own. */
@Service
public class OpenMachineClient {

    private final MachineOffice office;
    private final Agencies agencies;
    private final MachineClients clients;
    private final MachineIdentities identities;
    private final AuditTrail audit;
    private final Clock clock;

    OpenMachineClient(
            MachineOffice office,
            Agencies agencies,
            MachineClients clients,
            MachineIdentities identities,
            AuditTrail audit,
            Clock clock) {
        this.office = office;
        this.agencies = agencies;
        this.clients = clients;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /** A client, and its secret, which nobody can look up later. */
    public record Opened(MachineClient client, MachineSecret secret) {}

    /**
     * Keycloak comes last: where it is made there and lost here, the same call makes it whole.
     *
     * @param name within the agency
     */
    @Transactional
    public Opened open(Actor actor, String name, String purpose) {
        office.requireAgency(actor);
        String code = agencies.find(actor.agency()).orElseThrow().code();
        MachineClient client =
                new MachineClient(
                        MachineClient.clientIdOf(code, name),
                        purpose,
                        MachineClient.State.ACTIVE,
                        clock.instant(),
                        1);
        refuseWhatIsThere(clients.allForChange(), client.clientId());
        clients.add(client);
        audit.record(Act.of("MACHINE_CLIENT_OPENED").named(client.clientId()));
        return new Opened(client, identities.open(actor.agency(), client.clientId()));
    }

    private static void refuseWhatIsThere(List<MachineClient> there, String clientId) {
        if (there.stream().anyMatch(client -> client.clientId().equals(clientId))) {
            throw Refused.conflict("machine-client-name-taken");
        }
        if (there.size() >= MachineClients.MOST) {
            throw Refused.conflict("machine-clients-too-many", MachineClients.MOST);
        }
    }
}
