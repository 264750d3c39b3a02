package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.OperationLog;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.platform.audit.NotAudited;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the operations of a terminal, evidence of tampering, without anything biometric or secret.
 */
@Service
public class KeepOperations {

    private final Uploads uploads;

    KeepOperations(Uploads uploads) {
        this.uploads = uploads;
    }

    @NotAudited(reason = "What a terminal sends is kept as it came")
    @Transactional
    public int keep(Terminal terminal, String stamp, UploadSource source, byte[] body) {
        List<String> lines =
                new String(body, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
        String kept = String.join("\n", lines.stream().map(OperationLog::withoutSecrets).toList());
        uploads.keepRaw(
                terminal.serialNumber(),
                "OPERLOG",
                stamp,
                source,
                kept.getBytes(StandardCharsets.UTF_8));
        return lines.size();
    }
}
