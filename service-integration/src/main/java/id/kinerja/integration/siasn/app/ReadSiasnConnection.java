package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SiasnConnection;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether an agency is connected, and until when its token holds; no secret is told. */
@Service
public class ReadSiasnConnection {

    private final SiasnOffice office;
    private final SiasnConnections connections;

    ReadSiasnConnection(SiasnOffice office, SiasnConnections connections) {
        this.office = office;
        this.connections = connections;
    }

    @Transactional(readOnly = true)
    public SiasnConnection read(Actor actor) {
        office.requireReadingOfAgency(actor);
        return connections.find().orElseThrow(() -> Refused.notFound("siasn-not-connected"));
    }
}
