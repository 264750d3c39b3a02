package id.kinerja.integration.machine;

import java.util.List;
import java.util.Optional;

/** The clients of the machines of the agency in scope. */
public interface MachineClients {

    /** How many an agency may have. */
    int MOST = 50;

    /**
     * All of them, by their names, with those that are being opened; nobody begins another until
     * the transaction ends.
     */
    List<MachineClient> allForChange();

    List<MachineClient> all();

    /** Its name is taken for some minutes, while it is made; until it is opened it is none. */
    void begin(MachineClient client);

    /** One that was begun is there. */
    void opened(String clientId);

    /** One that was begun came to nothing: its name is free at once. */
    void givenUp(String clientId);

    /** Nobody else changes it until the transaction ends. */
    Optional<MachineClient> findForChange(String clientId);

    void update(MachineClient client);
}
