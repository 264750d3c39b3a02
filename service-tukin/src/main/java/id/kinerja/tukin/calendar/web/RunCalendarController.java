package id.kinerja.tukin.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.calendar.PayDay;
import id.kinerja.tukin.calendar.RunCalendar;
import id.kinerja.tukin.calendar.app.KeepRunCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the months of a year are to be paid. */
@RestController
@RequestMapping("/v1/run-calendars/{year}")
class RunCalendarController {

    private static final int MOST_MONTHS = 12;

    private final KeepRunCalendar keepRunCalendar;

    RunCalendarController(KeepRunCalendar keepRunCalendar) {
        this.keepRunCalendar = keepRunCalendar;
    }

    /**
     * @param payOn the day on which the month is to be paid
     * @param attendedUntil where that is before the month's attendance is over: the last day of
     *     which it must be known, which a run of the month takes if it is opened without one
     */
    record PayDayRequest(
            @NotNull YearMonth month, @NotNull LocalDate payOn, @Nullable LocalDate attendedUntil) {

        PayDay day() {
            return new PayDay(month, payOn, attendedUntil);
        }
    }

    /**
     * @param months a month that isn't named has no day
     */
    record RunCalendarRequest(
            @NotNull @Size(max = MOST_MONTHS) List<@NotNull @Valid PayDayRequest> months) {}

    /**
     * @param attendedUntil absent where the month waits for closed attendance
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PayDayView(String month, LocalDate payOn, @Nullable LocalDate attendedUntil) {

        static PayDayView of(PayDay day) {
            return new PayDayView(day.month().toString(), day.payOn(), day.attendedUntil());
        }
    }

    record RunCalendarView(int year, List<PayDayView> months, long version) {

        static RunCalendarView of(RunCalendar calendar) {
            return new RunCalendarView(
                    calendar.year().getValue(),
                    calendar.days().stream().map(PayDayView::of).toList(),
                    calendar.revision());
        }
    }

    @Serves(
            value = "Reads when the months of a year are to be paid",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    ResponseEntity<RunCalendarView> read(Actor actor, @PathVariable int year) {
        return tagged(keepRunCalendar.read(actor, year));
    }

    /** The whole year, in place of what was kept before; runs that are open stay as they are. */
    @Serves(
            value = "Keeps when the months of a year are to be paid, in place of what was kept",
            roles = Role.PENGELOLA_TUKIN)
    @PutMapping
    ResponseEntity<RunCalendarView> keep(
            Actor actor,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RunCalendarRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                keepRunCalendar.keep(
                        actor,
                        year,
                        request.months().stream().map(PayDayRequest::day).toList(),
                        seen));
    }

    private static ResponseEntity<RunCalendarView> tagged(RunCalendar calendar) {
        return EntityTag.answer(HttpStatus.OK, calendar.revision(), RunCalendarView.of(calendar));
    }
}
