package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds units to the tree; a parent stands before its children, in the register or in the list. */
@Service
public class AddUnits {

    private final Offices offices;
    private final BusinessClock clock;
    private final Register register;
    private final RegisterEvents events;
    private final AuditTrail audit;

    AddUnits(
            Offices offices,
            BusinessClock clock,
            Register register,
            RegisterEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.register = register;
        this.events = events;
    }

    /** A unit as it is asked for, its parent by code. */
    public record NewUnit(
            String code,
            String name,
            @Nullable String parentCode,
            @Nullable ZoneId zone,
            @Nullable String kodeSatker,
            LocalDate validFrom) {}

    @Transactional
    public List<Unit> add(Actor actor, List<NewUnit> asked) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        Map<String, UnitId> byCode = new HashMap<>(register.unitsByCode());
        List<Unit> units = new ArrayList<>();
        List<Refused.Finding> findings = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            NewUnit unit = asked.get(i);
            if (byCode.containsKey(unit.code())) {
                findings.add(Refused.Finding.ofRow(i + 1, "code", "unit-code-taken", unit.code()));
            } else if (unit.parentCode() != null && !byCode.containsKey(unit.parentCode())) {
                findings.add(
                        Refused.Finding.ofRow(
                                i + 1, "parentCode", "unit-parent-unknown", unit.parentCode()));
            } else {
                UnitId parent = unit.parentCode() == null ? null : byCode.get(unit.parentCode());
                Unit added =
                        new Unit(
                                UnitId.next(),
                                unit.code(),
                                unit.name(),
                                parent,
                                unit.zone(),
                                unit.kodeSatker(),
                                unit.validFrom(),
                                1);
                byCode.put(unit.code(), added.id());
                units.add(added);
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("units-invalid", findings);
        }
        register.addUnits(units);
        events.unitsChanged(actor.agency(), units);
        audit.recordAll(
                units.stream().map(unit -> Act.of("UNIT_ADDED").on(unit.id().value())).toList());
        return List.copyOf(units);
    }
}
