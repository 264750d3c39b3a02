package id.kinerja.integration.conflict.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.app.DeclareConflict;
import id.kinerja.integration.conflict.app.ReadConflicts;
import id.kinerja.integration.conflict.app.WithdrawConflict;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** Conflicts of interest of those who assess; another assesses on these days. */
@RestController
@RequestMapping("/v1/conflicts-of-interest")
class ConflictOfInterestController {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_NUMBER = 100;

    private final DeclareConflict declareConflict;
    private final WithdrawConflict withdrawConflict;
    private final ReadConflicts readConflicts;

    ConflictOfInterestController(
            DeclareConflict declareConflict,
            WithdrawConflict withdrawConflict,
            ReadConflicts readConflicts) {
        this.declareConflict = declareConflict;
        this.withdrawConflict = withdrawConflict;
        this.readConflicts = readConflicts;
    }

    /**
     * @param assessorId who has it, where HR enters it; absent for the caller himself
     * @param personId whom he assesses
     * @param note for HR and the superior alone
     * @param letterNumber by which HR enters it
     * @param to the last day; absent until it is withdrawn
     */
    record ConflictOfInterestRequest(
            @Nullable PersonId assessorId,
            @NotNull PersonId personId,
            @NotNull ConflictOfInterest.Reason reason,
            @Nullable @Size(max = LONGEST_NOTE) String note,
            @Nullable @Size(max = LONGEST_NUMBER) String letterNumber,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {

        DeclareConflict.Declaration declaration() {
            return new DeclareConflict.Declaration(
                    assessorId, personId, reason, note, letterNumber, this::during);
        }

        private DateRange during() {
            DaysOfTheRepublic.require(
                    "conflict-of-interest-invalid",
                    new Written("from", from),
                    new Written("to", to));
            if (to != null && to.isBefore(from)) {
                throw Refused.invalid(
                        "conflict-of-interest-invalid", Finding.of("to", "ends-before-it-starts"));
            }
            return DateRange.of(from, to);
        }
    }

    /**
     * @param from the first day on which it holds no more; absent for today
     */
    record ConflictOfInterestWithdrawalRequest(@Nullable LocalDate from) {

        @Nullable LocalDate checked() {
            DaysOfTheRepublic.require("conflict-of-interest-invalid", new Written("from", from));
            return from;
        }
    }

    /**
     * @param assessorId who has it
     * @param personId about whom
     * @param letterNumber by which HR has entered it
     * @param withdrawnFrom from when on it holds no more, before its time
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConflictOfInterestView(
            UUID id,
            UUID assessorId,
            UUID personId,
            ConflictOfInterest.Reason reason,
            @Nullable String note,
            @Nullable String letterNumber,
            UUID declaredBy,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate withdrawnFrom,
            long version,
            List<ConflictOfInterest.Action> actions) {

        static ConflictOfInterestView of(ReadConflicts.Seen seen) {
            ConflictOfInterest conflict = seen.conflict();
            return new ConflictOfInterestView(
                    conflict.id(),
                    conflict.assessor().value(),
                    conflict.person().value(),
                    conflict.reason(),
                    conflict.note(),
                    conflict.letter(),
                    conflict.declaredBy().value(),
                    conflict.during().from(),
                    conflict.during().to(),
                    conflict.withdrawnFrom(),
                    conflict.revision(),
                    seen.actions());
        }
    }

    @Serves(
            value =
                    "Says that an assessor has a conflict of interest about one whom he assesses; his superior assesses instead",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "who assesses, for himself")
    @PostMapping
    ResponseEntity<ConflictOfInterestView> declare(
            Actor actor, @Valid @RequestBody ConflictOfInterestRequest request) {
        return tagged(
                HttpStatus.CREATED, actor, declareConflict.declare(actor, request.declaration()));
    }

    @Serves(
            value =
                    "Lists conflicts of interest of one's own, and those because of which one assesses",
            who = "every employee, for himself")
    @GetMapping("/me")
    Page<ConflictOfInterestView> own(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UUID after = Cursor.after(cursor, id -> id);
        return page(readConflicts.own(actor, after, most + 1), most);
    }

    @Serves(
            value = "Lists conflicts of interest about people whom one's office reaches",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @GetMapping
    Page<ConflictOfInterestView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UUID after = Cursor.after(cursor, id -> id);
        return page(readConflicts.list(actor, after, most + 1), most);
    }

    @Serves(
            value = "Reads a conflict of interest",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "who has it, and who assesses because of it; never whom it is about")
    @GetMapping("/{id}")
    ResponseEntity<ConflictOfInterestView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readConflicts.read(actor, id));
    }

    @Serves(
            value = "Withdraws a conflict of interest from a day on",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "who declared it himself")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ConflictOfInterestView> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConflictOfInterestWithdrawalRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                withdrawConflict.withdraw(actor, id, request.checked(), seen));
    }

    private static Page<ConflictOfInterestView> page(List<ReadConflicts.Seen> oneMore, int most) {
        return Page.of(
                oneMore.stream().map(ConflictOfInterestView::of).toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    private ResponseEntity<ConflictOfInterestView> tagged(
            HttpStatus status, Actor actor, ConflictOfInterest conflict) {
        return EntityTag.answer(
                status,
                conflict.revision(),
                ConflictOfInterestView.of(readConflicts.seen(actor, conflict)));
    }
}
