package id.kinerja.integration.calendar.web;

import id.kinerja.integration.calendar.CalendarVersion;
import id.kinerja.integration.calendar.app.ReadHolidays;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What each decree of a year said; the first one listed stands. */
@RestController
@RequestMapping("/v1/calendars/{year}")
class CalendarVersionController {

    private final ReadHolidays readHolidays;

    CalendarVersionController(ReadHolidays readHolidays) {
        this.readHolidays = readHolidays;
    }

    /**
     * @param version by which the year was read and decreed
     */
    record CalendarVersionView(
            long version,
            String decree,
            Instant recordedAt,
            List<CalendarController.HolidayView> holidays) {

        private static CalendarVersionView of(CalendarVersion version) {
            return new CalendarVersionView(
                    version.said().revision(),
                    Objects.requireNonNull(version.said().decree()),
                    version.recordedAt(),
                    CalendarController.HolidayView.of(version.said().holidays()));
        }
    }

    @Serves(
            value = "Lists the decrees of a year and what each said, the latest first",
            who = "every employee")
    @GetMapping("/versions")
    Page<CalendarVersionView> ofTheAgency(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return list(year, null, limit, cursor);
    }

    @Serves(
            value = "Lists the decrees of a year for a unit and what each said, the latest first",
            who = "every employee")
    @GetMapping("/units/{unit}/versions")
    Page<CalendarVersionView> ofAUnit(
            @PathVariable int year,
            @PathVariable UnitId unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return list(year, unit, limit, cursor);
    }

    private Page<CalendarVersionView> list(
            int year, @Nullable UnitId unit, @Nullable Integer limit, @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        List<CalendarVersionView> oneMore =
                readHolidays
                        .versions(year, unit, from == null ? null : from.number(0), most + 1)
                        .stream()
                        .map(CalendarVersionView::of)
                        .toList();
        return Page.of(oneMore, most, version -> Cursor.of(version.version()));
    }
}
