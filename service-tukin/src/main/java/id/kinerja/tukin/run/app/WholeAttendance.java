package id.kinerja.tukin.run.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.AttendanceGaps;
import id.kinerja.tukin.run.EarlyMonths;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.statement.WholePeriods;
import id.kinerja.tukin.statement.app.PaidService;
import id.kinerja.tukin.statement.app.SettledByAgency;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses to calculate a month by attendance that isn't exactly what its closed periods say. */
@Component
class WholeAttendance {

    /** How many units are named at once. */
    private static final int MOST_FINDINGS = 200;

    private final AttendanceGaps gaps;
    private final WholePeriods wholePeriods;
    private final Directory directory;
    private final SettledByAgency settled;

    WholeAttendance(
            AttendanceGaps gaps,
            WholePeriods wholePeriods,
            Directory directory,
            SettledByAgency settled) {
        this.wholePeriods = wholePeriods;
        this.settled = settled;
        this.gaps = gaps;
        this.directory = directory;
    }

    /**
     * A run that goes by what is known to a day waits for nothing: of whom a day before it isn't
     * known has an open question. Of all others, where somebody serves who is to be paid, there
     * must be attendance to pay him by; a policy that takes nothing by attendance asks for none.
     *
     * @return the days whose attendance counts for the month
     */
    DateRange require(Run run, Policy policy) {
        return require(
                run.month(), run.attendedUntil() == null && policy.readsAnybodysAttendance());
    }

    /** The same of the month of which something is paid once in a year. */
    DateRange require(ExtraMonth rule, Policy policy) {
        return require(
                rule.reference(), rule.readsAttendance() && policy.readsAnybodysAttendance());
    }

    private DateRange require(YearMonth month, boolean asks) {
        DateRange days = settled.of(month).attendance();
        if (!asks) {
            return days;
        }
        wholePeriods.lookAt(month, Set.copyOf(wholePeriods.notWhole(month)));
        List<AttendanceGaps.Gap> found = gaps(month, days);
        if (!found.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "attendance-not-whole",
                    List.of(month.toString(), Integer.toString(found.size())),
                    findings(found.stream().limit(MOST_FINDINGS).toList()));
        }
        return days;
    }

    /**
     * What a month that waited for nothing lacks, as it was looked at last; nothing where it is
     * whole.
     */
    Optional<EarlyMonths.Gaps> missing(YearMonth month) {
        List<AttendanceGaps.Gap> found = gaps(month, settled.of(month).attendance());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EarlyMonths.Gaps(
                                month,
                                found.size(),
                                findings(found.stream().limit(MOST_FINDINGS).toList())));
    }

    private List<AttendanceGaps.Gap> gaps(YearMonth month, DateRange days) {
        return gaps.of(month, days, directory.unitsOfService(days, PaidService.STATUSES));
    }

    private List<Finding> findings(List<AttendanceGaps.Gap> found) {
        Map<UnitId, List<String>> codes =
                directory.codesUpwards(found.stream().map(AttendanceGaps.Gap::unit).toList());
        return found.stream().map(gap -> finding(gap, code(gap.unit(), codes))).toList();
    }

    private static String code(UnitId unit, Map<UnitId, List<String>> codes) {
        return codes.getOrDefault(unit, List.of()).stream().findFirst().orElse(unit.toString());
    }

    private static Finding finding(AttendanceGaps.Gap gap, String unit) {
        return switch (gap.kind()) {
            case PERIOD_OPEN -> Finding.of(unit, "period-open", unit);
            case DAYS_MISSING -> Finding.of(unit, "days-missing", unit);
            case DAYS_DIFFER -> Finding.of(unit, "days-differ", unit);
        };
    }
}
