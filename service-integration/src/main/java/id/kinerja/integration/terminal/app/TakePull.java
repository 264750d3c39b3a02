package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudAnswer;
import id.kinerja.integration.terminal.CloudPull;
import id.kinerja.integration.terminal.CloudPulls;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.ToTheMinute;
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

/** Takes what a cloud has answered; what its webhook has brought already adds nothing. */
@Service
public class TakePull {

    private static final UploadSource ASKED = new UploadSource("(asked)", null, null);

    private final Terminals terminals;
    private final Uploads uploads;
    private final CloudPulls pulls;
    private final LineIntake intake;
    private final BusinessClock clock;

    TakePull(
            Terminals terminals,
            Uploads uploads,
            CloudPulls pulls,
            LineIntake intake,
            BusinessClock clock) {
        this.terminals = terminals;
        this.uploads = uploads;
        this.pulls = pulls;
        this.intake = intake;
        this.clock = clock;
    }

    /** Called in the scope of the agency. */
    @NotAudited(reason = "What a cloud answers is kept as it came")
    @Transactional
    public void take(CloudPull pull, CloudAnswer answer) {
        Terminal terminal = terminals.hold(pull.serialNumber()).orElseThrow();
        Instant now = clock.now(terminal.agency()).toInstant();
        pulls.update(
                switch (answer) {
                    case CloudAnswer.Failed failed -> pull.failed(failed.fault(), now);
                    case CloudAnswer.Told told -> pull.taken(taken(terminal, pull, told, now), now);
                });
    }

    private Tally taken(Terminal terminal, CloudPull pull, CloudAnswer.Told told, Instant now) {
        UUID raw =
                uploads.keepRaw(
                        terminal.serialNumber(),
                        "PULL",
                        pull.window().from().toString(),
                        ASKED,
                        told.text().getBytes(StandardCharsets.UTF_8));
        ToTheMinute scans = new ToTheMinute(told.scans());
        List<ReceivedLine> lines =
                scans.lines(uploads.saidBefore(terminal.serialNumber(), scans.forms())).stream()
                        .map(line -> ReceivedLine.of(line, raw, now))
                        .toList();
        return intake.takeLate(terminal, lines).tally();
    }
}
