package id.kinerja.integration.roster.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.roster.BorderTurns;
import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.RosterCheck;
import id.kinerja.integration.roster.RosterLine;
import id.kinerja.integration.roster.RosterPolicy;
import id.kinerja.integration.roster.RosterTurns;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.integration.roster.Shifts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a unit's roster of a month as a draft. Lines that are wrong, or about whoever writes them,
 * are named and left out, the others go on.
 */
@Service
public class DraftRoster {

    private final Offices offices;
    private final BusinessClock clock;
    private final Units units;
    private final Shifts shifts;
    private final Rosters rosters;
    private final RosterTurns turns;
    private final Settings settings;
    private final AuditTrail audit;

    DraftRoster(
            Offices offices,
            BusinessClock clock,
            Units units,
            Shifts shifts,
            Rosters rosters,
            RosterTurns turns,
            Settings settings,
            AuditTrail audit) {
        this.turns = turns;
        this.settings = settings;
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.units = units;
        this.shifts = shifts;
        this.rosters = rosters;
    }

    /** The draft with what was wrong. */
    public record Drafted(Roster roster, int entries, List<Refused.Finding> findings) {}

    @Transactional
    public Drafted draft(Actor actor, Roster roster, List<RosterLine> lines) {
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        offices.requireUnit(office, roster.unit());
        if (!units.has(roster.unit())) {
            throw Refused.notFound("unit-unknown");
        }
        requireMonth(roster.month());
        RosterCheck.Checked checked =
                RosterCheck.check(
                        office.holder(),
                        roster.month(),
                        lines,
                        shifts.byCode(),
                        rosters.placed(roster.unit(), lines),
                        borders(roster.month(), lines),
                        policy(actor, roster.month()).leastRest());
        if (checked.entries().isEmpty()) {
            throw Refused.invalid("roster-invalid", checked.findings());
        }
        rosters.addDraft(roster, checked.entries());
        audit.record(
                Act.of("ROSTER_DRAFTED")
                        .on(roster.id())
                        .with("unit", roster.unit().value())
                        .with("month", roster.month())
                        .with("entries", checked.entries().size())
                        .with("wrong", checked.findings().size()));
        return new Drafted(roster, checked.entries().size(), checked.findings());
    }

    private BorderTurns borders(YearMonth month, List<RosterLine> lines) {
        return BorderTurns.of(
                month,
                turns.of(
                        lines.stream().map(RosterLine::person).collect(toSet()),
                        BorderTurns.first(month),
                        BorderTurns.last(month)));
    }

    private RosterPolicy policy(Actor actor, YearMonth month) {
        return settings.get(RosterPolicy.class, actor.agency(), month.atDay(1));
    }

    private static void requireMonth(YearMonth month) {
        DaysOfTheRepublic.require(
                "roster-invalid", new DaysOfTheRepublic.Written("month", month.atDay(1)));
    }
}
