package id.kinerja.integration.terminal.app;

import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalDirections;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says by what it is known whether punches at a terminal came or went. What came stays as it came;
 * the days since then are resolved again.
 */
@Service
public class SetDirections {

    private static final String INVALID = "terminal-source-invalid";

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final TerminalDirections directions;
    private final StaleDays staleDays;
    private final BusinessClock clock;
    private final AuditTrail audit;

    SetDirections(
            TerminalOffices offices,
            Terminals terminals,
            TerminalDirections directions,
            StaleDays staleDays,
            BusinessClock clock,
            AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.directions = directions;
        this.staleDays = staleDays;
        this.clock = clock;
        this.audit = audit;
    }

    /** A terminal with what holds of it, the latest first. */
    public record Directed(Terminal terminal, List<TerminalDirections.Dated> policies) {

        public Directed {
            policies = List.copyOf(policies);
        }
    }

    @Transactional(readOnly = true)
    public Directed read(Actor actor, String serialNumber) {
        Terminal terminal = offices.read(actor, serialNumber);
        return new Directed(terminal, directions.of(serialNumber));
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Directed set(
            Actor actor, String serialNumber, TerminalDirections.Dated policy, long seen) {
        Terminal terminal = offices.hold(actor, serialNumber, seen);
        LocalDate today = clock.today(actor.agency());
        LocalDate last = today.plusYears(1);
        if (policy.since().isAfter(last)) {
            throw Refused.invalid(
                    INVALID, Refused.Finding.of("since", "planned-too-far-ahead", last));
        }
        if (KeptPast.isOver(policy.since(), today)) {
            throw Refused.invalid(
                    INVALID, Refused.Finding.of("since", "too-long-ago", KeptPast.since(today)));
        }
        Terminal changed = terminal.changed(terminal.place(), terminal.inUseSince());
        terminals.update(changed);
        directions.set(serialNumber, policy);
        List<StaleDays.Day> touched = directions.touched(serialNumber, policy.since());
        if (!touched.isEmpty()) {
            staleDays.add(touched);
        }
        audit.record(
                Act.of("TERMINAL_DIRECTIONS_SET")
                        .named(serialNumber)
                        .with("revision", changed.revision())
                        .with("policy", policy.policy())
                        .with("since", policy.since())
                        .with("days", touched.size()));
        return new Directed(changed, directions.of(serialNumber));
    }
}
