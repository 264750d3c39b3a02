package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.app.ReadLeaveRequests;
import id.kinerja.integration.leave.app.RecordBknAnswer;
import id.kinerja.integration.leave.app.RecordLeaveDecree;
import id.kinerja.integration.leave.app.RevokeGrantedLeave;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers that HR adds to what was granted. */
@RestController
@RequestMapping("/v1/leave-requests/{id}")
class LeavePaperController {

    private final RecordBknAnswer recordBknAnswer;
    private final RecordLeaveDecree recordLeaveDecree;
    private final RevokeGrantedLeave revokeGrantedLeave;
    private final ReadLeaveRequests readLeaveRequests;

    LeavePaperController(
            RecordBknAnswer recordBknAnswer,
            RecordLeaveDecree recordLeaveDecree,
            RevokeGrantedLeave revokeGrantedLeave,
            ReadLeaveRequests readLeaveRequests) {
        this.recordBknAnswer = recordBknAnswer;
        this.recordLeaveDecree = recordLeaveDecree;
        this.revokeGrantedLeave = revokeGrantedLeave;
        this.readLeaveRequests = readLeaveRequests;
    }

    @Serves(
            value = "Records what BKN has answered about a leave without pay",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/bkn-answer")
    ResponseEntity<PermintaanCutiView> answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody BknAnswerRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                actor,
                recordBknAnswer.record(actor, new PermintaanCutiId(id), seen, request.answer()));
    }

    @Serves(
            value = "Records the decree of what was granted, by which it becomes a leave",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/decree")
    ResponseEntity<PermintaanCutiView> decree(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeaveDecreeRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                actor,
                recordLeaveDecree.record(actor, new PermintaanCutiId(id), seen, request.decree()));
    }

    @Serves(
            value = "Takes back what was granted and has no decree, with the reason",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/revocation")
    ResponseEntity<PermintaanCutiView> revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeaveRevocationRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                actor,
                revokeGrantedLeave.revoke(actor, new PermintaanCutiId(id), seen, request.note()));
    }

    /** Who adds papers is HR, and may know of an illness what it is recorded for. */
    private ResponseEntity<PermintaanCutiView> tagged(Actor actor, PermintaanCuti request) {
        var actions = readLeaveRequests.actions(actor, List.of(request));
        return EntityTag.answer(
                HttpStatus.OK,
                request.revision(),
                PermintaanCutiView.of(request, true, actions.apply(request), null));
    }
}
