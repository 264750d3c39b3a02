package id.kinerja.integration.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.roster.RosterSwap;
import id.kinerja.integration.roster.app.ReadSwaps;
import id.kinerja.integration.roster.app.SwapTurns;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
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

/** People of a roster who change turns. */
@RestController
@RequestMapping("/v1/roster-swaps")
class RosterSwapController {

    private final SwapTurns swapTurns;
    private final ReadSwaps readSwaps;

    RosterSwapController(SwapTurns swapTurns, ReadSwaps readSwaps) {
        this.swapTurns = swapTurns;
        this.readSwaps = readSwaps;
    }

    /**
     * @param date whose shift the partner is to take
     * @param partnerDate whose shift is taken from him; the same day where absent
     */
    record RosterSwapForm(
            @NotNull LocalDate date,
            @NotNull PersonId partnerId,
            @Nullable LocalDate partnerDate,
            @NotBlank @Size(max = 500) String reason) {

        SwapTurns.Wish wish() {
            return new SwapTurns.Wish(date, partnerId, partnerDate, reason);
        }
    }

    record SwapAnswerForm(@NotNull Boolean agree) {}

    /**
     * @param note for the two; a refusal needs one
     */
    record SwapDecisionForm(@NotNull Boolean approve, @Nullable @Size(max = 500) String note) {}

    /**
     * @param note of whoever decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RosterSwapView(
            UUID id,
            PersonId askerId,
            LocalDate date,
            PersonId partnerId,
            LocalDate partnerDate,
            String reason,
            RosterSwap.State state,
            @Nullable String note,
            long version,
            List<RosterSwap.Action> actions) {

        static RosterSwapView of(ReadSwaps.Seen seen) {
            RosterSwap swap = seen.swap();
            return new RosterSwapView(
                    swap.id(),
                    swap.asker(),
                    swap.askerDay(),
                    swap.partner(),
                    swap.partnerDay(),
                    swap.reason(),
                    swap.state(),
                    swap.note(),
                    swap.revision(),
                    seen.actions());
        }
    }

    @Serves(
            value = "Asks a colleague of the same roster to change turns",
            who = "whose shift it is")
    @PostMapping
    ResponseEntity<RosterSwapView> ask(Actor actor, @Valid @RequestBody RosterSwapForm form) {
        return tagged(HttpStatus.CREATED, actor, swapTurns.ask(actor, form.wish()));
    }

    @Serves(
            value = "Reads a change of turns",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the two, and the superior of who asked")
    @GetMapping("/{id}")
    ResponseEntity<RosterSwapView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, readSwaps.read(actor, id));
    }

    @Serves(
            value =
                    "Lists one's own changes of turns, or those that wait for one's word or in a unit",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "every employee, for himself")
    @GetMapping
    Page<RosterSwapView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Boolean waiting,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 1);
        List<RosterSwapView> oneMore =
                listed(
                                actor,
                                Boolean.TRUE.equals(waiting),
                                unit,
                                cut == null ? null : cut.uuid(0),
                                most + 1)
                        .stream()
                        .map(RosterSwapView::of)
                        .toList();
        return Page.of(oneMore, most, swap -> Cursor.of(swap.id()));
    }

    private List<ReadSwaps.Seen> listed(
            Actor actor, boolean waiting, @Nullable UnitId unit, @Nullable UUID before, int limit) {
        if (unit != null) {
            return readSwaps.waitingIn(actor, unit, before, limit);
        }
        return waiting
                ? readSwaps.waiting(actor, before, limit)
                : readSwaps.own(actor, before, limit);
    }

    @Serves(value = "Says whether one will change turns", who = "who was asked")
    @PostMapping("/{id}/answer")
    ResponseEntity<RosterSwapView> answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SwapAnswerForm form) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, swapTurns.answer(actor, id, form.agree(), seen));
    }

    @Serves(
            value = "Approves or refuses a change of turns; the days go by it at once",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the superior of who asked")
    @PostMapping("/{id}/decision")
    ResponseEntity<RosterSwapView> decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SwapDecisionForm form) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                swapTurns.decide(actor, id, form.approve(), form.note(), seen));
    }

    @Serves(value = "Takes one's wish back before it is decided", who = "who asked")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<RosterSwapView> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, swapTurns.withdraw(actor, id, seen));
    }

    private ResponseEntity<RosterSwapView> tagged(HttpStatus status, Actor actor, RosterSwap swap) {
        return tagged(status, readSwaps.seen(actor, swap));
    }

    private static ResponseEntity<RosterSwapView> tagged(HttpStatus status, ReadSwaps.Seen seen) {
        return EntityTag.answer(status, seen.swap().revision(), RosterSwapView.of(seen));
    }
}
