package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.UploadedLines;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the punches of an upload. The body is kept as it came in the same transaction, so what was
 * acknowledged can always be read again; one bad line holds up no other. Where the terminal is told
 * to go on from moves only with a punch: whoever only knows its serial number can't have it skip
 * what it has.
 */
@Service
public class TakeAttlog {

    /**
     * Where a terminal can be told to go on: a count, and none of the words of the protocol, of
     * which 9999 would have it keep to itself whatever it has.
     */
    private static final Pattern RESUMABLE = Pattern.compile("(?!9999$)[0-9]{1,18}");

    private final Terminals terminals;
    private final Uploads uploads;
    private final LineIntake intake;
    private final BusinessClock clock;

    TakeAttlog(Terminals terminals, Uploads uploads, LineIntake intake, BusinessClock clock) {
        this.terminals = terminals;
        this.uploads = uploads;
        this.intake = intake;
        this.clock = clock;
    }

    /** Returns how many lines were taken, good or not: what the terminal may forget. */
    @NotAudited(reason = "What a terminal sends is kept as it came")
    @Transactional
    public int take(Terminal found, String stamp, UploadSource source, byte[] body) {
        // It may have been suspended since it was found, or somebody enrolled.
        Terminal terminal = terminals.hold(found.serialNumber()).orElseThrow();
        if (!intake.hasRoom(terminal, source)) {
            return 0;
        }
        Instant now = clock.now(terminal.agency()).toInstant();
        UUID raw = uploads.keepRaw(terminal.serialNumber(), "ATTLOG", stamp, source, body);
        Part all =
                UploadedLines.parts(body)
                        .map(part -> part.stream().map(line -> ReceivedLine.of(line, raw, now)))
                        .map(part -> taken(terminal, part.toList(), source))
                        .reduce(Part.NONE, Part::plus);
        if (terminal.isReachedFrom(source)) {
            terminals.sent(
                    terminal.serialNumber(),
                    all.good() && RESUMABLE.matcher(stamp).matches() ? stamp : null);
        }
        return all.lines();
    }

    /**
     * What became of a part of an upload.
     *
     * @param good whether a line of it is a punch
     */
    private record Part(int lines, boolean good) {

        static final Part NONE = new Part(0, false);

        Part plus(Part more) {
            return new Part(lines + more.lines, good || more.good);
        }
    }

    private Part taken(Terminal terminal, List<ReceivedLine> lines, UploadSource source) {
        return new Part(lines.size(), intake.take(terminal, lines, source).good());
    }
}
