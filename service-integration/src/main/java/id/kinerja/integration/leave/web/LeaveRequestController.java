package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.app.AskForLeave;
import id.kinerja.integration.leave.app.ConsiderLeaveRequest;
import id.kinerja.integration.leave.app.DecideLeaveRequest;
import id.kinerja.integration.leave.app.LeaveCauseReaders;
import id.kinerja.integration.leave.app.ReadLeaveRequests;
import id.kinerja.integration.leave.app.RemarkOnLeaveRequest;
import id.kinerja.integration.leave.app.WithdrawLeaveRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
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

/** Leave as people ask for it, and as their superiors consider it and decide. */
@RestController
@RequestMapping("/v1/leave-requests")
class LeaveRequestController {

    private static final String ME = "me";

    private final AskForLeave askForLeave;
    private final ConsiderLeaveRequest considerLeaveRequest;
    private final DecideLeaveRequest decideLeaveRequest;
    private final WithdrawLeaveRequest withdrawLeaveRequest;
    private final ReadLeaveRequests readLeaveRequests;
    private final RemarkOnLeaveRequest remarkOnLeaveRequest;
    private final LeaveCauseReaders leaveCauseReaders;
    private final Problems problems;

    LeaveRequestController(
            AskForLeave askForLeave,
            ConsiderLeaveRequest considerLeaveRequest,
            DecideLeaveRequest decideLeaveRequest,
            WithdrawLeaveRequest withdrawLeaveRequest,
            ReadLeaveRequests readLeaveRequests,
            RemarkOnLeaveRequest remarkOnLeaveRequest,
            LeaveCauseReaders leaveCauseReaders,
            Problems problems) {
        this.leaveCauseReaders = leaveCauseReaders;
        this.askForLeave = askForLeave;
        this.considerLeaveRequest = considerLeaveRequest;
        this.decideLeaveRequest = decideLeaveRequest;
        this.withdrawLeaveRequest = withdrawLeaveRequest;
        this.readLeaveRequests = readLeaveRequests;
        this.remarkOnLeaveRequest = remarkOnLeaveRequest;
        this.problems = problems;
    }

    @Serves(value = "Asks for leave for oneself", who = "every employee, for himself")
    @PostMapping
    ResponseEntity<PermintaanCutiView> ask(
            Actor actor, @Valid @RequestBody AskForLeaveRequest request) {
        return tagged(HttpStatus.CREATED, actor, askForLeave.ask(actor, request.asked()));
    }

    @Serves(
            value = "Reads a request for leave, with what is to be looked at in it",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself, and the officials who consider and decide it")
    @GetMapping("/{id}")
    ResponseEntity<PermintaanCutiView> read(Actor actor, @PathVariable UUID id, Locale locale) {
        PermintaanCuti request = readLeaveRequests.read(actor, new PermintaanCutiId(id));
        return EntityTag.answer(
                HttpStatus.OK,
                request.revision(),
                PermintaanCutiView.of(
                        request,
                        leaveCauseReaders.ofRequests(actor, List.of(request)).test(request),
                        readLeaveRequests.actions(actor, List.of(request)).apply(request),
                        problems.findings(remarkOnLeaveRequest.remarks(actor, request), locale)));
    }

    /**
     * @param person whose requests, the latest first
     * @param waiting {@code me}, for those whose next step is the caller's, the oldest first
     */
    @Serves(
            value = "Lists a person's requests for leave, or those that wait for the caller",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself, and the officials who consider and decide them")
    @GetMapping
    Page<PermintaanCutiView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable String waiting,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PermintaanCutiId cut = Cursor.after(cursor, PermintaanCutiId::new);
        requireOneOf(person, waiting);
        List<PermintaanCuti> oneMore =
                person == null
                        ? readLeaveRequests.waiting(actor, cut, most + 1)
                        : readLeaveRequests.list(actor, person, cut, most + 1);
        return Page.of(views(actor, oneMore), most, request -> Cursor.of(request.id()));
    }

    @Serves(
            value = "Says what the direct superior thinks of a request for leave",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the direct superior; HR where he has no account")
    @PostMapping("/{id}/consideration")
    ResponseEntity<PermintaanCutiView> consider(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeaveConsiderationRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                considerLeaveRequest.consider(
                        actor,
                        new PermintaanCutiId(id),
                        seen,
                        request.pertimbangan(actor.requirePerson())));
    }

    @Serves(
            value = "Decides on a request for leave; what is granted becomes a leave by its decree",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the official whom the agency's settings name; HR where he has no account")
    @PostMapping("/{id}/decision")
    ResponseEntity<PermintaanCutiView> decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeaveDecisionRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                decideLeaveRequest.decide(
                        actor,
                        new PermintaanCutiId(id),
                        seen,
                        request.keputusan(actor.requirePerson()),
                        request.decree()));
    }

    @Serves(value = "Takes back a request for leave that isn't decided", who = "the person himself")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<PermintaanCutiView> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                withdrawLeaveRequest.withdraw(actor, new PermintaanCutiId(id), seen));
    }

    private static void requireOneOf(@Nullable PersonId person, @Nullable String waiting) {
        if ((person == null) == (waiting == null)) {
            throw Refused.invalid(
                    "leave-requests-of-whom", Finding.of("person", "leave-requests-of-whom"));
        }
        if (waiting != null && !waiting.equals(ME)) {
            throw Refused.invalid(
                    "leave-requests-of-whom", Finding.of("waiting", "value-unknown", waiting));
        }
    }

    private List<PermintaanCutiView> views(Actor actor, List<PermintaanCuti> requests) {
        var actions = readLeaveRequests.actions(actor, requests);
        var withCause = leaveCauseReaders.ofRequests(actor, requests);
        return requests.stream()
                .map(
                        one ->
                                PermintaanCutiView.of(
                                        one, withCause.test(one), actions.apply(one), null))
                .toList();
    }

    private ResponseEntity<PermintaanCutiView> tagged(
            HttpStatus status, Actor actor, PermintaanCuti request) {
        return EntityTag.answer(
                status, request.revision(), views(actor, List.of(request)).getFirst());
    }
}
