package id.kinerja.integration.terminal.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Enrolments;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalCommand;
import id.kinerja.integration.terminal.TerminalCommands;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders something of a terminal, which it is told as soon as it asks. */
@Service
public class OrderCommands {

    private final TerminalOffices offices;
    private final Enrolments enrolments;
    private final TerminalCommands commands;
    private final BusinessClock clock;
    private final AuditTrail audit;

    OrderCommands(
            TerminalOffices offices,
            Enrolments enrolments,
            TerminalCommands commands,
            BusinessClock clock,
            AuditTrail audit) {
        this.offices = offices;
        this.enrolments = enrolments;
        this.commands = commands;
        this.clock = clock;
        this.audit = audit;
    }

    /** Returns the id of the command. */
    @Transactional
    public List<Long> order(Actor actor, String serialNumber, TerminalCommand.Wish wish) {
        held(actor, serialNumber);
        return ordered(actor, serialNumber, wish.kind(), List.of(wish));
    }

    /**
     * Has the terminal know those who are enrolled on it today, each by a command of his own.
     *
     * @param pins whom alone; absent for all
     */
    @Transactional
    public List<Long> orderUsers(Actor actor, String serialNumber, @Nullable List<String> pins) {
        Terminal terminal = held(actor, serialNumber);
        List<Enrolment> enrolled =
                enrolments.enrolled(serialNumber, clock.today(terminal.agency()));
        Set<String> known = enrolled.stream().map(Enrolment::pin).collect(toUnmodifiableSet());
        if (pins != null) {
            requireKnown(pins, known);
        }
        if (enrolled.isEmpty()) {
            throw Refused.conflict("nobody-enrolled");
        }
        return ordered(
                actor,
                serialNumber,
                TerminalCommand.Kind.SET_USER,
                enrolled.stream()
                        .filter(one -> pins == null || pins.contains(one.pin()))
                        .map(TerminalCommand.Wish::user)
                        .toList());
    }

    private Terminal held(Actor actor, String serialNumber) {
        Terminal terminal = offices.hold(actor, serialNumber);
        if (!terminal.pushes()) {
            throw Refused.conflict("terminal-takes-no-commands");
        }
        if (terminal.isSuspended()) {
            throw Refused.conflict("terminal-suspended");
        }
        return terminal;
    }

    private static void requireKnown(List<String> pins, Set<String> known) {
        List<Refused.Finding> findings =
                IntStream.range(0, pins.size())
                        .filter(at -> !known.contains(pins.get(at)))
                        .mapToObj(at -> Refused.Finding.ofRow(at + 1, "pins", "pin-not-enrolled"))
                        .toList();
        if (!findings.isEmpty()) {
            throw Refused.invalid("command-invalid", findings);
        }
    }

    private List<Long> ordered(
            Actor actor,
            String serialNumber,
            TerminalCommand.Kind kind,
            List<TerminalCommand.Wish> wishes) {
        List<Long> ids = commands.order(serialNumber, actor.requirePerson(), wishes);
        audit.record(
                Act.of("TERMINAL_COMMAND_ORDERED")
                        .named(serialNumber)
                        .with("kind", kind)
                        .with("commands", ids.size()));
        return ids;
    }
}
