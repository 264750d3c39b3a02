package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.leave.app.CancelLeave;
import id.kinerja.integration.leave.app.ChangeLeaveCause;
import id.kinerja.integration.leave.app.LeaveActions;
import id.kinerja.integration.leave.app.LeaveCauseReaders;
import id.kinerja.integration.leave.app.ListLeaves;
import id.kinerja.integration.leave.app.ReadLeave;
import id.kinerja.integration.leave.app.RecordLeave;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
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

/** Leave as HR records it from decrees. */
@RestController
@RequestMapping("/v1/leaves")
class LeaveController {

    private static final int KEYS = 2;

    private final RecordLeave recordLeave;
    private final CancelLeave cancelLeave;
    private final ReadLeave readLeave;
    private final ListLeaves listLeaves;
    private final LeaveActions leaveActions;
    private final ChangeLeaveCause changeLeaveCause;
    private final LeaveCauseReaders leaveCauseReaders;
    private final Problems problems;

    LeaveController(
            RecordLeave recordLeave,
            CancelLeave cancelLeave,
            ReadLeave readLeave,
            ListLeaves listLeaves,
            LeaveActions leaveActions,
            ChangeLeaveCause changeLeaveCause,
            LeaveCauseReaders leaveCauseReaders,
            Problems problems) {
        this.changeLeaveCause = changeLeaveCause;
        this.leaveCauseReaders = leaveCauseReaders;
        this.problems = problems;
        this.leaveActions = leaveActions;
        this.recordLeave = recordLeave;
        this.cancelLeave = cancelLeave;
        this.readLeave = readLeave;
        this.listLeaves = listLeaves;
    }

    @Serves(
            value = "Records a leave by its decree; what is beyond a right is told beside it",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<LeaveView> record(
            Actor actor, @Valid @RequestBody LeaveRequest request, Locale locale) {
        RecordLeave.Outcome outcome = recordLeave.record(actor, request.leave());
        return written(actor, HttpStatus.CREATED, outcome.leave(), outcome.findings(), locale);
    }

    @Serves(
            value = "Says what a recorded leave was for; pay is told",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cause")
    ResponseEntity<LeaveView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeaveCauseRequest request,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        ChangeLeaveCause.Outcome outcome =
                changeLeaveCause.change(actor, new LeaveId(id), seen, request.cause());
        return written(actor, HttpStatus.OK, outcome.leave(), outcome.findings(), locale);
    }

    /** Calls the leave off; its decree stays on record. */
    @Serves(value = "Calls a leave off; its decree stays on record", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<LeaveView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, cancelLeave.cancel(actor, new LeaveId(id), seen));
    }

    @Serves(
            value = "Reads a leave",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping("/{id}")
    ResponseEntity<LeaveView> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, readLeave.read(actor, new LeaveId(id)));
    }

    /** A person's leaves, the latest first. */
    @Serves(
            value = "Lists a person's leaves, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping
    Page<LeaveView> list(
            Actor actor,
            @RequestParam PersonId person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<LeaveView> oneMore =
                views(actor, listLeaves.list(actor, person, place(cursor), most + 1));
        return Page.of(oneMore, most, leave -> Cursor.of(leave.from(), leave.id()));
    }

    private static Leaves.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new Leaves.Place(cursor.date(0), new LeaveId(cursor.uuid(1)));
    }

    private List<LeaveView> views(Actor actor, List<Leave> leaves) {
        var actions = leaveActions.of(actor, leaves);
        var withCause = leaveCauseReaders.ofLeaves(actor, leaves);
        return leaves.stream()
                .map(one -> LeaveView.of(one, withCause.test(one), actions.apply(one), null))
                .toList();
    }

    /** With what is to be looked at in it, for HR who has written it. */
    private ResponseEntity<LeaveView> written(
            Actor actor, HttpStatus status, Leave leave, List<Finding> findings, Locale locale) {
        return EntityTag.answer(
                status,
                leave.revision(),
                LeaveView.of(
                        leave,
                        true,
                        leaveActions.of(actor, List.of(leave)).apply(leave),
                        problems.findings(findings, locale)));
    }

    private ResponseEntity<LeaveView> tagged(Actor actor, Leave leave) {
        return EntityTag.answer(
                HttpStatus.OK, leave.revision(), views(actor, List.of(leave)).getFirst());
    }
}
