package id.kinerja.integration.roster.web;

import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.app.DraftRoster;
import id.kinerja.integration.roster.app.PublishRoster;
import id.kinerja.integration.roster.app.ReadRosters;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RestController;

/** Who works which shift when. */
@RestController
@RequestMapping("/v1/rosters")
class RosterController {

    private final DraftRoster draftRoster;
    private final PublishRoster publishRoster;
    private final ReadRosters readRosters;
    private final Problems problems;

    RosterController(
            DraftRoster draftRoster,
            PublishRoster publishRoster,
            ReadRosters readRosters,
            Problems problems) {
        this.problems = problems;
        this.draftRoster = draftRoster;
        this.publishRoster = publishRoster;
        this.readRosters = readRosters;
    }

    /** Counts for nothing until it is published; an earlier draft of the unit and month is gone. */
    @Serves(
            value =
                    "Takes a unit's roster of a month as a draft, and names the rows that are wrong",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<DraftedRosterView> draft(
            Actor actor, @Valid @RequestBody RosterRequest request, Locale locale) {
        DraftRoster.Drafted drafted =
                draftRoster.draft(
                        actor, Roster.draft(request.unitId(), request.month()), request.lines());
        List<Problem.Finding> findings = problems.findings(drafted.findings(), locale);
        return EntityTag.answer(
                HttpStatus.CREATED,
                drafted.roster().revision(),
                DraftedRosterView.of(drafted.roster(), drafted.entries(), findings));
    }

    /** Days that come out by other hours are resolved again, those of closed months beside them. */
    @Serves(
            value =
                    "Has a roster count, in place of the one published before for its unit and month",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/publication")
    ResponseEntity<RosterView> publish(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(publishRoster.publish(actor, id, seen));
    }

    @Serves(
            value = "Lists the rosters of the units in one's office, the last one made first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<RosterView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 1);
        List<RosterView> oneMore =
                readRosters.list(actor, month, cut == null ? null : cut.uuid(0), most + 1).stream()
                        .map(RosterView::of)
                        .toList();
        return Page.of(oneMore, most, roster -> Cursor.of(roster.id()));
    }

    @Serves(
            value = "Reads what a roster is for and how far it is",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<RosterView> read(Actor actor, @PathVariable UUID id) {
        return tagged(readRosters.read(actor, id));
    }

    @Serves(
            value = "Lists the shifts of a roster by person and date",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}/entries")
    Page<RosterEntryView> entries(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 2);
        List<RosterEntryView> oneMore =
                readRosters
                        .entries(
                                actor,
                                id,
                                cut == null ? null : new PersonId(cut.uuid(0)),
                                cut == null ? null : cut.date(1),
                                most + 1)
                        .stream()
                        .map(RosterEntryView::of)
                        .toList();
        return Page.of(oneMore, most, entry -> Cursor.of(entry.personId(), entry.date()));
    }

    @Serves(
            value =
                    "Lists for how many minutes each has to work by a roster, changes of turns among them, beside what he owes",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}/hours")
    Page<RosteredHoursView> hours(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<RosteredHoursView> oneMore =
                readRosters.hours(actor, id, Cursor.after(cursor, PersonId::new), most + 1).stream()
                        .map(RosteredHoursView::of)
                        .toList();
        return Page.of(oneMore, most, hours -> Cursor.of(hours.personId()));
    }

    private static ResponseEntity<RosterView> tagged(Roster roster) {
        return EntityTag.answer(HttpStatus.OK, roster.revision(), RosterView.of(roster));
    }
}
