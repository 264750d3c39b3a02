package id.kinerja.integration.machine.app;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineClients;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.audit.NotAudited;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of clients before and after Keycloak is asked. */
@Service
public class KeepMachineClients {

    private static final String BEGUN = "Written down once Keycloak has made it";

    private final MachineOffice office;
    private final Agencies agencies;
    private final MachineClients clients;
    private final AuditTrail audit;
    private final Clock clock;

    KeepMachineClients(
            MachineOffice office,
            Agencies agencies,
            MachineClients clients,
            AuditTrail audit,
            Clock clock) {
        this.office = office;
        this.agencies = agencies;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nobody else opens one of this name meanwhile. */
    @Transactional
    @NotAudited(reason = BEGUN)
    public MachineClient begin(Actor actor, String name, String purpose) {
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
        clients.begin(client);
        return client;
    }

    @Transactional
    public void opened(MachineClient client) {
        clients.opened(client.clientId());
        audit.record(Act.of("MACHINE_CLIENT_OPENED").named(client.clientId()));
    }

    @Transactional
    @NotAudited(reason = BEGUN)
    public void givenUp(MachineClient client) {
        clients.givenUp(client.clientId());
    }

    /** Throws {@link Refused} where the agency has no such client. */
    @Transactional(readOnly = true)
    public void requireRenewable(Actor actor, String clientId) {
        office.requireAgency(actor);
        if (clients.all().stream().noneMatch(client -> client.clientId().equals(clientId))) {
            throw unknown();
        }
    }

    @Transactional
    public MachineClient renewed(Actor actor, String clientId) {
        MachineClient renewed = held(actor, clientId).withSecretOf(clock.instant());
        clients.update(renewed);
        audit.record(Act.of("MACHINE_SECRET_RENEWED").named(clientId));
        return renewed;
    }

    /**
     * As it would be then. Throws {@link Refused} where it is so already or isn't as it was seen.
     */
    @Transactional(readOnly = true)
    public MachineClient changeable(
            Actor actor, String clientId, long seen, MachineClient.State state) {
        office.requireAgency(actor);
        MachineClient client =
                clients.all().stream()
                        .filter(one -> one.clientId().equals(clientId))
                        .findFirst()
                        .orElseThrow(KeepMachineClients::unknown);
        if (client.revision() != seen) {
            throw Refused.stale();
        }
        return client.in(state);
    }

    /** What Keycloak does by now, whatever was changed of the client while it was asked. */
    @Transactional
    public MachineClient put(Actor actor, String clientId, MachineClient.State state) {
        MachineClient client = held(actor, clientId);
        if (client.state() == state) {
            return client;
        }
        MachineClient changed = client.in(state);
        clients.update(changed);
        audit.record(act(state).named(clientId));
        return changed;
    }

    private static Act act(MachineClient.State state) {
        return switch (state) {
            case ACTIVE -> Act.of("MACHINE_CLIENT_RESUMED");
            case SUSPENDED -> Act.of("MACHINE_CLIENT_SUSPENDED");
        };
    }

    private MachineClient held(Actor actor, String clientId) {
        office.requireAgency(actor);
        return clients.findForChange(clientId).orElseThrow(KeepMachineClients::unknown);
    }

    private static Refused unknown() {
        return Refused.notFound("machine-client-unknown");
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
