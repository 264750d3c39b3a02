package id.kinerja.integration.discipline.web;

import id.kinerja.integration.discipline.DecisionId;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.discipline.app.CancelDecision;
import id.kinerja.integration.discipline.app.DecisionActions;
import id.kinerja.integration.discipline.app.ListDecisions;
import id.kinerja.integration.discipline.app.ReadDecision;
import id.kinerja.integration.discipline.app.RecordDecision;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
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

/** Discipline decisions as HR records them from decrees. */
@RestController
@RequestMapping("/v1/discipline-decisions")
class DisciplineController {

    private static final int KEYS = 2;

    private final RecordDecision recordDecision;
    private final CancelDecision cancelDecision;
    private final ReadDecision readDecision;
    private final ListDecisions listDecisions;
    private final DecisionActions decisionActions;

    DisciplineController(
            RecordDecision recordDecision,
            CancelDecision cancelDecision,
            ReadDecision readDecision,
            ListDecisions listDecisions,
            DecisionActions decisionActions) {
        this.decisionActions = decisionActions;
        this.recordDecision = recordDecision;
        this.cancelDecision = cancelDecision;
        this.readDecision = readDecision;
        this.listDecisions = listDecisions;
    }

    /** Without a day from which it counts, the rule of the law says it. */
    @Serves(value = "Records a discipline decision by its decree", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<DecisionView> record(Actor actor, @Valid @RequestBody DecisionRequest request) {
        return tagged(HttpStatus.CREATED, actor, recordDecision.record(actor, request.received()));
    }

    /** Calls the decision off; its decree stays on record. */
    @Serves(
            value = "Calls a discipline decision off; its decree stays on record",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<DecisionView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, cancelDecision.cancel(actor, new DecisionId(id), seen));
    }

    @Serves(
            value = "Reads a discipline decision",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping("/{id}")
    ResponseEntity<DecisionView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readDecision.read(actor, new DecisionId(id)));
    }

    /** The decisions against a person, the latest first. */
    @Serves(
            value = "Lists the discipline decisions against a person, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping
    Page<DecisionView> list(
            Actor actor,
            @RequestParam PersonId person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<DecisionView> oneMore =
                views(actor, listDecisions.list(actor, person, place(cursor), most + 1));
        return Page.of(oneMore, most, decision -> Cursor.of(decision.receivedOn(), decision.id()));
    }

    private static DisciplineDecisions.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new DisciplineDecisions.Place(cursor.date(0), new DecisionId(cursor.uuid(1)));
    }

    private List<DecisionView> views(Actor actor, List<DisciplineDecision> decisions) {
        var actions = decisionActions.of(actor, decisions);
        return decisions.stream().map(one -> DecisionView.of(one, actions.apply(one))).toList();
    }

    private ResponseEntity<DecisionView> tagged(
            HttpStatus status, Actor actor, DisciplineDecision decision) {
        return EntityTag.answer(
                status, decision.revision(), views(actor, List.of(decision)).getFirst());
    }
}
