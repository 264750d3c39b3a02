package id.kinerja.tukin.run.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.AttendanceGaps;
import id.kinerja.tukin.run.EarlyMonths;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.statement.WholePeriods;
import id.kinerja.tukin.statement.app.PaidService;
import id.kinerja.tukin.statement.app.SettledByAgency;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Refuses to calculate a month by attendance that isn't exactly what its closed periods say. */
@Component
class WholeAttendance {

    /** How many units are named at once. */
    private static final int MOST_FINDINGS = 200;

    /** Of so many days of people others may have come since a run that begins has looked at all. */
    private static final int STRAGGLERS = 50_000;

    private static final String NOT_WHOLE = "attendance-not-whole";

    private final AttendanceGaps gaps;
    private final WholePeriods wholePeriods;
    private final Directory directory;
    private final SettledByAgency settled;
    private final LeftUnits leftUnits;

    WholeAttendance(
            AttendanceGaps gaps,
            WholePeriods wholePeriods,
            Directory directory,
            SettledByAgency settled,
            LeftUnits leftUnits) {
        this.leftUnits = leftUnits;
        this.wholePeriods = wholePeriods;
        this.settled = settled;
        this.gaps = gaps;
        this.directory = directory;
    }

    /**
     * A run that goes by what is known to a day waits for nothing: of whom a day before it isn't
     * known has an open question. Of all others, where somebody serves who is to be paid, there
     * must be attendance to pay him by; a policy that takes nothing by attendance asks for none.
     * Units that the run leaves out are waited for by whoever releases them.
     *
     * @return the days whose attendance counts for the month
     */
    DateRange require(Run run, Policy policy) {
        return require(asked(run, policy), others(run), NOT_WHOLE);
    }

    /** The same of the month of which something is paid once in a year. */
    DateRange require(Run run, ExtraMonth rule, Policy policy) {
        return require(asked(rule, policy), others(run), NOT_WHOLE);
    }

    /** The same of these units alone, which the run has left out. */
    void require(Run run, Policy policy, Set<UnitId> units) {
        ExtraPay extra = run.extra();
        Asked asked =
                extra == null
                        ? asked(run, policy)
                        : asked(policy.extraMonth(extra).orElseThrow(), policy);
        require(asked, units::contains, "left-unit-not-whole");
    }

    /**
     * @param whole whether its attendance must be what was closed
     */
    private record Asked(YearMonth month, boolean whole) {}

    private static Asked asked(Run run, Policy policy) {
        return new Asked(
                run.month(), run.attendedUntil() == null && policy.readsAnybodysAttendance());
    }

    private static Asked asked(ExtraMonth rule, Policy policy) {
        return new Asked(
                rule.reference(), rule.readsAttendance() && policy.readsAnybodysAttendance());
    }

    /** Those that the run doesn't leave out. */
    private Predicate<UnitId> others(Run run) {
        Set<UnitId> left = leftUnits.covered(run.id());
        return unit -> !left.contains(unit);
    }

    private DateRange require(Asked asked, Predicate<UnitId> of, String refusal) {
        YearMonth month = asked.month();
        DateRange days = settled.of(month).attendance();
        if (!asked.whole()) {
            return days;
        }
        wholePeriods.lookAt(month, STRAGGLERS);
        List<AttendanceGaps.Gap> found =
                gaps(month, days).stream().filter(gap -> of.test(gap.unit())).toList();
        if (!found.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    refusal,
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
