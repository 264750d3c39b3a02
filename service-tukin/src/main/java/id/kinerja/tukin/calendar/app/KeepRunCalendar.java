package id.kinerja.tukin.calendar.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.calendar.CalendarRules;
import id.kinerja.tukin.calendar.PayDay;
import id.kinerja.tukin.calendar.RunCalendar;
import id.kinerja.tukin.calendar.RunCalendars;
import id.kinerja.tukin.statement.app.SettledByAgency;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when the months of a year are to be paid. */
@Service
public class KeepRunCalendar {

    private final RunCalendars calendars;
    private final AwaitedRunTasks tasks;
    private final SettledByAgency settled;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    KeepRunCalendar(
            RunCalendars calendars,
            AwaitedRunTasks tasks,
            SettledByAgency settled,
            AgencyRoles roles,
            AuditTrail audit) {
        this.calendars = calendars;
        this.tasks = tasks;
        this.settled = settled;
        this.roles = roles;
        this.audit = audit;
    }

    /** A year of which none was kept has a revision too, so that the first can't be lost either. */
    @Transactional(readOnly = true)
    public RunCalendar read(Actor actor, int year) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return calendars.of(requireYear(year));
    }

    /**
     * In place of the one before.
     *
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public RunCalendar keep(Actor actor, int year, List<PayDay> days, long seen) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        RunCalendar given = new RunCalendar(requireYear(year), days, seen);
        List<Finding> findings =
                CalendarRules.findings(given, month -> settled.of(month).attendance());
        if (!findings.isEmpty()) {
            throw Refused.invalid("run-calendar-invalid", findings);
        }
        if (!calendars.replace(given)) {
            throw Refused.stale();
        }
        tasks.follow(actor.agency(), given);
        audit.record(Act.of("RUN_CALENDAR_KEPT").with("year", year).with("months", days.size()));
        List<PayDay> inOrder = days.stream().sorted(Comparator.comparing(PayDay::month)).toList();
        return new RunCalendar(given.year(), inOrder, seen).next();
    }

    private static Year requireYear(int number) {
        return DaysOfTheRepublic.year(number)
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "run-calendar-invalid",
                                        DaysOfTheRepublic.finding(0, "year")));
    }
}
