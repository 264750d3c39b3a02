package id.kinerja.integration.attendance.web;

import id.kinerja.integration.attendance.app.ReadDays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The days of attendance of one person. */
@RestController
@RequestMapping("/v1/attendance-days")
class AttendanceDayController {

    private final ReadDays readDays;

    AttendanceDayController(ReadDays readDays) {
        this.readDays = readDays;
    }

    /**
     * A correction stands behind its day.
     *
     * @param month of the calendar
     * @param period or the month for which the days count, by the cut-off of the agency
     */
    @Serves(
            value = "Lists a person's days of attendance in a month, with what each rests on",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself and his superior")
    @WholeList(reason = "a month has 31 days, or 58 where it bridges, with one correction each")
    @GetMapping
    List<DayView> list(
            Actor actor,
            @RequestParam PersonId person,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable YearMonth period) {
        ReadDays.Seen seen = seen(actor, person, month, period);
        return seen.days().stream().map(day -> DayView.of(day, seen.kindOfLeave())).toList();
    }

    @Serves(
            value = "Lists the punches behind a person's day, with their flags and sources",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself and his superior")
    @WholeList(reason = "nobody punches more than a few times a day")
    @GetMapping("/{date}/punches")
    List<PunchView> punches(
            Actor actor, @PathVariable LocalDate date, @RequestParam PersonId person) {
        return readDays.punches(actor, person, date).stream().map(PunchView::of).toList();
    }

    private ReadDays.Seen seen(
            Actor actor, PersonId person, @Nullable YearMonth month, @Nullable YearMonth period) {
        if (month != null && period == null) {
            return readDays.read(actor, person, DateRange.of(month));
        }
        if (month == null && period != null) {
            return readDays.ofPeriod(actor, person, period);
        }
        throw Refused.invalid("days-of-what", Finding.of("month", "month-or-period"));
    }
}
