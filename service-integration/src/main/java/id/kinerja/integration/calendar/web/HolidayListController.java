package id.kinerja.integration.calendar.web;

import id.kinerja.integration.calendar.CalendarVersion;
import id.kinerja.integration.calendar.DecreeFindings;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.ListedHolidays;
import id.kinerja.integration.calendar.app.CheckHolidays;
import id.kinerja.integration.calendar.app.DecreeHolidays;
import id.kinerja.integration.calendar.app.ReadHolidays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** A year's days off in the form of public lists of holidays, out and in. */
@RestController
@RequestMapping("/v1/calendars/{year}/holidays")
class HolidayListController {

    private static final int MOST_DAYS = 400;

    private final ReadHolidays readHolidays;
    private final CheckHolidays checkHolidays;
    private final DecreeHolidays decreeHolidays;
    private final Problems problems;

    HolidayListController(
            ReadHolidays readHolidays,
            CheckHolidays checkHolidays,
            DecreeHolidays decreeHolidays,
            Problems problems) {
        this.readHolidays = readHolidays;
        this.checkHolidays = checkHolidays;
        this.decreeHolidays = decreeHolidays;
        this.problems = problems;
    }

    /**
     * @param type national or regional
     * @param isJointLeave whether it is cuti bersama
     * @param regionId the unit for which alone it was decreed
     * @param version of the year that says so
     */
    record ListedHolidayView(
            LocalDate date,
            String name,
            String type,
            boolean isJointLeave,
            @Nullable UUID regionId,
            @Nullable String decree,
            long version) {

        static ListedHolidayView of(CalendarVersion version, HolidayYear.Holiday day) {
            return new ListedHolidayView(
                    day.date(),
                    day.name(),
                    ListedHolidays.typeOf(day.kind()),
                    day.kind() == HolidayYear.Kind.CUTI_BERSAMA,
                    version.unit() == null ? null : version.unit().value(),
                    version.said().decree(),
                    version.said().revision());
        }
    }

    record HolidayListView(List<ListedHolidayView> holidays) {}

    /**
     * @param type national, religious or regional
     * @param regionId none: a day of a region is decreed for its unit
     * @param decree taken from the address instead
     * @param version of whoever lists it, which says nothing here
     */
    record ListedHolidayRequest(
            @Nullable LocalDate date,
            @Nullable String name,
            @Nullable String type,
            @Nullable Boolean isJointLeave,
            @Nullable String regionId,
            @Nullable String decree,
            @Nullable Long version) {

        ListedHolidays.Listed listed() {
            return new ListedHolidays.Listed(
                    date, name, type, Boolean.TRUE.equals(isJointLeave), regionId);
        }
    }

    record HolidayListRequest(
            @NotNull @Size(max = MOST_DAYS) List<@NotNull ListedHolidayRequest> holidays) {}

    /** Of the agency, with the version by which it is decreed anew; a unit's list has several. */
    @Serves(
            value =
                    "Lists the days off of a year as public lists of holidays do, of a unit with"
                            + " those decreed for it and for the units above it",
            who = "every employee")
    @GetMapping
    ResponseEntity<HolidayListView> list(
            @PathVariable int year, @RequestParam(required = false) @Nullable UnitId unit) {
        HolidayListView listed = listed(year, unit);
        return unit == null
                ? EntityTag.answer(HttpStatus.OK, readHolidays.read(year).revision(), listed)
                : ResponseEntity.ok(listed);
    }

    private HolidayListView listed(int year, @Nullable UnitId unit) {
        return new HolidayListView(
                readHolidays.inForce(year, unit).stream()
                        .flatMap(
                                version ->
                                        version.said().holidays().stream()
                                                .map(day -> ListedHolidayView.of(version, day)))
                        .sorted(Comparator.comparing(ListedHolidayView::date))
                        .toList());
    }

    /**
     * The whole year, in place of what was decreed before; a list with a finding is applied not
     * even in part, since the day that is missing would be a working day.
     */
    @Serves(
            value =
                    "Looks through a list of the days off of a year, and decrees them where it is"
                            + " told to apply it and finds nothing wrong",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping
    ResponseEntity<CalendarFileController.CalendarFileView> bring(
            Actor actor,
            @PathVariable int year,
            @RequestParam String decree,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody HolidayListRequest request,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        checkHolidays.check(actor, year, seen);
        DecreeFindings.requireDecree(decree);
        ListedHolidays listed =
                ListedHolidays.of(
                        year,
                        request.holidays().stream().map(ListedHolidayRequest::listed).toList());
        HolidayYear asked = new HolidayYear(year, decree, listed.holidays(), seen);
        if (!apply) {
            return answer(asked, false, listed.findings(), locale);
        }
        if (!listed.findings().isEmpty()) {
            throw Refused.invalid("calendar-file-invalid", listed.findings());
        }
        return answer(decreeHolidays.decree(actor, asked), true, List.of(), locale);
    }

    private ResponseEntity<CalendarFileController.CalendarFileView> answer(
            HolidayYear year, boolean applied, List<Refused.Finding> findings, Locale locale) {
        return EntityTag.answer(
                HttpStatus.OK,
                year.revision(),
                new CalendarFileController.CalendarFileView(
                        year.year(),
                        applied,
                        CalendarController.HolidayView.of(year.holidays()),
                        problems.findings(findings, locale),
                        year.revision()));
    }
}
