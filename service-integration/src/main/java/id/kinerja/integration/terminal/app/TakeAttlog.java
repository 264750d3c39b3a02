package id.kinerja.integration.terminal.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the punches of an upload. The body is kept as it came in the same transaction, so what was
 * acknowledged can always be read again; one bad line holds up no other.
 */
@Service
public class TakeAttlog {

    private final Terminals terminals;
    private final Uploads uploads;
    private final StaleDays staleDays;
    private final BusinessClock clock;

    TakeAttlog(Terminals terminals, Uploads uploads, StaleDays staleDays, BusinessClock clock) {
        this.terminals = terminals;
        this.uploads = uploads;
        this.staleDays = staleDays;
        this.clock = clock;
    }

    /** Returns how many lines were taken, good or not: what the terminal may forget. */
    @NotAudited(reason = "What a terminal sends is kept as it came")
    @Transactional
    public int take(Terminal terminal, String stamp, byte[] body) {
        List<String> lines =
                new String(body, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
        Instant now = clock.now(terminal.agency()).toInstant();
        UUID raw = uploads.keepRaw(terminal.serialNumber(), "ATTLOG", stamp, body);
        AttlogSorting sorting =
                new AttlogSorting(
                        terminal, terminals.enrolments(terminal.serialNumber(), pins(lines)), now);
        sorting.sort(lines);
        int aside = uploads.putAside(terminal, raw, sorting.aside());
        int punches = uploads.keepPunches(terminal, raw, sorting.punches(), now);
        uploads.count(
                terminal.serialNumber(),
                clock.today(terminal.agency()),
                Tally.of(lines.size(), punches, aside));
        staleDays.add(
                sorting.punches().stream()
                        .map(
                                punch ->
                                        new StaleDays.Day(
                                                punch.person(),
                                                punch.line().deviceTime().toLocalDate()))
                        .distinct()
                        .toList());
        if (!stamp.isEmpty()) {
            terminals.resumeAt(terminal.serialNumber(), stamp);
        }
        return lines.size();
    }

    private static Set<String> pins(List<String> lines) {
        return lines.stream()
                .flatMap(line -> AttlogLine.parse(line).stream())
                .map(AttlogLine::pin)
                .collect(Collectors.toUnmodifiableSet());
    }
}
