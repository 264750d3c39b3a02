package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Withdrawal;
import id.kinerja.integration.personnel.app.PersonActions;
import id.kinerja.integration.personnel.app.ReadWithdrawals;
import id.kinerja.integration.personnel.app.WithdrawPlace;
import id.kinerja.integration.personnel.app.WithdrawService;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** What was entered of people in error is taken back. */
@RestController
@RequestMapping("/v1")
class WithdrawalController {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_PLACES = 20;

    private final WithdrawPlace withdrawPlace;
    private final WithdrawService withdrawService;
    private final ReadWithdrawals readWithdrawals;
    private final PersonActions personActions;

    WithdrawalController(
            WithdrawPlace withdrawPlace,
            WithdrawService withdrawService,
            ReadWithdrawals readWithdrawals,
            PersonActions personActions) {
        this.withdrawPlace = withdrawPlace;
        this.withdrawService = withdrawService;
        this.readWithdrawals = readWithdrawals;
        this.personActions = personActions;
    }

    /**
     * @param reason why it was wrong
     * @param goingOn places that ended the day before it began, and go on without it
     */
    record PlaceWithdrawalRequest(
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable @Size(max = MOST_PLACES) Set<AssignmentId> goingOn) {}

    /**
     * @param from the first day of the change that was wrong
     * @param reason why it was wrong
     * @param goingOn places that ended the day before it began, and go on without it
     */
    record ServiceWithdrawalRequest(
            @NotNull LocalDate from,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable @Size(max = MOST_PLACES) Set<AssignmentId> goingOn) {

        LocalDate checkedFrom() {
            DaysOfTheRepublic.require("withdrawal-invalid", new Written("from", from));
            return from;
        }
    }

    /**
     * @param what the code of the position, or the status
     * @param assignmentId which place it was; absent where it was a change of service
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalView(
            UUID id,
            UUID personId,
            Withdrawal.Kind kind,
            String what,
            @Nullable UUID assignmentId,
            @Nullable UUID unitId,
            @Nullable String decreeNumber,
            @Nullable LocalDate decreeDate,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            UUID withdrawnBy,
            Instant withdrawnAt) {

        static WithdrawalView of(Withdrawal withdrawal) {
            return new WithdrawalView(
                    withdrawal.id(),
                    withdrawal.person().value(),
                    withdrawal.kind(),
                    withdrawal.what(),
                    withdrawal.place(),
                    withdrawal.unit() == null ? null : withdrawal.unit().value(),
                    Decree.numberOf(withdrawal.decree()),
                    Decree.dateOf(withdrawal.decree()),
                    withdrawal.during().from(),
                    withdrawal.during().to(),
                    withdrawal.reason(),
                    withdrawal.by().value(),
                    withdrawal.at());
        }
    }

    @Serves(
            value = "Takes a place back that was entered in error and never held",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/assignments/{id}/withdrawal")
    WithdrawalView place(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlaceWithdrawalRequest request) {
        long seen = EntityTag.required(ifMatch);
        return WithdrawalView.of(
                withdrawPlace.withdraw(
                        actor,
                        new AssignmentId(id),
                        request.reason(),
                        orNone(request.goingOn()),
                        seen));
    }

    @Serves(
            value =
                    "Takes a change of somebody's service back that was entered in error; what it was before goes on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/people/{id}/service-withdrawals")
    ResponseEntity<PersonView> service(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ServiceWithdrawalRequest request) {
        long seen = EntityTag.required(ifMatch);
        Person person =
                withdrawService.withdraw(
                        actor,
                        new PersonId(id),
                        request.checkedFrom(),
                        request.reason(),
                        orNone(request.goingOn()),
                        seen);
        var actions = personActions.of(actor, List.of(person));
        return EntityTag.answer(
                HttpStatus.OK, person.revision(), PersonView.of(person, actions.apply(person)));
    }

    @Serves(
            value = "Lists what was entered of somebody in error, in the order of its withdrawal",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "every employee, for himself")
    @GetMapping("/people/{id}/withdrawals")
    Page<WithdrawalView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        return Page.of(
                readWithdrawals
                        .of(actor, new PersonId(id), from == null ? null : from.uuid(0), most + 1)
                        .stream()
                        .map(WithdrawalView::of)
                        .toList(),
                most,
                withdrawal -> Cursor.of(withdrawal.id()));
    }

    private static Set<AssignmentId> orNone(@Nullable Set<AssignmentId> goingOn) {
        return goingOn == null ? Set.of() : goingOn;
    }
}
