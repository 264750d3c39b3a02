package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.AttlogFile;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the punches of a file that somebody has copied off a terminal without a network. What the
 * terminal has sent itself is there already; where it goes on from, and when it was last heard of,
 * stays as it was. What it says of the bringer himself waits for somebody else.
 */
@Service
public class TakeAttlogFile {

    private static final String NO_STAMP = "";

    private final TerminalOffices offices;
    private final Uploads uploads;
    private final LineIntake intake;
    private final BusinessClock clock;
    private final AuditTrail audit;

    TakeAttlogFile(
            TerminalOffices offices,
            Uploads uploads,
            LineIntake intake,
            BusinessClock clock,
            AuditTrail audit) {
        this.offices = offices;
        this.uploads = uploads;
        this.intake = intake;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of its lines. */
    @Transactional
    public Tally take(Actor actor, String serialNumber, UploadSource source, AttlogFile file) {
        Terminal terminal = offices.hold(actor, serialNumber);
        if (!terminal.takesFiles()) {
            throw Refused.conflict("terminal-takes-no-files");
        }
        UUID raw = uploads.keepRaw(serialNumber, "FILE", NO_STAMP, source, file.content());
        var now = clock.now(terminal.agency()).toInstant();
        PersonId hand = actor.requirePerson();
        Tally tally =
                file.parts(raw, now)
                        .map(part -> intake.takeFrom(hand, terminal, part).tally())
                        .reduce(Tally.NONE, Tally::plus);
        audit.record(
                Act.of("ATTLOG_FILE_TAKEN")
                        .named(serialNumber)
                        .with("lines", tally.lines())
                        .with("punches", tally.punches())
                        .with("putAside", tally.putAside()));
        return tally;
    }
}
