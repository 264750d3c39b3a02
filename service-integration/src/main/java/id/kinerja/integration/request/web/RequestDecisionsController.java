package id.kinerja.integration.request.web;

import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.RequestAnswer;
import id.kinerja.integration.request.app.DecideAttendanceRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many attendance requests at once, as a superior finds them in his inbox. */
@RestController
@RequestMapping("/v1/attendance-request-decisions")
class RequestDecisionsController {

    private static final int MOST = 100;

    private final DecideAttendanceRequest decideAttendanceRequest;
    private final Problems problems;

    RequestDecisionsController(DecideAttendanceRequest decideAttendanceRequest, Problems problems) {
        this.decideAttendanceRequest = decideAttendanceRequest;
        this.problems = problems;
    }

    /**
     * @param version of the request as the caller has seen it
     * @param note for whoever asked
     */
    record RequestDecision(
            @NotNull UUID requestId,
            @Min(1) long version,
            @NotNull RequestAnswer decision,
            @NotBlank @Size(max = 500) String note) {}

    record RequestDecisions(
            @NotEmpty @Size(max = MOST) List<@NotNull @Valid RequestDecision> decisions) {}

    /**
     * @param decided those that are decided by now
     * @param findings of the others, each with the number of its row
     */
    record RequestsDecided(List<UUID> decided, List<Problem.Finding> findings) {}

    @Serves(
            value = "Grants or refuses many attendance requests; one that can't be stops no other",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "their superior, of the day asked for or of today, and who decides in his name")
    @PostMapping
    RequestsDecided decide(
            Actor actor, @Valid @RequestBody RequestDecisions request, Locale locale) {
        DecideAttendanceRequest.Outcome outcome =
                decideAttendanceRequest.decideAll(
                        actor,
                        request.decisions().stream()
                                .map(RequestDecisionsController::answer)
                                .toList());
        return new RequestsDecided(
                outcome.decided().stream().map(one -> one.id().value()).toList(),
                problems.findings(outcome.findings(), locale));
    }

    private static DecideAttendanceRequest.Answer answer(RequestDecision one) {
        return new DecideAttendanceRequest.Answer(
                new AttendanceRequestId(one.requestId()),
                one.decision(),
                one.note(),
                one.version());
    }
}
