package id.kinerja.integration.period.app;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.integration.period.AttestedDays;
import id.kinerja.integration.period.PeriodEvents;
import id.kinerja.integration.period.PeriodPolicy;
import id.kinerja.integration.period.Recaps;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How periods are closed, whether of one unit or of all. */
@Component
class PeriodClosing {

    private final AttendancePeriods periods;
    private final PeriodEvents events;
    private final AuditTrail audit;
    private final PeriodTasks tasks;
    private final Recaps recaps;
    private final AttestedDays attestedDays;
    private final RecapTasks recapTasks;
    private final Settings settings;
    private final AttendanceMonths months;

    PeriodClosing(
            AttendancePeriods periods,
            PeriodEvents events,
            AuditTrail audit,
            PeriodTasks tasks,
            Recaps recaps,
            AttestedDays attestedDays,
            RecapTasks recapTasks,
            Settings settings,
            AttendanceMonths months) {
        this.months = months;
        this.recaps = recaps;
        this.attestedDays = attestedDays;
        this.recapTasks = recapTasks;
        this.settings = settings;
        this.audit = audit;
        this.periods = periods;
        this.events = events;
        this.tasks = tasks;
    }

    /** Nobody may resolve a day between the count and the manifest. */
    Set<UnitId> openUnits(YearMonth month, LocalDate today) {
        LocalDate last = months.daysOf(month).lastDay();
        if (!today.isAfter(last)) {
            throw Refused.conflict("period-not-over", last);
        }
        periods.holdDays();
        return periods.openUnits(month);
    }

    List<AttendancePeriod> close(AgencyId agency, Set<UnitId> units, YearMonth month) {
        requireAttested(agency, units, month);
        long unresolved = periods.unresolvedDays(units, month);
        if (unresolved > 0) {
            throw Refused.conflict("period-days-unresolved", unresolved);
        }
        List<AttendancePeriod> closed = periods.close(units, month);
        events.closed(agency, closed);
        audit.recordAll(
                closed.stream()
                        .map(
                                period ->
                                        Act.of("PERIOD_CLOSED")
                                                .on(period.id())
                                                .with("unit", period.unit().value())
                                                .with("month", month)
                                                .with("personDays", period.manifest().personDays()))
                        .toList());
        tasks.follow(month);
        attestedDays.forget(units, month);
        recapTasks.close(List.copyOf(units), month);
        return closed;
    }

    private void requireAttested(AgencyId agency, Set<UnitId> units, YearMonth month) {
        if (!settings.get(PeriodPolicy.class, agency, months.daysOf(month).lastDay())
                .attestation()) {
            return;
        }
        int missing = recaps.notAttested(units, month).size();
        if (missing > 0) {
            throw Refused.conflict("period-not-attested", missing);
        }
    }
}
