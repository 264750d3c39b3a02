package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.OperationLog;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalOperation;
import id.kinerja.integration.terminal.TerminalOperations;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.platform.audit.NotAudited;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the operations of a terminal, evidence of tampering, without anything biometric or secret.
 */
@Service
public class KeepOperations {

    private final Uploads uploads;
    private final TerminalOperations operations;

    KeepOperations(Uploads uploads, TerminalOperations operations) {
        this.operations = operations;
        this.uploads = uploads;
    }

    @NotAudited(reason = "What a terminal sends is kept as it came")
    @Transactional
    public int keep(Terminal terminal, String stamp, UploadSource source, byte[] body) {
        List<String> lines =
                new String(body, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(OperationLog::withoutSecrets)
                        .toList();
        UUID raw =
                uploads.keepRaw(
                        terminal.serialNumber(),
                        "OPERLOG",
                        stamp,
                        source,
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        operations.keep(
                terminal.serialNumber(),
                raw,
                TerminalOperation.linesOf(lines),
                !terminal.isReachedFrom(source));
        return lines.size();
    }
}
