package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.OperationLog;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalOperation;
import id.kinerja.integration.terminal.TerminalOperations;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.UploadedLines;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.platform.audit.NotAudited;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the operations of a terminal, evidence of tampering, without anything biometric or secret.
 */
@Service
public class KeepOperations {

    private final Terminals terminals;
    private final Uploads uploads;
    private final TerminalOperations operations;

    KeepOperations(Terminals terminals, Uploads uploads, TerminalOperations operations) {
        this.terminals = terminals;
        this.operations = operations;
        this.uploads = uploads;
    }

    /** Returns how many lines there are, whatever they tell. */
    @NotAudited(reason = "What a terminal sends is kept as it came")
    @Transactional
    public int keep(Terminal found, String stamp, UploadSource source, byte[] body) {
        // Two uploads of it that hold the same would wait for each other, part by part.
        Terminal terminal = terminals.hold(found.serialNumber()).orElseThrow();
        byte[] log = OperationLog.withoutSecrets(body);
        UUID raw = uploads.keepRaw(terminal.serialNumber(), "OPERLOG", stamp, source, log);
        boolean elsewhere = !terminal.isReachedFrom(source);
        int lines = 0;
        Iterator<List<String>> parts = UploadedLines.parts(log).iterator();
        while (parts.hasNext()) {
            List<String> part = parts.next();
            operations.keep(
                    terminal.serialNumber(),
                    raw,
                    TerminalOperation.linesOf(part, lines),
                    elsewhere);
            lines += part.size();
        }
        return lines;
    }
}
