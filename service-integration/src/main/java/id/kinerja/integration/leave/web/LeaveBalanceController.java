package id.kinerja.integration.leave.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.integration.leave.app.EnterLeaveOpening;
import id.kinerja.integration.leave.app.ReadLeaveBalance;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much annual leave people have, and what HR knows of it from its papers. */
@RestController
@RequestMapping("/v1/people/{id}")
class LeaveBalanceController {

    private static final int MOST_DAYS = 366;

    private final ReadLeaveBalance readLeaveBalance;
    private final EnterLeaveOpening enterLeaveOpening;

    LeaveBalanceController(ReadLeaveBalance readLeaveBalance, EnterLeaveOpening enterLeaveOpening) {
        this.readLeaveBalance = readLeaveBalance;
        this.enterLeaveOpening = enterLeaveOpening;
    }

    /**
     * Working days of annual leave.
     *
     * @param own of the year itself
     * @param carried over from the years before it
     * @param added by HR
     * @param used by decrees
     * @param remaining what is left without what is asked for; below zero where more was decreed
     *     than there was
     * @param asked what waits for a decision or for its decree
     */
    record LeaveBalanceView(
            int year,
            LeaveLaw law,
            int own,
            int carried,
            int added,
            int used,
            int remaining,
            int asked) {

        static LeaveBalanceView of(ReadLeaveBalance.Standing standing) {
            AnnualBalance balance = standing.balance();
            return new LeaveBalanceView(
                    balance.year(),
                    standing.law(),
                    balance.own(),
                    balance.carried(),
                    balance.added(),
                    balance.used(),
                    balance.remaining(),
                    standing.asked());
        }
    }

    /**
     * @param carriedDays absent where it is left to be computed
     * @param usedDays what was used in the year before leave was recorded here
     * @param basis the letter or list that says so
     */
    record LeaveOpeningRequest(
            @Nullable @Min(0) @Max(MOST_DAYS) Integer carriedDays,
            @Nullable @Min(0) @Max(MOST_DAYS) Integer addedDays,
            @Nullable @Min(0) @Max(MOST_DAYS) Integer usedDays,
            @NotBlank @Size(max = 200) String basis) {}

    /**
     * @param basis absent where nothing was entered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeaveOpeningView(
            int year,
            @Nullable Integer carriedDays,
            int addedDays,
            int usedDays,
            @Nullable String basis,
            long version) {

        static LeaveOpeningView of(LeaveOpening opening) {
            return new LeaveOpeningView(
                    opening.year(),
                    opening.carriedDays(),
                    opening.addedDays(),
                    opening.usedDays(),
                    opening.basis().isEmpty() ? null : opening.basis(),
                    opening.revision());
        }
    }

    @Serves(
            value = "Reads how much annual leave a person has in a year, by itself the current one",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself, and officials for whom a request of his waits")
    @GetMapping("/leave-balance")
    LeaveBalanceView balance(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam(required = false) @Nullable Integer year) {
        return LeaveBalanceView.of(readLeaveBalance.read(actor, id, year));
    }

    @Serves(
            value = "Reads what HR has entered of a year of a person's annual leave",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping("/leave-openings/{year}")
    ResponseEntity<LeaveOpeningView> opening(
            Actor actor, @PathVariable PersonId id, @PathVariable int year) {
        return tagged(enterLeaveOpening.read(actor, id, year));
    }

    @Serves(
            value =
                    "Enters what came over into a year of a person's annual leave, or was added to it",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/leave-openings/{year}")
    ResponseEntity<LeaveOpeningView> enter(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeaveOpeningRequest request) {
        long seen = EntityTag.required(ifMatch);
        Integer added = request.addedDays();
        Integer used = request.usedDays();
        return tagged(
                enterLeaveOpening.enter(
                        actor,
                        new LeaveOpening(
                                id,
                                year,
                                request.carriedDays(),
                                added == null ? 0 : added,
                                used == null ? 0 : used,
                                request.basis(),
                                seen)));
    }

    private static ResponseEntity<LeaveOpeningView> tagged(LeaveOpening opening) {
        return EntityTag.answer(HttpStatus.OK, opening.revision(), LeaveOpeningView.of(opening));
    }
}
