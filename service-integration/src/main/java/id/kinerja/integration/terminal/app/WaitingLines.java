package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.Terminal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How lines that wait are taken again, part by part; the terminal is held. */
@Component
class WaitingLines {

    private static final int PART = 5_000;

    private final Quarantine quarantine;
    private final PunchIntake intake;
    private final QuarantineTasks tasks;

    WaitingLines(Quarantine quarantine, PunchIntake intake, QuarantineTasks tasks) {
        this.quarantine = quarantine;
        this.intake = intake;
        this.tasks = tasks;
    }

    Retaken takeAll(Terminal terminal) {
        return take(terminal, null);
    }

    /** Those that wait because nobody knew the PIN. */
    Retaken takeOf(Terminal terminal, String pin) {
        return take(terminal, pin);
    }

    private Retaken take(Terminal terminal, @Nullable String pin) {
        Retaken retaken = Retaken.NONE;
        UUID after = null;
        List<ReceivedLine> lines;
        do {
            lines = quarantine.waiting(terminal, pin, after, PART);
            if (!lines.isEmpty()) {
                AttlogSorting sorting = taken(terminal, lines);
                retaken = retaken.plus(sorting.punches().size(), sorting.aside().size());
                after = lines.getLast().id();
            }
        } while (lines.size() == PART);
        tasks.follow(terminal);
        return retaken;
    }

    private AttlogSorting taken(Terminal terminal, List<ReceivedLine> lines) {
        AttlogSorting sorting = intake.sort(terminal, lines);
        intake.keep(terminal, sorting.punches());
        quarantine.settle(sorting.punches());
        quarantine.waitOn(sorting.aside());
        return sorting;
    }
}
