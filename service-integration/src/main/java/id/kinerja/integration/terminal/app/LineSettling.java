package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How it is settled what becomes of lines that are new here; the terminal is held. */
@Component
class LineSettling {

    private final PunchIntake punchIntake;
    private final Quarantine quarantine;

    LineSettling(PunchIntake punchIntake, Quarantine quarantine) {
        this.punchIntake = punchIntake;
        this.quarantine = quarantine;
    }

    /**
     * What became of lines.
     *
     * @param punches lines that are new punches, by their ids
     * @param aside lines that newly wait, by their ids
     * @param altersWhatWaits whether lines wait that did not, or wait no more
     */
    record Settled(
            AttlogSorting sorting, Set<UUID> punches, Set<UUID> aside, boolean altersWhatWaits) {}

    /**
     * @param hand who has brought them, where that is somebody
     */
    Settled settle(Terminal terminal, List<ReceivedLine> lines, @Nullable PersonId hand) {
        AttlogSorting sorting = punchIntake.sort(terminal, lines, hand);
        Set<UUID> aside = quarantine.putAside(terminal, sorting.aside());
        List<UUID> settled = new ArrayList<>();
        Set<UUID> punches =
                punchIntake.keep(terminal, thatHaveNotStood(terminal, sorting.punches(), settled));
        quarantine.settle(settled);
        return new Settled(sorting, punches, aside, !aside.isEmpty() || !settled.isEmpty());
    }

    /**
     * Terminals send all they have again, and files hold it all: what somebody has found to be no
     * punch, or has still to look at, becomes none by that. One that waited for its person alone
     * has him now.
     *
     * @param settled to which those are added that have waited, and wait no more
     */
    private List<AttlogSorting.Sorted> thatHaveNotStood(
            Terminal terminal, List<AttlogSorting.Sorted> punches, List<UUID> settled) {
        Map<String, Quarantine.Earlier> earlier =
                quarantine.earlier(terminal, punches.stream().map(LineSettling::said).toList());
        List<AttlogSorting.Sorted> good = new ArrayList<>();
        for (AttlogSorting.Sorted punch : punches) {
            Quarantine.Earlier before = earlier.get(said(punch));
            if (before == null || !before.stands()) {
                good.add(punch);
            }
            if (before != null && !before.stands()) {
                settled.add(before.line());
            }
        }
        return good;
    }

    private static String said(AttlogSorting.Sorted punch) {
        return punch.source().asRead().orElse(punch.line()).said();
    }
}
