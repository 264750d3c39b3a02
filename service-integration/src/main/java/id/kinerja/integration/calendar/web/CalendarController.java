package id.kinerja.integration.calendar.web;

import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.app.DecreeHolidays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/calendars")
class CalendarController {

    private static final long UNKNOWN_YET = 0;
    private static final int MOST_DAYS = 100;

    private final DecreeHolidays decreeHolidays;

    CalendarController(DecreeHolidays decreeHolidays) {
        this.decreeHolidays = decreeHolidays;
    }

    record HolidayRequest(
            @NotNull LocalDate date, @NotNull HolidayYear.Kind kind, @NotBlank String name) {}

    record CalendarRequest(
            @NotBlank String decree,
            @NotNull @Size(max = MOST_DAYS) List<@Valid HolidayRequest> holidays) {}

    /** The whole year, in place of what was decreed before. */
    @Serves(
            value = "Decrees the holidays of a year, in place of those decreed before",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decree(Actor actor, @PathVariable int year, @Valid @RequestBody CalendarRequest request) {
        var holidays =
                request.holidays().stream()
                        .map(day -> new HolidayYear.Holiday(day.date(), day.kind(), day.name()))
                        .toList();
        decreeHolidays.decree(
                actor, new HolidayYear(year, request.decree(), holidays, UNKNOWN_YET));
    }
}
