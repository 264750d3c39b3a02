package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.AccessEvent;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.UploadedLines;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a terminal at a door tells; what is no punch is kept and counts for nothing. */
@Service
public class TakeAccessEvents {

    private static final String NO_STAMP = "";

    private final Terminals terminals;
    private final Uploads uploads;
    private final LineIntake intake;
    private final BusinessClock clock;

    TakeAccessEvents(Terminals terminals, Uploads uploads, LineIntake intake, BusinessClock clock) {
        this.terminals = terminals;
        this.uploads = uploads;
        this.intake = intake;
        this.clock = clock;
    }

    /** False where none of it is taken and the terminal may not forget it. */
    @NotAudited(reason = "What a terminal sends is kept as it came")
    @Transactional
    public boolean take(Terminal found, UploadSource source, byte[] body) {
        // It may have been suspended since it was found, or somebody enrolled.
        Terminal terminal = terminals.hold(found.serialNumber()).orElseThrow();
        if (!intake.hasRoom(terminal, source)) {
            return false;
        }
        Instant now = clock.now(terminal.agency()).toInstant();
        UUID raw = uploads.keepRaw(terminal.serialNumber(), "RTLOG", NO_STAMP, source, body);
        UploadedLines.parts(body)
                .map(
                        part ->
                                part.stream()
                                        .map(AccessEvent::of)
                                        .filter(AccessEvent::isPunch)
                                        .map(event -> ReceivedLine.atADoor(event, raw, now))
                                        .toList())
                .forEach(part -> intake.take(terminal, part, source));
        if (terminal.isReachedFrom(source)) {
            terminals.sent(terminal.serialNumber(), null);
        }
        return true;
    }
}
