package id.kinerja.integration.incident.web;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentEffect;
import id.kinerja.integration.incident.IncidentId;
import id.kinerja.integration.incident.Incidents;
import id.kinerja.integration.incident.app.DecideIncident;
import id.kinerja.integration.incident.app.ProposeIncident;
import id.kinerja.integration.incident.app.ReadIncidents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RestController;

/** Incidents: what kept many from punching, settled for all of them by one case. */
@RestController
@RequestMapping("/v1/attendance-incidents")
class IncidentController {

    private static final int KEYS = 2;

    /** Whoever takes days on needs all of them, and an incident has 50,000 at most. */
    private static final int DAYS_A_PAGE = 5_000;

    private final ProposeIncident proposeIncident;
    private final DecideIncident decideIncident;
    private final ReadIncidents readIncidents;

    IncidentController(
            ProposeIncident proposeIncident,
            DecideIncident decideIncident,
            ReadIncidents readIncidents) {
        this.proposeIncident = proposeIncident;
        this.decideIncident = decideIncident;
        this.readIncidents = readIncidents;
    }

    @Serves(
            value = "Proposes that those whom an incident kept from punching came as scheduled",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<IncidentView> propose(Actor actor, @Valid @RequestBody IncidentRequest request) {
        return tagged(
                HttpStatus.CREATED, actor, proposeIncident.propose(actor, request::proposedBy));
    }

    @Serves(
            value = "Reads an incident",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<IncidentView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readIncidents.read(actor, new IncidentId(id)));
    }

    @Serves(
            value = "Says what an incident makes of the days, before it is approved",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}/effect")
    IncidentEffect effect(Actor actor, @PathVariable UUID id) {
        return readIncidents.effect(actor, new IncidentId(id));
    }

    @Serves(
            value =
                    "Lists the days that an incident would change, as they are and as they would be",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @WholeList(reason = "an incident has 50,000 days at most, and they come in parts of 5,000")
    @GetMapping("/{id}/days")
    Page<IncidentDayView> days(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor) {
        ReadIncidents.Changes changes =
                readIncidents.changes(actor, new IncidentId(id), day(cursor), DAYS_A_PAGE);
        StaleDays.Day last = changes.last();
        return new Page<>(
                changes.days().stream().map(IncidentDayView::of).toList(),
                last == null ? null : Cursor.of(last.person(), last.date()));
    }

    @Serves(
            value = "Lists incidents, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<IncidentView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        var actions = readIncidents.actions(actor);
        List<IncidentView> oneMore =
                readIncidents.list(actor, place(cursor), most + 1).stream()
                        .map(one -> IncidentView.of(one, actions.apply(one)))
                        .toList();
        return Page.of(oneMore, most, incident -> Cursor.of(incident.from(), incident.id()));
    }

    @Serves(
            value = "Approves an incident that another has proposed; its days are resolved again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/approval")
    ResponseEntity<IncidentView> approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK, actor, decideIncident.approve(actor, new IncidentId(id), seen));
    }

    @Serves(value = "Rejects a proposed incident", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/rejection")
    ResponseEntity<IncidentView> reject(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, decideIncident.reject(actor, new IncidentId(id), seen));
    }

    @Serves(
            value = "Calls an approved incident off; its days are resolved again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<IncidentView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, decideIncident.cancel(actor, new IncidentId(id), seen));
    }

    private static Incidents.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new Incidents.Place(cursor.date(0), new IncidentId(cursor.uuid(1)));
    }

    private static StaleDays.@Nullable Day day(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new StaleDays.Day(new PersonId(cursor.uuid(0)), cursor.date(1));
    }

    private ResponseEntity<IncidentView> tagged(HttpStatus status, Actor actor, Incident incident) {
        return EntityTag.answer(
                status,
                incident.revision(),
                IncidentView.of(incident, readIncidents.actions(actor).apply(incident)));
    }
}
