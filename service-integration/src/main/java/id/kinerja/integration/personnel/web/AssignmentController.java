package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.app.EndAssignment;
import id.kinerja.integration.personnel.app.HandOverTeam;
import id.kinerja.integration.personnel.app.NameAssessor;
import id.kinerja.integration.personnel.app.PersonActions;
import id.kinerja.integration.personnel.app.PlacePerson;
import id.kinerja.integration.personnel.app.ReadPerson;
import id.kinerja.integration.personnel.web.PersonRequests.AssessorRequest;
import id.kinerja.integration.personnel.web.PersonRequests.AssignmentRequest;
import id.kinerja.integration.personnel.web.PersonRequests.HandoverRequest;
import id.kinerja.integration.personnel.web.PersonRequests.PlaceEndingRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
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

/** Places that people hold: begun, ended, assessed by whom. */
@RestController
@RequestMapping("/v1")
class AssignmentController {

    private final PlacePerson placePerson;
    private final EndAssignment endAssignment;
    private final NameAssessor nameAssessor;
    private final HandOverTeam handOverTeam;
    private final ReadPerson readPerson;
    private final PersonActions personActions;

    AssignmentController(
            PlacePerson placePerson,
            EndAssignment endAssignment,
            NameAssessor nameAssessor,
            HandOverTeam handOverTeam,
            ReadPerson readPerson,
            PersonActions personActions) {
        this.personActions = personActions;
        this.placePerson = placePerson;
        this.endAssignment = endAssignment;
        this.nameAssessor = nameAssessor;
        this.handOverTeam = handOverTeam;
        this.readPerson = readPerson;
    }

    @Serves(
            value =
                    "Lists the places that somebody holds or held, in the order in which they begin",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "every employee, for himself")
    @GetMapping("/people/{id}/assignments")
    Page<AssignmentView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        AssignmentId after = Cursor.after(cursor, AssignmentId::new);
        List<Assignment> places = readPerson.places(actor, new PersonId(id), after, most + 1);
        var actions = personActions.ofPlaces(actor, places);
        return Page.of(
                places.stream()
                        .map(place -> AssignmentView.of(place, actions.apply(place)))
                        .toList(),
                most,
                place -> Cursor.of(place.id()));
    }

    @Serves(
            value =
                    "Places somebody by decree; a definitive place ends the one before on the day before",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It ends only what it must follow, and what it would overlap is refused")
    @PostMapping("/people/{id}/assignments")
    ResponseEntity<AssignmentView> place(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AssignmentRequest request) {
        return tagged(
                HttpStatus.CREATED,
                actor,
                placePerson.place(
                        actor, request.assignment(new PersonId(id)), request.assessorId()));
    }

    @Serves(
            value = "Reads a place that somebody holds or held",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "every employee, for his own")
    @GetMapping("/assignments/{id}")
    ResponseEntity<AssignmentView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readPerson.place(actor, new AssignmentId(id)));
    }

    @Serves(value = "Ends a place that somebody holds", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/assignments/{id}/ending")
    ResponseEntity<AssignmentView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlaceEndingRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                endAssignment.end(actor, new AssignmentId(id), request.checked(), seen));
    }

    @Serves(
            value =
                    "Names another pejabat penilai for a place, from one day on or for some days, for a reason",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/assignments/{id}/assessors")
    ResponseEntity<AssignmentView> assessor(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AssessorRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                nameAssessor.name(
                        actor, new AssignmentId(id), request.assessor(), request.during(), seen));
    }

    /**
     * @param assignments places that have another assessor now
     */
    record HandoverView(int assignments) {}

    @Serves(
            value =
                    "Hands everybody whom one official assesses over to another, from one day on, for a reason",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/assessor-handovers")
    HandoverView handOver(Actor actor, @Valid @RequestBody HandoverRequest request) {
        return new HandoverView(
                handOverTeam
                        .handOver(
                                actor,
                                request.fromPersonId(),
                                request.assessor(),
                                request.checkedSince())
                        .size());
    }

    private ResponseEntity<AssignmentView> tagged(HttpStatus status, Actor actor, Assignment held) {
        var actions = personActions.ofPlaces(actor, List.of(held));
        return EntityTag.answer(
                status, held.revision(), AssignmentView.of(held, actions.apply(held)));
    }
}
