package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds units to the tree; a parent stands before its children, in the register or in the list. */
@Service
public class AddUnits {

    /** What stands in files and addresses as it is, and what no spreadsheet would run. */
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9._/-]{1,40}");

    private final Offices offices;
    private final BusinessClock clock;
    private final Units units;
    private final UnitTree tree;
    private final RegisterEvents events;
    private final AuditTrail audit;

    AddUnits(
            Offices offices,
            BusinessClock clock,
            Units units,
            UnitTree tree,
            RegisterEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.units = units;
        this.tree = tree;
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
        tree.holdForChange();
        Map<String, UnitId> byCode = new HashMap<>(units.byCode());
        Map<UnitId, LocalDate> lastDays = units.lastDays();
        List<Unit> added = new ArrayList<>();
        List<Refused.Finding> findings = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            NewUnit unit = asked.get(i);
            if (!CODE.matcher(unit.code()).matches()) {
                findings.add(Refused.Finding.ofRow(i + 1, "code", "unit-code-form"));
            } else if (!DaysOfTheRepublic.include(unit.validFrom())) {
                findings.add(DaysOfTheRepublic.finding(i + 1, "validFrom"));
            } else if (byCode.containsKey(unit.code())) {
                findings.add(Refused.Finding.ofRow(i + 1, "code", "unit-code-taken", unit.code()));
            } else if (unit.parentCode() != null && !byCode.containsKey(unit.parentCode())) {
                findings.add(
                        Refused.Finding.ofRow(
                                i + 1, "parentCode", "unit-parent-unknown", unit.parentCode()));
            } else if (unit.parentCode() != null
                    && lastDays.containsKey(byCode.get(unit.parentCode()))) {
                findings.add(Refused.Finding.ofRow(i + 1, "parentCode", "unit-has-an-end"));
            } else {
                UnitId parent = unit.parentCode() == null ? null : byCode.get(unit.parentCode());
                Unit one =
                        new Unit(
                                UnitId.next(),
                                unit.code(),
                                unit.name(),
                                parent,
                                unit.zone(),
                                unit.kodeSatker(),
                                DateRange.since(unit.validFrom()),
                                1);
                byCode.put(one.code(), one.id());
                added.add(one);
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("units-invalid", findings);
        }
        units.add(added);
        events.unitsChanged(actor.agency(), added);
        audit.recordAll(
                added.stream().map(unit -> Act.of("UNIT_ADDED").on(unit.id().value())).toList());
        return List.copyOf(added);
    }
}
