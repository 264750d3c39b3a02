package id.kinerja.integration.attendance.web;

import id.kinerja.integration.attendance.app.ReadDays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import java.time.YearMonth;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
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

    /** A correction stands behind its day. */
    @Serves(
            value = "Lists a person's days of attendance in a month, with what each rests on",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself and his superior")
    @WholeList(reason = "a month has 31 days at most, each with one correction at most")
    @GetMapping
    List<DayView> list(Actor actor, @RequestParam PersonId person, @RequestParam YearMonth month) {
        ReadDays.Seen seen = readDays.read(actor, person, DateRange.of(month));
        return seen.days().stream().map(day -> DayView.of(day, seen.kindOfLeave())).toList();
    }
}
