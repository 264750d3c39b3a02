package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.QuarantinedLine;
import id.kinerja.integration.terminal.QuarantinedLineAction;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalAction;
import id.kinerja.integration.terminal.TerminalsReached;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with terminals and with what waits of them. */
@Service
public class TerminalActions {

    private final TerminalOffices offices;

    TerminalActions(TerminalOffices offices) {
        this.offices = offices;
    }

    /** His office is asked for once, however many terminals there are. */
    @Transactional(readOnly = true)
    public Function<Terminal, List<TerminalAction>> of(Actor actor) {
        TerminalsReached reached = offices.lookedAfterBy(actor);
        return terminal ->
                Actions.open(
                        TerminalAction.class,
                        action -> reached.includes(terminal) && isOpen(action, terminal));
    }

    private static boolean isOpen(TerminalAction action, Terminal terminal) {
        return switch (action) {
            case CHANGE, ENROL -> true;
            case BRING_FILE -> terminal.takesFiles();
            case SET_WEBHOOK_SECRET -> terminal.hasWebhook();
            case SET_CLOUD_TOKEN -> terminal.hasCloud();
            case PULL -> terminal.hasCloud() && terminal.feed().tokenKept();
            case COMMAND -> terminal.pushes() && !terminal.isSuspended();
            case SUSPEND, TAKE_WAITING -> !terminal.isSuspended();
            case REACTIVATE -> terminal.isSuspended();
        };
    }

    /** As {@link #of}, with lines that wait or were dismissed. */
    @Transactional(readOnly = true)
    public Function<QuarantinedLine, List<QuarantinedLineAction>> ofLines(Actor actor) {
        TerminalsReached reached = offices.lookedAfterBy(actor);
        return line ->
                Actions.open(
                        QuarantinedLineAction.class,
                        action -> reached.includes(line.unit()) && isOpen(action, line));
    }

    private static boolean isOpen(QuarantinedLineAction action, QuarantinedLine line) {
        boolean waits = line.state() == QuarantinedLine.State.WAITING;
        return switch (action) {
            case DISMISS -> waits;
            case RESTORE -> !waits;
            case TAKE_AGAIN -> waits && !line.ofSuspendedTerminal();
        };
    }
}
