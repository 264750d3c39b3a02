package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.HikvisionEvent;
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
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a terminal of Hikvision pushes; what is no punch is kept and does nothing, and a sign
 * of life, which comes every few seconds, isn't kept either.
 */
@Service
public class TakeHikvisionEvent {

    private static final String NO_STAMP = "";

    private final Terminals terminals;
    private final Uploads uploads;
    private final LineIntake intake;
    private final BusinessClock clock;

    TakeHikvisionEvent(
            Terminals terminals, Uploads uploads, LineIntake intake, BusinessClock clock) {
        this.terminals = terminals;
        this.uploads = uploads;
        this.intake = intake;
        this.clock = clock;
    }

    @NotAudited(reason = "What a terminal sends is kept as it came")
    @Transactional
    public void take(Terminal found, UploadSource from, HikvisionEvent event) {
        if (!event.isSignOfLife()) {
            // It may have been suspended since it was found, or somebody enrolled.
            Terminal terminal = terminals.hold(found.serialNumber()).orElseThrow();
            Instant now = clock.now(terminal.agency()).toInstant();
            UUID raw = kept(terminal, from, event);
            if (event.isPunch()) {
                intake.take(terminal, List.of(ReceivedLine.pushed(event, raw, now)), from);
            }
        }
        if (found.isReachedFrom(from)) {
            terminals.sent(found.serialNumber(), null);
        }
    }

    private UUID kept(Terminal terminal, UploadSource from, HikvisionEvent event) {
        return uploads.keepRaw(
                terminal.serialNumber(),
                event.isPunch() ? "WEBHOOK" : "WEBHOOK_OTHER",
                NO_STAMP,
                from,
                event.text().getBytes(StandardCharsets.UTF_8));
    }
}
