package id.kinerja.integration.calendar.web;

import id.kinerja.integration.calendar.DecreeFindings;
import id.kinerja.integration.calendar.EnteredHolidays;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.app.CheckHolidays;
import id.kinerja.integration.calendar.app.DecreeHolidays;
import id.kinerja.integration.calendar.app.ReadHolidays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A year's days off as an iCalendar file, out and in. */
@RestController
@RequestMapping("/v1/calendars/{year}/icalendar")
class CalendarFileController {

    private static final String ICALENDAR = "text/calendar";
    private static final MediaType WITH_CHARSET =
            MediaType.parseMediaType(ICALENDAR + ";charset=UTF-8");

    /** Hundreds of times what a year needs. */
    private static final int MOST_BYTES = 1 << 20;

    private final ReadHolidays readHolidays;
    private final CheckHolidays checkHolidays;
    private final DecreeHolidays decreeHolidays;
    private final Problems problems;

    CalendarFileController(
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
     * What a file makes of the year, and what is wrong with it.
     *
     * @param applied false where it was only looked through
     * @param version that stands now
     */
    record CalendarFileView(
            int year,
            boolean applied,
            List<CalendarController.HolidayView> holidays,
            List<Problem.Finding> findings,
            long version) {}

    /** The same bytes each time; the ETag is their SHA-256. */
    @Serves(
            value =
                    "Downloads the days off of a year as an iCalendar file, of a unit with those"
                            + " decreed for it and for the units above it",
            who = "every employee")
    @GetMapping(produces = ICALENDAR)
    ResponseEntity<byte[]> download(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable UnitId unit) {
        byte[] file = CalendarFile.of(actor.agency(), readHolidays.inForce(year, unit));
        return ResponseEntity.ok()
                .eTag("\"" + sha256(file) + "\"")
                .contentType(WITH_CHARSET)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hari-libur-%d.ics".formatted(year))
                                .build()
                                .toString())
                .body(file);
    }

    /**
     * The whole year, in place of what was decreed before; a file with a finding is applied not
     * even in part, since the day that is missing would be a working day.
     */
    @Serves(
            value =
                    "Looks through an iCalendar file with the days off of a year, and decrees them"
                            + " where it is told to apply it and finds nothing wrong",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping(consumes = ICALENDAR)
    ResponseEntity<CalendarFileView> bring(
            Actor actor,
            @PathVariable int year,
            @RequestParam String decree,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] file,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        if (file.length > MOST_BYTES) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        checkHolidays.check(actor, year, seen);
        DecreeFindings.requireDecree(decree);
        EnteredHolidays entered = EnteredHolidays.of(year, CalendarFileReader.entries(file));
        HolidayYear asked = new HolidayYear(year, decree, entered.holidays(), seen);
        if (!apply) {
            return answer(asked, false, entered.findings(), locale);
        }
        if (!entered.findings().isEmpty()) {
            throw Refused.invalid("calendar-file-invalid", entered.findings());
        }
        return answer(decreeHolidays.decree(actor, asked), true, List.of(), locale);
    }

    private ResponseEntity<CalendarFileView> answer(
            HolidayYear year, boolean applied, List<Refused.Finding> findings, Locale locale) {
        return EntityTag.answer(
                HttpStatus.OK,
                year.revision(),
                new CalendarFileView(
                        year.year(),
                        applied,
                        CalendarController.HolidayView.of(year.holidays()),
                        problems.findings(findings, locale),
                        year.revision()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }
}
