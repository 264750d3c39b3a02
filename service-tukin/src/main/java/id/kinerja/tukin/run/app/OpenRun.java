package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.calendar.CalendarRules;
import id.kinerja.tukin.calendar.RunCalendars;
import id.kinerja.tukin.calendar.app.AwaitedRunTasks;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.app.SettledByAgency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the run of a month that has begun, in which corrections of earlier months gather; or one of
 * what is paid once in a year.
 */
@Service
public class OpenRun {

    private final Runs runs;
    private final RunEvents events;
    private final AgencyRoles office;
    private final BusinessClock clock;
    private final SettledByAgency settled;
    private final RunCalendars calendars;
    private final AwaitedRunTasks awaited;
    private final Policies policies;
    private final ExtraRules extraRules;
    private final AuditTrail audit;

    OpenRun(
            Runs runs,
            RunEvents events,
            AgencyRoles office,
            BusinessClock clock,
            SettledByAgency settled,
            RunCalendars calendars,
            AwaitedRunTasks awaited,
            Policies policies,
            ExtraRules extraRules,
            AuditTrail audit) {
        this.calendars = calendars;
        this.awaited = awaited;
        this.policies = policies;
        this.extraRules = extraRules;
        this.settled = settled;
        this.audit = audit;
        this.clock = clock;
        this.runs = runs;
        this.events = events;
        this.office = office;
    }

    /**
     * @param until the last day of which attendance must be known, where it is to be paid before
     *     the month's attendance is over: what comes after it is settled by the next run; absent
     *     for what the calendar says
     */
    @Transactional
    public Run open(Actor actor, YearMonth month, @Nullable LocalDate until) {
        begun(actor, month);
        DateRange attendance = settled.of(month).attendance();
        LocalDate attendedUntil =
                until == null ? ofCalendar(actor.agency(), month, attendance) : until;
        if (attendedUntil != null && !CalendarRules.endsEarly(attendedUntil, attendance)) {
            throw Refused.invalid(
                    "run-invalid", Finding.of("attendedUntil", "attended-until-outside", month));
        }
        Run run = opened(actor, month, null, attendedUntil);
        awaited.opened(month);
        Act opened = Act.of("RUN_OPENED").on(run.id().value()).with("month", month);
        audit.record(attendedUntil == null ? opened : opened.with("attendedUntil", attendedUntil));
        return run;
    }

    /**
     * Of what is paid once in a year, by the policy that is in force in the month of payment.
     *
     * @param month in which it is paid
     */
    @Transactional
    public Run openExtra(Actor actor, YearMonth month, ExtraPay extra) {
        begun(actor, month);
        ProposedPolicy policy =
                policies.inForceOn(month.atDay(1))
                        .orElseThrow(() -> Refused.conflict("no-policy-in-force", month));
        extraRules.require(actor.agency(), policy.document().policy(), extra);
        Run run = opened(actor, month, extra, null);
        audit.record(
                Act.of("RUN_OPENED")
                        .on(run.id().value())
                        .with("month", month)
                        .with("kind", extra.kind())
                        .with("year", extra.year()));
        return run;
    }

    private void begun(Actor actor, YearMonth month) {
        office.require(actor, Role.PENGELOLA_TUKIN);
        if (month.isAfter(YearMonth.from(clock.today(actor.agency())))) {
            throw Refused.conflict("run-month-not-begun", month);
        }
    }

    private Run opened(
            Actor actor,
            YearMonth month,
            @Nullable ExtraPay extra,
            @Nullable LocalDate attendedUntil) {
        RunId id = RunId.next();
        if (!runs.open(id, month, extra, attendedUntil, actor.requirePerson())) {
            throw Refused.conflict("run-there-already", month);
        }
        Run run = runs.find(id).orElseThrow();
        events.changed(actor.agency(), run);
        return run;
    }

    /** A run that is opened once all of its attendance is over waits for the whole of it. */
    private @Nullable LocalDate ofCalendar(AgencyId agency, YearMonth month, DateRange attendance) {
        return clock.today(agency).isAfter(attendance.lastDay())
                ? null
                : calendars
                        .find(month)
                        .flatMap(day -> Optional.ofNullable(day.attendedUntil()))
                        .orElse(null);
    }
}
