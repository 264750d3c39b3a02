package id.kinerja.integration.terminal;

import id.kinerja.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts the lines of one upload: good ones become punches, each other one goes aside with a reason.
 */
public final class AttlogSorting {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Terminal terminal;
    private final Map<String, List<Enrolment>> enrolments;
    private final Instant now;
    private final List<Sorted> punches = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();

    /**
     * @param now the agency's own time
     */
    public AttlogSorting(Terminal terminal, Map<String, List<Enrolment>> enrolments, Instant now) {
        this.terminal = terminal;
        this.enrolments = Map.copyOf(enrolments);
        this.now = now;
    }

    /** A line that is a punch of a person. */
    public record Sorted(AttlogLine line, PersonId person, Instant occurredAt) {}

    /** A line that waits for somebody, as it came. */
    public record Aside(String line, Reason reason) {}

    /** Why a line waits. */
    public enum Reason {
        NOT_UNDERSTOOD,
        CLOCK_RESET,
        CLOCK_AHEAD,
        PERSON_UNMAPPED
    }

    public void sort(List<String> lines) {
        lines.forEach(this::sort);
    }

    public List<Sorted> punches() {
        return List.copyOf(punches);
    }

    public List<Aside> aside() {
        return List.copyOf(aside);
    }

    private void sort(String text) {
        Optional<AttlogLine> parsed = AttlogLine.parse(text);
        if (parsed.isEmpty()) {
            aside.add(new Aside(text, Reason.NOT_UNDERSTOOD));
            return;
        }
        AttlogLine line = parsed.get();
        Instant occurredAt = line.deviceTime().atZone(terminal.zone()).toInstant();
        Optional<PersonId> person = personOf(line.pin(), line.deviceTime());
        if (line.deviceTime().toLocalDate().isBefore(terminal.inUseSince())) {
            aside.add(new Aside(text, Reason.CLOCK_RESET));
        } else if (occurredAt.isAfter(now.plus(AHEAD))) {
            aside.add(new Aside(text, Reason.CLOCK_AHEAD));
        } else if (person.isEmpty()) {
            aside.add(new Aside(text, Reason.PERSON_UNMAPPED));
        } else {
            punches.add(new Sorted(line, person.get(), occurredAt));
        }
    }

    private Optional<PersonId> personOf(String pin, LocalDateTime time) {
        LocalDate date = time.toLocalDate();
        return enrolments.getOrDefault(pin, List.of()).stream()
                .filter(enrolment -> enrolment.during().includes(date))
                .map(Enrolment::person)
                .findFirst();
    }
}
