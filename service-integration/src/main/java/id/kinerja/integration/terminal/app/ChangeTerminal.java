package id.kinerja.integration.terminal.app;

import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.terminal.TakenPunches;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets right where a terminal hangs and since when. What was taken stays as it was, unless it is
 * said since when its zone was wrong: then punches since that day stand at the times of the right
 * one, and their days are resolved again. Lines that wait are looked at again when they are taken
 * again.
 */
@Service
public class ChangeTerminal {

    private static final String INVALID = "terminal-source-invalid";

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final TakenPunches takenPunches;
    private final StaleDays staleDays;
    private final QuarantineTasks tasks;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ChangeTerminal(
            TerminalOffices offices,
            Terminals terminals,
            TakenPunches takenPunches,
            StaleDays staleDays,
            QuarantineTasks tasks,
            BusinessClock clock,
            AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.takenPunches = takenPunches;
        this.staleDays = staleDays;
        this.tasks = tasks;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param redatedSince the day since which its zone was wrong; absent where what was taken stays
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Terminal change(
            Actor actor,
            String serialNumber,
            Terminal.Place place,
            LocalDate since,
            @Nullable LocalDate redatedSince,
            long seen) {
        Terminal changed = offices.hold(actor, serialNumber, seen).changed(place, since);
        offices.requirePlace(actor, place);
        DaysOfTheRepublic.require(INVALID, new Written("inUseSince", since));
        terminals.update(changed);
        tasks.follow(changed);
        Act act =
                Act.of("TERMINAL_CHANGED")
                        .named(serialNumber)
                        .with("revision", changed.revision())
                        .with("inUseSince", since);
        audit.record(
                redatedSince == null
                        ? act
                        : act.with("redatedSince", redatedSince)
                                .with("days", redate(actor, changed, redatedSince)));
        return changed;
    }

    private int redate(Actor actor, Terminal terminal, LocalDate since) {
        LocalDate today = clock.today(actor.agency());
        if (KeptPast.isOver(since, today)) {
            throw Refused.invalid(
                    INVALID,
                    Refused.Finding.of("redatedSince", "too-long-ago", KeptPast.since(today)));
        }
        List<StaleDays.Day> touched = takenPunches.redate(terminal, since);
        if (!touched.isEmpty()) {
            staleDays.add(touched);
        }
        return touched.size();
    }
}
