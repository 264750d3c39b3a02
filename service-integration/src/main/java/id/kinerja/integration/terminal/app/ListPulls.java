package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudPull;
import id.kinerja.integration.terminal.CloudPulls;
import id.kinerja.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a vendor's cloud was asked for a device, and what came of it. */
@Service
public class ListPulls {

    private final TerminalOffices offices;
    private final CloudPulls pulls;

    ListPulls(TerminalOffices offices, CloudPulls pulls) {
        this.offices = offices;
        this.pulls = pulls;
    }

    /** The newest first, behind the one given. */
    @Transactional(readOnly = true)
    public List<CloudPull> list(
            Actor actor, String serialNumber, @Nullable UUID before, int limit) {
        return pulls.list(offices.read(actor, serialNumber).serialNumber(), before, limit);
    }
}
