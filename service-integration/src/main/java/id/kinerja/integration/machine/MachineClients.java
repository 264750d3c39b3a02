package id.kinerja.integration.machine;

import java.util.List;
import java.util.Optional;

/** The clients of the machines of the agency in scope. */
public interface MachineClients {

    /** How many an agency may have. */
    int MOST = 50;

    /** All of them, by their names; nobody adds another until the transaction ends. */
    List<MachineClient> allForChange();

    List<MachineClient> all();

    void add(MachineClient client);

    /** Nobody else changes it until the transaction ends. */
    Optional<MachineClient> findForChange(String clientId);

    void update(MachineClient client);
}
