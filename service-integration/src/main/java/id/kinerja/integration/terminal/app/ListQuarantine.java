package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.QuarantinedLine;
import id.kinerja.integration.terminal.QuarantinedLines;
import id.kinerja.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines that wait, or were dismissed, of the terminals that somebody looks after. */
@Service
public class ListQuarantine {

    private final TerminalOffices offices;
    private final QuarantinedLines lines;

    ListQuarantine(TerminalOffices offices, QuarantinedLines lines) {
        this.offices = offices;
        this.lines = lines;
    }

    /** In the order in which they came, behind the one given. */
    @Transactional(readOnly = true)
    public List<QuarantinedLine> list(
            Actor actor, QuarantinedLines.Wanted wanted, @Nullable UUID after, int limit) {
        return lines.list(offices.mayBeReadBy(actor), wanted, after, limit);
    }
}
