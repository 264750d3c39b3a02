package id.kinerja.tukin.run.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.LeftUnits.LeavingOut;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.app.LeaveUnitsOut.Left;
import id.kinerja.tukin.statement.app.PaidService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which units a run can leave out: some of the agency's, each once, and never all of them. */
@Component
class CheckLeftUnits {

    private final LeftUnits leftUnits;
    private final Directory directory;

    CheckLeftUnits(LeftUnits leftUnits, Directory directory) {
        this.leftUnits = leftUnits;
        this.directory = directory;
    }

    /** Each with the units below it on any day of the run's month. */
    List<LeavingOut> require(Run run, List<Left> wanted) {
        DateRange month = DateRange.of(run.month());
        List<UnitId> units = wanted.stream().map(Left::unit).toList();
        Map<UnitId, Set<UnitId>> known = leftUnits.withUnitsBelow(units, month);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            findings.addAll(findings(i, units, known));
        }
        if (findings.isEmpty() && leavesNobody(known, month)) {
            findings.add(Finding.of("units", "left-units-all"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("left-units-invalid", findings);
        }
        return wanted.stream()
                .map(
                        one ->
                                new LeavingOut(
                                        one.unit(),
                                        known.getOrDefault(one.unit(), Set.of()),
                                        one.reason()))
                .toList();
    }

    private static List<Finding> findings(
            int i, List<UnitId> units, Map<UnitId, Set<UnitId>> known) {
        UnitId unit = units.get(i);
        String field = "units[" + i + "].unitId";
        if (units.indexOf(unit) < i) {
            return List.of(Finding.of(field, "left-unit-twice"));
        }
        if (!known.containsKey(unit)) {
            return List.of(Finding.of(field, "unit-not-in-agency"));
        }
        return above(unit, units, known)
                .map(above -> Finding.of(field, "left-unit-below-another", units.indexOf(above)))
                .stream()
                .toList();
    }

    private static Optional<UnitId> above(
            UnitId unit, List<UnitId> units, Map<UnitId, Set<UnitId>> known) {
        return units.stream()
                .filter(other -> !other.equals(unit))
                .filter(other -> known.getOrDefault(other, Set.of()).contains(unit))
                .findFirst();
    }

    /** Where somebody serves who is to be paid, each unit would be left out. */
    private boolean leavesNobody(Map<UnitId, Set<UnitId>> known, DateRange month) {
        Set<UnitId> left = new HashSet<>();
        known.values().forEach(left::addAll);
        Set<UnitId> staffed = directory.unitsOfService(month, PaidService.MAY_PAY);
        return !left.isEmpty() && !staffed.isEmpty() && left.containsAll(staffed);
    }
}
