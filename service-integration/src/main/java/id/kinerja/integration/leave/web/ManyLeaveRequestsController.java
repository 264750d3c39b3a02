package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Keputusan;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.integration.leave.app.ConsiderLeaveRequest;
import id.kinerja.integration.leave.app.DecideLeaveRequest;
import id.kinerja.integration.leave.app.ManyLeaveRequests;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many requests for leave at once, as officials find them in their inboxes. */
@RestController
@RequestMapping("/v1")
class ManyLeaveRequestsController {

    private static final int MOST = 100;

    private final ConsiderLeaveRequest considerLeaveRequest;
    private final DecideLeaveRequest decideLeaveRequest;
    private final Problems problems;

    ManyLeaveRequestsController(
            ConsiderLeaveRequest considerLeaveRequest,
            DecideLeaveRequest decideLeaveRequest,
            Problems problems) {
        this.considerLeaveRequest = considerLeaveRequest;
        this.decideLeaveRequest = decideLeaveRequest;
        this.problems = problems;
    }

    /**
     * @param version of the request as the caller has seen it
     * @param from proposed instead, of a CHANGE
     * @param note why, unless he agrees; nothing about an illness
     */
    record LeaveOpinion(
            @NotNull UUID requestId,
            @Min(1) long version,
            Pertimbangan.@NotNull Opinion opinion,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(max = 500) String note) {

        ConsiderLeaveRequest.Answer answer(PersonId by) {
            LeaveConsiderationRequest said = new LeaveConsiderationRequest(opinion, from, to, note);
            return new ConsiderLeaveRequest.Answer(
                    new PermintaanCutiId(requestId), version, () -> said.pertimbangan(by));
        }
    }

    record LeaveOpinions(
            @NotEmpty @Size(max = MOST) List<@NotNull @Valid LeaveOpinion> considerations) {}

    /**
     * @param considered those that are considered by now
     * @param findings of the others, each with the number of its row
     */
    record LeaveRequestsConsidered(List<UUID> considered, List<Problem.Finding> findings) {}

    /**
     * @param version of the request as the caller has seen it
     * @param from granted instead, of a CHANGED
     * @param note why, unless it is approved; nothing about an illness
     * @param decreeNumber with its date, or else HR gives both later
     */
    record LeaveAnswer(
            @NotNull UUID requestId,
            @Min(1) long version,
            Keputusan.@NotNull Outcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 100) String decreeNumber,
            @Nullable LocalDate decreeDate) {

        DecideLeaveRequest.Answer answer(PersonId by) {
            LeaveDecisionRequest said =
                    new LeaveDecisionRequest(outcome, from, to, note, decreeNumber, decreeDate);
            return new DecideLeaveRequest.Answer(
                    new PermintaanCutiId(requestId),
                    version,
                    () -> new DecideLeaveRequest.Written(said.keputusan(by), said.decree()));
        }
    }

    record LeaveAnswers(@NotEmpty @Size(max = MOST) List<@NotNull @Valid LeaveAnswer> decisions) {}

    /**
     * @param decided those that are decided by now
     * @param findings of the others, each with the number of its row
     */
    record LeaveRequestsDecided(List<UUID> decided, List<Problem.Finding> findings) {}

    @Serves(
            value =
                    "Says what the direct superior thinks of many requests for leave; one that can't be considered stops no other",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the direct superior; HR where he has no account")
    @PostMapping("/leave-request-considerations")
    LeaveRequestsConsidered consider(
            Actor actor, @Valid @RequestBody LeaveOpinions request, Locale locale) {
        PersonId by = actor.requirePerson();
        ManyLeaveRequests.Outcome outcome =
                considerLeaveRequest.considerAll(
                        actor,
                        request.considerations().stream().map(one -> one.answer(by)).toList());
        return new LeaveRequestsConsidered(
                ids(outcome), problems.findings(outcome.findings(), locale));
    }

    @Serves(
            value = "Decides on many requests for leave; one that can't be decided stops no other",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the official whom the agency's settings name; HR where he has no account")
    @PostMapping("/leave-request-decisions")
    LeaveRequestsDecided decide(
            Actor actor, @Valid @RequestBody LeaveAnswers request, Locale locale) {
        PersonId by = actor.requirePerson();
        ManyLeaveRequests.Outcome outcome =
                decideLeaveRequest.decideAll(
                        actor, request.decisions().stream().map(one -> one.answer(by)).toList());
        return new LeaveRequestsDecided(
                ids(outcome), problems.findings(outcome.findings(), locale));
    }

    private static List<UUID> ids(ManyLeaveRequests.Outcome outcome) {
        return outcome.taken().stream().map(one -> one.id().value()).toList();
    }
}
