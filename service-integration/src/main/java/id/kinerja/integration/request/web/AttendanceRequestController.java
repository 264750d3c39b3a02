package id.kinerja.integration.request.web;

import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.integration.request.RequestAnswer;
import id.kinerja.integration.request.app.DecideAttendanceRequest;
import id.kinerja.integration.request.app.ReadAttendanceRequests;
import id.kinerja.integration.request.app.SubmitAttendanceRequest;
import id.kinerja.integration.request.app.WithdrawAttendanceRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
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

/** What people ask for about their attendance: a forgotten punch, izin, WFA. */
@RestController
@RequestMapping("/v1/attendance-requests")
class AttendanceRequestController {

    private static final int KEYS = 2;

    private final SubmitAttendanceRequest submitAttendanceRequest;
    private final DecideAttendanceRequest decideAttendanceRequest;
    private final WithdrawAttendanceRequest withdrawAttendanceRequest;
    private final ReadAttendanceRequests readAttendanceRequests;

    AttendanceRequestController(
            SubmitAttendanceRequest submitAttendanceRequest,
            DecideAttendanceRequest decideAttendanceRequest,
            WithdrawAttendanceRequest withdrawAttendanceRequest,
            ReadAttendanceRequests readAttendanceRequests) {
        this.submitAttendanceRequest = submitAttendanceRequest;
        this.decideAttendanceRequest = decideAttendanceRequest;
        this.withdrawAttendanceRequest = withdrawAttendanceRequest;
        this.readAttendanceRequests = readAttendanceRequests;
    }

    /**
     * @param note for whoever asked
     */
    record DecisionForm(@NotNull RequestAnswer decision, @NotBlank @Size(max = 500) String note) {}

    /**
     * @param note for whoever asked
     */
    record RevocationForm(@NotBlank @Size(max = 500) String note) {}

    @Serves(
            value = "Asks for something about one's own attendance: a forgotten punch, izin, WFA",
            who = "the person himself")
    @PostMapping
    ResponseEntity<AttendanceRequestView> submit(
            Actor actor, @Valid @RequestBody AttendanceRequestForm form) {
        return tagged(
                HttpStatus.CREATED, actor, submitAttendanceRequest.submit(actor, form.draft()));
    }

    @Serves(
            value = "Reads an attendance request",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself, his superior, and who decides in his name")
    @GetMapping("/{id}")
    ResponseEntity<AttendanceRequestView> read(Actor actor, @PathVariable UUID id) {
        return tagged(
                HttpStatus.OK,
                actor,
                readAttendanceRequests.read(actor, new AttendanceRequestId(id)));
    }

    @Serves(
            value =
                    "Lists a person's attendance requests, or those that wait for the caller or in a unit",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself, his superior, and who decides in his name")
    @GetMapping
    Page<AttendanceRequestView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<AttendanceRequestView> oneMore =
                listed(actor, person, unit, place(cursor), most + 1).stream()
                        .map(AttendanceRequestView::of)
                        .toList();
        return Page.of(oneMore, most, request -> Cursor.of(request.date(), request.id()));
    }

    private List<ReadAttendanceRequests.Seen> listed(
            Actor actor,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            AttendanceRequests.@Nullable Place after,
            int limit) {
        if (person != null && unit != null) {
            throw Refused.invalid("filter-invalid", Refused.Finding.of("unit", "person-or-unit"));
        }
        if (person != null) {
            return readAttendanceRequests.list(actor, person, after, limit);
        }
        return unit != null
                ? readAttendanceRequests.waitingIn(actor, unit, after, limit)
                : readAttendanceRequests.waiting(actor, after, limit);
    }

    @Serves(
            value = "Grants or refuses an attendance request",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "his superior, of the day asked for or of today, and who decides in his name")
    @PostMapping("/{id}/decision")
    ResponseEntity<AttendanceRequestView> decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecisionForm form) {
        return tagged(
                HttpStatus.OK,
                actor,
                decideAttendanceRequest.decide(
                        actor,
                        new AttendanceRequestId(id),
                        form.decision(),
                        form.note(),
                        EntityTag.required(ifMatch)));
    }

    @Serves(value = "Takes one's own request back before it is decided", who = "who asked")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<AttendanceRequestView> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return tagged(
                HttpStatus.OK,
                actor,
                withdrawAttendanceRequest.withdraw(
                        actor, new AttendanceRequestId(id), EntityTag.required(ifMatch)));
    }

    @Serves(
            value = "Calls back what had been granted; its days are resolved again",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "his superior, of the day asked for or of today, and who decides in his name")
    @PostMapping("/{id}/revocation")
    ResponseEntity<AttendanceRequestView> revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RevocationForm form) {
        return tagged(
                HttpStatus.OK,
                actor,
                withdrawAttendanceRequest.revoke(
                        actor,
                        new AttendanceRequestId(id),
                        form.note(),
                        EntityTag.required(ifMatch)));
    }

    private static AttendanceRequests.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new AttendanceRequests.Place(
                        cursor.date(0), new AttendanceRequestId(cursor.uuid(1)));
    }

    private ResponseEntity<AttendanceRequestView> tagged(
            HttpStatus status, Actor actor, AttendanceRequest request) {
        return EntityTag.answer(
                status,
                request.revision(),
                AttendanceRequestView.of(readAttendanceRequests.seen(actor, request)));
    }
}
