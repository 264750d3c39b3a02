package id.kinerja.integration.machine.app;

import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineClients;
import id.kinerja.kernel.Actor;
import java.util.List;
import java.util.function.Function;
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

    /** What this actor can do with clients now; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<MachineClient, List<MachineClient.Action>> actions(Actor actor) {
        boolean keeps = office.reachesAgency(actor);
        return client -> keeps ? client.actions() : List.of();
    }
}
