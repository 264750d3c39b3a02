package id.kinerja.integration.period.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.period.RecapDifference;
import id.kinerja.integration.period.RecapSums;
import id.kinerja.integration.period.app.AttestRecap;
import id.kinerja.integration.period.app.PublishRecaps;
import id.kinerja.integration.period.app.ReadRecaps;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
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
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recaps of a month: laid before the people of a unit, and attested by its head. */
@RestController
@RequestMapping("/v1/attendance-recaps")
class RecapController {

    private final PublishRecaps publishRecaps;
    private final AttestRecap attestRecap;
    private final ReadRecaps readRecaps;

    RecapController(PublishRecaps publishRecaps, AttestRecap attestRecap, ReadRecaps readRecaps) {
        this.publishRecaps = publishRecaps;
        this.attestRecap = attestRecap;
        this.readRecaps = readRecaps;
    }

    record PublicationRequest(@NotNull YearMonth month) {}

    /**
     * @param units whose recap was published now
     * @param objectUntil the last day of the masa sanggah; absent where there was nothing to
     *     publish
     */
    record PublicationView(YearMonth month, int units, @Nullable LocalDate objectUntil) {}

    /**
     * @param daysHash of the days that were looked at
     */
    record AttestationRequest(@NotBlank @Size(max = 64) String daysHash) {}

    /**
     * One person's month in numbers.
     *
     * @param present of the working days
     * @param presentOnDaysOff days that are none of his working days, on which he was called in
     */
    record RecapPersonView(
            UUID personId,
            int workdays,
            int present,
            int presentOnDaysOff,
            int absent,
            int away,
            int lateMinutes,
            int earlyMinutes,
            int missingPunches,
            int flagged) {

        private static RecapPersonView of(RecapSums sums) {
            return new RecapPersonView(
                    sums.person().value(),
                    sums.workdays(),
                    sums.present(),
                    sums.presentOnDaysOff(),
                    sums.absent(),
                    sums.away(),
                    sums.lateMinutes(),
                    sums.earlyMinutes(),
                    sums.missingPunches(),
                    sums.flagged());
        }
    }

    @Serves(
            value =
                    "Lays a month's recaps before the people of one's units; the masa sanggah begins",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PublicationView publish(Actor actor, @Valid @RequestBody PublicationRequest request) {
        var published = publishRecaps.publish(actor, request.month());
        return new PublicationView(
                request.month(),
                published.size(),
                published.isEmpty() ? null : published.getFirst().objectUntil());
    }

    @Serves(
            value = "Lists the recaps of a month",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<RecapView> list(
            Actor actor,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        UnitId after = place == null ? null : new UnitId(place.uuid(0));
        List<RecapView> oneMore =
                readRecaps.list(actor, month, after, most + 1).stream()
                        .map(RecapView::listed)
                        .toList();
        return Page.of(oneMore, most, recap -> Cursor.of(recap.unitId()));
    }

    @Serves(
            value = "Reads a unit's recap of a month",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the head of the unit, or of one above it")
    @GetMapping("/{unit}/{month}")
    ResponseEntity<RecapView> read(
            Actor actor, @PathVariable UnitId unit, @PathVariable YearMonth month) {
        ReadRecaps.Seen seen = readRecaps.read(actor, unit, month);
        return EntityTag.answer(HttpStatus.OK, seen.recap().revision(), RecapView.of(seen));
    }

    @Serves(
            value = "Lists the people of a unit's recap, each month in numbers",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the head of the unit, or of one above it")
    @GetMapping("/{unit}/{month}/people")
    Page<RecapPersonView> people(
            Actor actor,
            @PathVariable UnitId unit,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        PersonId after = place == null ? null : new PersonId(place.uuid(0));
        List<RecapPersonView> oneMore =
                readRecaps.sums(actor, unit, month, after, most + 1).stream()
                        .map(RecapPersonView::of)
                        .toList();
        return Page.of(oneMore, most, person -> Cursor.of(person.personId()));
    }

    /**
     * A day as it stands, or stood.
     *
     * @param status as the attendance day has it
     */
    record RecapDayView(AttendanceDay.Status status, int lateMinutes, int earlyMinutes) {

        private static @Nullable RecapDayView of(RecapDifference.@Nullable Outcome day) {
            return day == null
                    ? null
                    : new RecapDayView(day.status(), day.lateMinutes(), day.earlyMinutes());
        }
    }

    /**
     * A day that has changed since the recap was attested.
     *
     * @param before absent where it wasn't of this unit
     * @param now absent where it is no more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecapDifferenceView(
            UUID personId,
            LocalDate date,
            @Nullable RecapDayView before,
            @Nullable RecapDayView now) {

        private static RecapDifferenceView of(RecapDifference difference) {
            return new RecapDifferenceView(
                    difference.person().value(),
                    difference.date(),
                    RecapDayView.of(difference.before()),
                    RecapDayView.of(difference.now()));
        }
    }

    @Serves(
            value = "Lists the days that have changed since a unit's recap was attested",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the head of the unit, or of one above it")
    @GetMapping("/{unit}/{month}/differences")
    Page<RecapDifferenceView> differences(
            Actor actor,
            @PathVariable UnitId unit,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 2);
        RecapDifference.Place after =
                place == null
                        ? null
                        : new RecapDifference.Place(new PersonId(place.uuid(0)), place.date(1));
        List<RecapDifferenceView> oneMore =
                readRecaps.differences(actor, unit, month, after, most + 1).stream()
                        .map(RecapDifferenceView::of)
                        .toList();
        return Page.of(oneMore, most, one -> Cursor.of(new PersonId(one.personId()), one.date()));
    }

    @Serves(
            value = "Attests a unit's recap as its days stand, once the masa sanggah is over",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the head of the unit, or of one above it; HR of the agency where nobody leads")
    @PostMapping("/{unit}/{month}/attestation")
    ResponseEntity<RecapView> attest(
            Actor actor,
            @PathVariable UnitId unit,
            @PathVariable YearMonth month,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AttestationRequest request) {
        long seen = EntityTag.required(ifMatch);
        attestRecap.attest(actor, unit, month, request.daysHash(), seen);
        return read(actor, unit, month);
    }
}
