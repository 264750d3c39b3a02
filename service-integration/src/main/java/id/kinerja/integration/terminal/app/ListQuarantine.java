package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.QuarantinedLine;
import id.kinerja.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines that wait, of the terminals that somebody looks after. */
@Service
public class ListQuarantine {

    private final TerminalOffices offices;
    private final Quarantine quarantine;

    ListQuarantine(TerminalOffices offices, Quarantine quarantine) {
        this.offices = offices;
        this.quarantine = quarantine;
    }

    /** In the order in which they came, behind the one given. */
    @Transactional(readOnly = true)
    public List<QuarantinedLine> list(
            Actor actor, Quarantine.Wanted wanted, @Nullable UUID after, int limit) {
        return quarantine.list(offices.mayBeReadBy(actor), wanted, after, limit);
    }
}
