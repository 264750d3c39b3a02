package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.FileProfile;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.UploadedLines;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.table.FileContent;
import id.kinerja.platform.table.FileKind;
import id.kinerja.platform.table.Table;
import id.kinerja.platform.table.TableRow;
import id.kinerja.platform.table.TableShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the punches of a table that somebody has exported, by the columns told for its terminal.
 * What it says of the bringer himself waits for somebody else.
 */
@Service
public class TakePunchTable {

    private static final String NO_STAMP = "";

    private final TerminalOffices offices;
    private final Uploads uploads;
    private final LineIntake intake;
    private final BusinessClock clock;
    private final AuditTrail audit;

    TakePunchTable(
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

    /** What became of its rows. */
    @Transactional
    public Tally take(Actor actor, String serialNumber, UploadSource source, byte[] file)
            throws IOException {
        Terminal terminal = offices.hold(actor, serialNumber);
        FileProfile profile = terminal.feed().profile();
        if (profile == null) {
            throw Refused.conflict("file-profile-missing");
        }
        Instant now = clock.now(terminal.agency()).toInstant();
        UUID raw = uploads.keepRaw(serialNumber, "TABLE", NO_STAMP, source, file);
        PersonId hand = actor.requirePerson();
        Tally tally = Tally.NONE;
        try (Table table = open(profile, file)) {
            for (List<ReceivedLine> part = part(table, terminal, profile, raw, now);
                    !part.isEmpty();
                    part = part(table, terminal, profile, raw, now)) {
                tally = tally.plus(intake.takeFrom(hand, terminal, part).tally());
            }
        }
        audit.record(
                Act.of("ATTLOG_FILE_TAKEN")
                        .named(serialNumber)
                        .with("lines", tally.lines())
                        .with("punches", tally.punches())
                        .with("putAside", tally.putAside()));
        return tally;
    }

    private static Table open(FileProfile profile, byte[] file) throws IOException {
        FileContent content = () -> new ByteArrayInputStream(file);
        if (FileKind.of(content) != FileKind.CSV) {
            throw Refused.invalid("attlog-file-not-text");
        }
        return Table.open(
                content,
                new TableShape(List.copyOf(profile.columns()), List.of(), Set.of(), Set.of()));
    }

    /** The next rows, so many as are taken at once; none at the end. */
    private static List<ReceivedLine> part(
            Table table, Terminal terminal, FileProfile profile, UUID raw, Instant now)
            throws IOException {
        List<ReceivedLine> lines = new ArrayList<>();
        Optional<TableRow> row = table.next();
        while (row.isPresent()) {
            lines.add(ReceivedLine.row(terminal, profile, row.get().cells(), raw, now));
            row = lines.size() < UploadedLines.PART ? table.next() : Optional.empty();
        }
        return lines;
    }
}
