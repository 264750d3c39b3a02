package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudMessage;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the cloud of a vendor sends; what is no punch is kept and does nothing. */
@Service
public class TakeCloudMessage {

    private final Terminals terminals;
    private final Uploads uploads;
    private final LineIntake intake;
    private final BusinessClock clock;

    TakeCloudMessage(Terminals terminals, Uploads uploads, LineIntake intake, BusinessClock clock) {
        this.terminals = terminals;
        this.uploads = uploads;
        this.intake = intake;
        this.clock = clock;
    }

    @NotAudited(reason = "What a cloud sends is kept as it came")
    @Transactional
    public void take(Terminal found, UploadSource from, CloudMessage message) {
        // It may have been suspended since it was found, or somebody enrolled.
        Terminal terminal = terminals.hold(found.serialNumber()).orElseThrow();
        Instant now = clock.now(terminal.agency()).toInstant();
        UUID raw =
                uploads.keepRaw(
                        terminal.serialNumber(),
                        message.line().isPresent() ? "WEBHOOK" : "WEBHOOK_OTHER",
                        Objects.requireNonNullElse(message.transaction(), ""),
                        from,
                        message.withoutTemplates().getBytes(StandardCharsets.UTF_8));
        message.line()
                .map(line -> ReceivedLine.of(line, raw, now))
                .ifPresent(line -> intake.take(terminal, List.of(line), from));
        if (terminal.isReachedFrom(from)) {
            terminals.sent(terminal.serialNumber(), null);
        }
    }
}
