package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Position;
import id.kinerja.integration.personnel.PositionName;
import id.kinerja.integration.personnel.Positions;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a position of a unit otherwise by decree. As of a unit, a mere renaming is no move: whoever
 * holds it today or later stays where he is, and past places keep the name that they had.
 */
@Service
public class RenamePosition {

    private static final int MOST_NAMES = 20;

    private final Offices offices;
    private final BusinessClock clock;
    private final Positions positions;
    private final Register register;
    private final Assignments assignments;
    private final RegisterEvents events;
    private final AuditTrail audit;

    RenamePosition(
            Offices offices,
            BusinessClock clock,
            Positions positions,
            Register register,
            Assignments assignments,
            RegisterEvents events,
            AuditTrail audit) {
        this.offices = offices;
        this.clock = clock;
        this.positions = positions;
        this.register = register;
        this.assignments = assignments;
        this.events = events;
        this.audit = audit;
    }

    /** What it is called, and the decree that says so. */
    public record Naming(String name, String decree, LocalDate decreeDate) {}

    /**
     * @param names the last ones that were decreed, the latest first
     */
    public record Known(Position position, List<PositionName> names) {}

    /** As somebody holds it today. */
    @Transactional(readOnly = true)
    public Known read(Actor actor, UnitId unit, String code) {
        LocalDate today = clock.today(actor.agency());
        boolean reached =
                Office.heldBy(actor, today, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR).stream()
                        .anyMatch(office -> offices.reachesUnit(office, unit));
        if (!reached) {
            throw unknown();
        }
        return known(unit, code, today);
    }

    /**
     * @param seen the version that the caller has seen
     */
    @Transactional
    public Known rename(Actor actor, UnitId unit, String code, Naming naming, long seen) {
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        if (!offices.reachesUnit(office, unit)) {
            throw unknown();
        }
        if (naming.decreeDate().isAfter(today)) {
            throw Refused.invalid(
                    "position-invalid",
                    Refused.Finding.of("decreeDate", "date-after-today", today));
        }
        Set<PersonId> holders = positions.holders(unit, code, today);
        register.findForChange(holders);
        if (known(unit, code, today).position().version() != seen) {
            throw Refused.stale();
        }
        List<Assignment> called =
                assignments.of(holders).stream()
                        .filter(place -> place.unit().equals(unit))
                        .filter(place -> place.positionCode().equals(code))
                        .filter(place -> place.during().overlaps(DateRange.since(today)))
                        .filter(place -> !place.positionName().equals(naming.name()))
                        .map(place -> place.called(naming.name()))
                        .toList();
        if (called.isEmpty()) {
            return known(unit, code, today);
        }
        assignments.update(called);
        positions.call(
                unit,
                code,
                new PositionName(naming.name(), today, naming.decree(), naming.decreeDate()));
        events.assignmentsChanged(actor.agency(), called);
        audit.record(
                Act.of("POSITION_RENAMED")
                        .on(unit.value())
                        .with("decreeDate", naming.decreeDate())
                        .with("places", called.size()));
        return known(unit, code, today);
    }

    private Known known(UnitId unit, String code, LocalDate day) {
        return new Known(
                positions.find(unit, code, day).orElseThrow(RenamePosition::unknown),
                positions.names(unit, code, MOST_NAMES));
    }

    private static Refused unknown() {
        return Refused.notFound("position-unknown");
    }
}
