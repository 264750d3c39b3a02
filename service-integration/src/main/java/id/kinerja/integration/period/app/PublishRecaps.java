package id.kinerja.integration.period.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.integration.calendar.TimeLimit;
import id.kinerja.integration.notice.Happenings;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.integration.period.PeriodPolicy;
import id.kinerja.integration.period.Recap;
import id.kinerja.integration.period.Recaps;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.UnitHeads;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays the recaps of a month before the people of the units that the caller looks after. */
@Service
public class PublishRecaps {

    private final Offices offices;
    private final AttendancePeriods periods;
    private final Recaps recaps;
    private final HolidayYears holidays;
    private final UnitHeads heads;
    private final Settings settings;
    private final BusinessClock clock;
    private final RecapTasks tasks;
    private final AuditTrail audit;
    private final Happenings happenings;
    private final TellPeople tellPeople;
    private final AttendanceMonths months;

    PublishRecaps(
            Offices offices,
            AttendancePeriods periods,
            Recaps recaps,
            HolidayYears holidays,
            UnitHeads heads,
            Settings settings,
            BusinessClock clock,
            RecapTasks tasks,
            AuditTrail audit,
            Happenings happenings,
            TellPeople tellPeople,
            AttendanceMonths months) {
        this.months = months;
        this.happenings = happenings;
        this.tellPeople = tellPeople;
        this.audit = audit;
        this.offices = offices;
        this.periods = periods;
        this.recaps = recaps;
        this.holidays = holidays;
        this.heads = heads;
        this.settings = settings;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** Returns those that weren't published yet. */
    @Transactional
    public List<Recap> publish(Actor actor, YearMonth month) {
        LocalDate today = clock.today(actor.agency());
        Set<UnitId> reached = offices.unitsReached(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        LocalDate last = months.daysOf(month).lastDay();
        if (!today.isAfter(last)) {
            throw Refused.conflict("period-not-over", last);
        }
        periods.holdDays();
        Set<UnitId> open =
                periods.openUnits(month).stream().filter(reached::contains).collect(toSet());
        if (open.isEmpty()) {
            return List.of();
        }
        LocalDate objectUntil = objectUntil(actor, last, today);
        List<Recap> published =
                recaps.publish(
                        open.stream()
                                .map(unit -> Recap.published(unit, month, today, objectUntil))
                                .toList());
        tell(published, today);
        tellPeople.tell(actor.agency(), published.stream().flatMap(this::news).toList());
        audit.recordAll(
                published.stream()
                        .map(
                                recap ->
                                        Act.of("RECAP_PUBLISHED")
                                                .with("unit", recap.unit().value())
                                                .with("month", month)
                                                .with("until", objectUntil))
                        .toList());
        return published;
    }

    private LocalDate objectUntil(Actor actor, LocalDate last, LocalDate today) {
        int days = settings.get(PeriodPolicy.class, actor.agency(), last).objectionDays();
        return TimeLimit.after(today, days, holidays.daysOff(TimeLimit.searched(today, days)));
    }

    /** For everybody who has days in it: his masa sanggah begins. */
    private Stream<News> news(Recap recap) {
        return happenings.people(recap.unit(), recap.month()).stream()
                .map(
                        person ->
                                News.of(
                                        NoticeKind.RECAP_PUBLISHED,
                                        person,
                                        recap.unit().value() + "/" + recap.month(),
                                        "/api/integration/v1/attendance-days?period="
                                                + recap.month()
                                                + "&person="
                                                + person.value()));
    }

    private void tell(List<Recap> published, LocalDate today) {
        Map<UnitId, PersonId> leading =
                heads.of(published.stream().map(Recap::unit).toList(), today);
        tasks.open(RecapTasks.ForHead.of(published, leading));
    }
}
