package id.kinerja.integration.period.app;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.integration.period.AttestedDays;
import id.kinerja.integration.period.PeriodEvents;
import id.kinerja.integration.period.PeriodPolicy;
import id.kinerja.integration.period.Recaps;
import id.kinerja.integration.personnel.UnitHeads;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
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

    /** So many units are named by a refusal. */
    private static final int MOST_NAMED = 20;

    private final AttendancePeriods periods;
    private final PeriodEvents events;
    private final AuditTrail audit;
    private final PeriodTasks tasks;
    private final Recaps recaps;
    private final AttestedDays attestedDays;
    private final RecapTasks recapTasks;
    private final Settings settings;
    private final AttendanceMonths months;
    private final UnitHeads heads;
    private final Units units;
    private final BusinessClock clock;

    PeriodClosing(
            AttendancePeriods periods,
            PeriodEvents events,
            AuditTrail audit,
            PeriodTasks tasks,
            Recaps recaps,
            AttestedDays attestedDays,
            RecapTasks recapTasks,
            Settings settings,
            AttendanceMonths months,
            UnitHeads heads,
            Units units,
            BusinessClock clock) {
        this.heads = heads;
        this.units = units;
        this.clock = clock;
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

    List<AttendancePeriod> close(AgencyId agency, Set<UnitId> closing, YearMonth month) {
        LocalDate today = clock.today(agency);
        requireAttested(agency, closing, month, today);
        requireNoObjections(closing, month, today);
        long unresolved = periods.unresolvedDays(closing, month);
        if (unresolved > 0) {
            throw Refused.conflict("period-days-unresolved", unresolved);
        }
        List<AttendancePeriod> closed = periods.close(closing, month);
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
        attestedDays.forget(closing, month);
        recapTasks.close(List.copyOf(closing), month);
        return closed;
    }

    /** Who was told until when he may object can do so until then, attested or not. */
    private void requireNoObjections(Set<UnitId> closing, YearMonth month, LocalDate today) {
        recaps.objectUntil(closing, month)
                .filter(until -> !today.isAfter(until))
                .ifPresent(
                        until -> {
                            throw Refused.conflict("masa-sanggah-not-over", until);
                        });
    }

    private void requireAttested(
            AgencyId agency, Set<UnitId> closing, YearMonth month, LocalDate today) {
        if (!settings.get(PeriodPolicy.class, agency, months.daysOf(month).lastDay())
                .attestation()) {
            return;
        }
        Set<UnitId> missing = recaps.notAttested(closing, month);
        if (!missing.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "period-not-attested",
                    List.of(Integer.toString(missing.size())),
                    findings(missing, today));
        }
    }

    /** Which units they are, and who attests each; of many the first by their codes. */
    private List<Refused.Finding> findings(Set<UnitId> missing, LocalDate today) {
        Set<UnitId> led = heads.of(missing, today).keySet();
        return units.list(missing, null, MOST_NAMED).stream()
                .map(
                        unit ->
                                Refused.Finding.of(
                                        "unit",
                                        led.contains(unit.id())
                                                ? "recap-waits-for-its-head"
                                                : "recap-waits-for-hr",
                                        unit.code(),
                                        unit.name()))
                .toList();
    }
}
