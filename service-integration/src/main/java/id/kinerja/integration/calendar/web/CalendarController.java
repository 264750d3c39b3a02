package id.kinerja.integration.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.app.DecreeHolidays;
import id.kinerja.integration.calendar.app.ReadHolidays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

@RestController
@RequestMapping("/v1/calendars")
class CalendarController {

    static final int MOST_DAYS = 100;

    private final DecreeHolidays decreeHolidays;
    private final ReadHolidays readHolidays;

    CalendarController(DecreeHolidays decreeHolidays, ReadHolidays readHolidays) {
        this.decreeHolidays = decreeHolidays;
        this.readHolidays = readHolidays;
    }

    record HolidayRequest(
            @NotNull LocalDate date, @NotNull HolidayYear.Kind kind, @NotBlank String name) {}

    record CalendarRequest(
            @NotBlank String decree,
            @NotNull @Size(max = MOST_DAYS) List<@Valid HolidayRequest> holidays) {}

    record HolidayView(LocalDate date, HolidayYear.Kind kind, String name) {

        static List<HolidayView> of(List<HolidayYear.Holiday> days) {
            return days.stream()
                    .map(day -> new HolidayView(day.date(), day.kind(), day.name()))
                    .toList();
        }
    }

    /**
     * @param decree absent where none has been recorded for the year
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CalendarView(
            int year, @Nullable String decree, List<HolidayView> holidays, long version) {

        static CalendarView of(HolidayYear year) {
            return new CalendarView(
                    year.year(), year.decree(), HolidayView.of(year.holidays()), year.revision());
        }
    }

    /** A year without a decree has a version too, so that the first one can't be lost either. */
    @Serves(value = "Reads the holidays of a year", who = "every employee")
    @GetMapping("/{year}")
    ResponseEntity<CalendarView> read(@PathVariable int year) {
        return tagged(readHolidays.read(year));
    }

    /** The whole year, in place of what was decreed before. */
    @Serves(
            value = "Decrees the holidays of a year, in place of those decreed before",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{year}")
    ResponseEntity<CalendarView> decree(
            Actor actor,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CalendarRequest request) {
        long seen = EntityTag.required(ifMatch);
        var holidays =
                request.holidays().stream()
                        .map(day -> new HolidayYear.Holiday(day.date(), day.kind(), day.name()))
                        .toList();
        return tagged(
                decreeHolidays.decree(
                        actor, new HolidayYear(year, request.decree(), holidays, seen)));
    }

    private static ResponseEntity<CalendarView> tagged(HolidayYear year) {
        return EntityTag.answer(HttpStatus.OK, year.revision(), CalendarView.of(year));
    }
}
