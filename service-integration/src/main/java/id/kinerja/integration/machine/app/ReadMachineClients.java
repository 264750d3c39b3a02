package id.kinerja.integration.machine.app;

import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineClients;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which programs hold a key, without their secrets. */
@Service
public class ReadMachineClients {

    private final MachineOffice office;
    private final MachineClients clients;

    ReadMachineClients(MachineOffice office, MachineClients clients) {
        this.office = office;
        this.clients = clients;
    }

    @Transactional(readOnly = true)
    public List<MachineClient> all(Actor actor) {
        office.requireReading(actor);
        return clients.all();
    }

    /** What this actor can do with a client now. */
    @Transactional(readOnly = true)
    public List<MachineClient.Action> actions(Actor actor, MachineClient.State state) {
        if (!office.reachesAgency(actor)) {
            return List.of();
        }
        return List.of(
                MachineClient.Action.NEW_SECRET,
                state == MachineClient.State.ACTIVE
                        ? MachineClient.Action.SUSPEND
                        : MachineClient.Action.RESUME);
    }
}
