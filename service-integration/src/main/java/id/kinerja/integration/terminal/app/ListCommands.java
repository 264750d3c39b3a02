package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.TerminalCommand;
import id.kinerja.integration.terminal.TerminalCommands;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was ordered of a terminal, and what became of it. */
@Service
public class ListCommands {

    private final TerminalOffices offices;
    private final TerminalCommands commands;

    ListCommands(TerminalOffices offices, TerminalCommands commands) {
        this.offices = offices;
        this.commands = commands;
    }

    /** The newest first, behind the one given. */
    @Transactional(readOnly = true)
    public List<TerminalCommand> list(
            Actor actor, String serialNumber, @Nullable Long before, int limit) {
        return commands.list(offices.read(actor, serialNumber).serialNumber(), before, limit);
    }
}
