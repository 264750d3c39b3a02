package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CommandAnswer;
import id.kinerja.integration.terminal.OperationLog;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalCommands;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.platform.audit.NotAudited;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a terminal what was ordered of it when it asks, and takes what it says of that. One that is
 * suspended, or asks from none of its networks, is told nothing: names of people are among it.
 */
@Service
public class TellCommands {

    private static final String NO_STAMP = "";

    private final Terminals terminals;
    private final TerminalCommands commands;
    private final Uploads uploads;

    TellCommands(Terminals terminals, TerminalCommands commands, Uploads uploads) {
        this.terminals = terminals;
        this.commands = commands;
        this.uploads = uploads;
    }

    /** Its lines. */
    @NotAudited(reason = "What is told was ordered and audited before")
    @Transactional
    public List<String> tell(Terminal terminal, UploadSource source) {
        if (!terminal.isReachedFrom(source)) {
            return List.of();
        }
        terminals.heard(terminal.serialNumber());
        return terminal.isSuspended()
                ? List.of()
                : commands.due(terminal.serialNumber()).stream()
                        .map(due -> due.line(terminal.feed().privilegeKey()))
                        .toList();
    }

    /**
     * A body that answers nothing it was told isn't kept; from elsewhere nobody can know what it
     * was told.
     */
    @NotAudited(reason = "What a terminal answers is kept as it came")
    @Transactional
    public void take(Terminal terminal, UploadSource source, byte[] body) {
        if (!terminal.isReachedFrom(source)) {
            return;
        }
        terminals.heard(terminal.serialNumber());
        String text = new String(body, StandardCharsets.UTF_8);
        if (commands.answered(terminal.serialNumber(), CommandAnswer.in(text)) > 0) {
            String kept =
                    text.lines()
                            .map(OperationLog::withoutSecrets)
                            .collect(Collectors.joining("\n"));
            uploads.keepRaw(
                    terminal.serialNumber(),
                    "DEVICECMD",
                    NO_STAMP,
                    source,
                    kept.getBytes(StandardCharsets.UTF_8));
        }
    }
}
