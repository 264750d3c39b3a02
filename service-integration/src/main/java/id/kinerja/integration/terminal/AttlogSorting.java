package id.kinerja.integration.terminal;

import id.kinerja.integration.personnel.ServedDays;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the lines of one terminal: good ones become punches, each other one goes aside with a
 * reason. A line that is sorted again later is judged by the time at which it came.
 */
public final class AttlogSorting {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Terminal terminal;
    private final Map<String, List<Enrolment>> enrolments;
    private final Map<NomorPegawai, PersonId> numbers;
    private final @Nullable PersonId hand;
    private final Map<PersonId, List<DateRange>> served;
    private final List<Sorted> punches = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();

    /**
     * @param enrolments by PIN
     * @param numbers whose they are, where a system names people by them
     * @param served the days on which all of these serve
     * @param hand who brings the lines or takes them again, where that is somebody
     */
    public AttlogSorting(
            Terminal terminal,
            Map<String, List<Enrolment>> enrolments,
            Map<NomorPegawai, PersonId> numbers,
            Map<PersonId, List<DateRange>> served,
            @Nullable PersonId hand) {
        this.served = Map.copyOf(served);
        this.terminal = terminal;
        this.enrolments = Map.copyOf(enrolments);
        this.numbers = Map.copyOf(numbers);
        this.hand = hand;
    }

    /** A line that is a punch of a person. */
    public record Sorted(
            ReceivedLine source, AttlogLine line, PersonId person, Instant occurredAt) {

        /** Whether the terminal knows the instant, and no local time. */
        public boolean inSeconds() {
            AttlogLine read = source.read();
            return read != null && read.seconds() != null;
        }

        /** Of whoever is named by his number, his own id stands for it. */
        public String pin() {
            return line.pin().isEmpty() ? person.toString() : line.pin();
        }
    }

    /**
     * A line that waits for somebody.
     *
     * @param person whose punch it is, where it waits for his status alone
     */
    public record Aside(
            ReceivedLine source, Reason reason, @Nullable PersonId person, @Nullable LocalDate on) {

        public Aside(ReceivedLine source, Reason reason) {
            this(source, reason, null, null);
        }
    }

    /** Why a line waits. */
    public enum Reason {
        NOT_UNDERSTOOD,
        CLOCK_RESET,
        CLOCK_AHEAD,
        PERSON_UNMAPPED,
        /** Somebody had the PIN, and has it no more on that day. */
        ENROLMENT_ENDED,
        /** It is known whose punch it is, and he doesn't serve on that day. */
        PERSON_INACTIVE_ON_DATE,
        /** By a file that he whose punch it is has brought; another officer takes it again. */
        BROUGHT_BY_HIMSELF,
        TERMINAL_SUSPENDED,
        /** Whoever sent it came from none of the networks of the terminal. */
        FOREIGN_NETWORK
    }

    public void sort(List<ReceivedLine> lines) {
        lines.forEach(this::sort);
    }

    public List<Sorted> punches() {
        return List.copyOf(punches);
    }

    public List<Aside> aside() {
        return List.copyOf(aside);
    }

    private void sort(ReceivedLine source) {
        AttlogLine line = source.read();
        if (terminal.isSuspended()) {
            aside.add(new Aside(source, Reason.TERMINAL_SUSPENDED));
        } else if (line == null) {
            aside.add(new Aside(source, Reason.NOT_UNDERSTOOD));
        } else {
            sort(source, line.in(terminal.zone()));
        }
    }

    private void sort(ReceivedLine source, AttlogLine line) {
        Instant occurredAt = line.at(terminal.zone());
        Optional<PersonId> person = personOf(line);
        if (line.deviceTime().toLocalDate().isBefore(terminal.inUseSince())) {
            aside.add(new Aside(source, Reason.CLOCK_RESET));
        } else if (occurredAt.isAfter(source.receivedAt().plus(AHEAD))) {
            aside.add(new Aside(source, Reason.CLOCK_AHEAD));
        } else if (person.isEmpty()) {
            aside.add(new Aside(source, unmapped(line)));
        } else if (source.byHand() && person.get().equals(hand)) {
            aside.add(new Aside(source, Reason.BROUGHT_BY_HIMSELF));
        } else if (!serves(person.get(), line.deviceTime().toLocalDate())) {
            aside.add(
                    new Aside(
                            source,
                            Reason.PERSON_INACTIVE_ON_DATE,
                            person.get(),
                            line.deviceTime().toLocalDate()));
        } else {
            punches.add(new Sorted(source, line, person.get(), occurredAt));
        }
    }

    private boolean serves(PersonId person, LocalDate date) {
        return ServedDays.includes(served.getOrDefault(person, List.of()), date);
    }

    private Reason unmapped(AttlogLine line) {
        LocalDate date = line.deviceTime().toLocalDate();
        return enrolments.getOrDefault(line.pin(), List.of()).stream()
                        .map(enrolment -> enrolment.during().to())
                        .anyMatch(end -> end != null && end.isBefore(date))
                ? Reason.ENROLMENT_ENDED
                : Reason.PERSON_UNMAPPED;
    }

    private Optional<PersonId> personOf(AttlogLine line) {
        Report report = line.report();
        if (report != null && report.number() != null) {
            return Optional.ofNullable(numbers.get(report.number()));
        }
        LocalDate date = line.deviceTime().toLocalDate();
        return enrolments.getOrDefault(line.pin(), List.of()).stream()
                .filter(enrolment -> enrolment.during().includes(date))
                .map(Enrolment::person)
                .findFirst();
    }
}
