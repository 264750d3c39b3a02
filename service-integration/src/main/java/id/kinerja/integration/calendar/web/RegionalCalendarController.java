package id.kinerja.integration.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.app.DecreeRegionalHolidays;
import id.kinerja.integration.calendar.app.ReadHolidays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days off of units and all below them, beside those of the agency. */
@RestController
@RequestMapping("/v1/calendars/{year}/units")
class RegionalCalendarController {

    private final DecreeRegionalHolidays decreeHolidays;
    private final ReadHolidays readHolidays;

    RegionalCalendarController(DecreeRegionalHolidays decreeHolidays, ReadHolidays readHolidays) {
        this.decreeHolidays = decreeHolidays;
        this.readHolidays = readHolidays;
    }

    record RegionalHolidayRequest(@NotNull LocalDate date, @NotBlank String name) {

        private HolidayYear.Holiday holiday() {
            return new HolidayYear.Holiday(date, HolidayYear.Kind.REGIONAL_HOLIDAY, name);
        }
    }

    /**
     * @param holidays none to take back what was decreed before
     */
    record RegionalCalendarRequest(
            @NotBlank String decree,
            @NotNull @Size(max = CalendarController.MOST_DAYS)
                    List<@Valid RegionalHolidayRequest> holidays) {

        private HolidayYear year(int year, long seen) {
            return new HolidayYear(
                    year,
                    decree,
                    holidays.stream().map(RegionalHolidayRequest::holiday).toList(),
                    seen);
        }
    }

    /**
     * @param decree absent where none has been recorded for the unit and the year
     * @param holidays of the unit alone, without those of the agency and of the units above it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegionalCalendarView(
            int year,
            UnitId unitId,
            @Nullable String decree,
            List<CalendarController.HolidayView> holidays,
            long version) {

        private static RegionalCalendarView of(UnitId unit, HolidayYear year) {
            return new RegionalCalendarView(
                    year.year(),
                    unit,
                    year.decree(),
                    CalendarController.HolidayView.of(year.holidays()),
                    year.revision());
        }
    }

    /** A unit whose days were taken back is among them. */
    record CalendarUnitView(UnitId unitId) {}

    @Serves(
            value = "Lists the units for which days off of the year were decreed",
            who = "every employee")
    @GetMapping
    Page<CalendarUnitView> list(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<CalendarUnitView> oneMore =
                readHolidays.unitsOf(year, Cursor.after(cursor, UnitId::new), most + 1).stream()
                        .map(CalendarUnitView::new)
                        .toList();
        return Page.of(oneMore, most, unit -> Cursor.of(unit.unitId()));
    }

    @Serves(
            value = "Reads the days off that were decreed for a unit and all below it",
            who = "every employee")
    @GetMapping("/{unit}")
    ResponseEntity<RegionalCalendarView> read(@PathVariable int year, @PathVariable UnitId unit) {
        return tagged(unit, readHolidays.readOf(unit, year));
    }

    /** The unit's whole year, in place of what was decreed for it before. */
    @Serves(
            value =
                    "Decrees the days off of a unit and all below it, in place of those decreed for"
                            + " it before",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{unit}")
    ResponseEntity<RegionalCalendarView> decree(
            Actor actor,
            @PathVariable int year,
            @PathVariable UnitId unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RegionalCalendarRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(unit, decreeHolidays.decree(actor, unit, request.year(year, seen)));
    }

    private static ResponseEntity<RegionalCalendarView> tagged(UnitId unit, HolidayYear year) {
        return EntityTag.answer(
                HttpStatus.OK, year.revision(), RegionalCalendarView.of(unit, year));
    }
}
