package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.platform.audit.NotAudited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes lines again that waited since whose they are didn't serve on their day, and does by what is
 * known now.
 */
@Service
public class TakeLinesOfThoseWhoServe {

    private static final int MOST = 100;

    private final Quarantine quarantine;
    private final Terminals terminals;
    private final WaitingLines waitingLines;

    TakeLinesOfThoseWhoServe(
            Quarantine quarantine, Terminals terminals, WaitingLines waitingLines) {
        this.quarantine = quarantine;
        this.terminals = terminals;
        this.waitingLines = waitingLines;
    }

    /**
     * Those of the first terminal of which some can be taken; called in the scope of the agency,
     * until it returns 0.
     *
     * @return how many became punches
     */
    @NotAudited(reason = "Whose status was mended was written then; nobody decides anything here")
    @Transactional
    public long take() {
        return quarantine.terminalsOfThoseWhoServeByNow(MOST).stream()
                .flatMap(serial -> terminals.hold(serial).stream())
                .filter(terminal -> !terminal.isSuspended())
                .map(waitingLines::takeOfThoseWhoServe)
                .filter(taken -> taken > 0)
                .findFirst()
                .orElse(0L);
    }
}
