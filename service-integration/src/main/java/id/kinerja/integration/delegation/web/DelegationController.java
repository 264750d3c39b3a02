package id.kinerja.integration.delegation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.delegation.Delegation;
import id.kinerja.integration.delegation.app.EndDelegation;
import id.kinerja.integration.delegation.app.MakeDelegation;
import id.kinerja.integration.delegation.app.ReadDelegations;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Whom officials have act in their names for some days. */
@RestController
@RequestMapping("/v1/delegations")
class DelegationController {

    private static final int LONGEST_NUMBER = 100;
    private static final String INVALID = "delegation-invalid";

    private final MakeDelegation makeDelegation;
    private final EndDelegation endDelegation;
    private final ReadDelegations readDelegations;

    DelegationController(
            MakeDelegation makeDelegation,
            EndDelegation endDelegation,
            ReadDelegations readDelegations) {
        this.makeDelegation = makeDelegation;
        this.endDelegation = endDelegation;
        this.readDelegations = readDelegations;
    }

    /**
     * @param officialId in whose name, where HR makes it; absent for the caller himself
     * @param delegateId who acts
     * @param letterNumber by which HR makes it
     */
    record DelegationRequest(
            @Nullable PersonId officialId,
            @NotNull PersonId delegateId,
            @NotEmpty @Size(max = 2) List<@NotNull DelegatedAct> acts,
            @Nullable @Size(max = LONGEST_NUMBER) String letterNumber,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        MakeDelegation.Asked asked() {
            return new MakeDelegation.Asked(
                    officialId, delegateId, Set.copyOf(acts), letterNumber, this::during);
        }

        private DateRange during() {
            DaysOfTheRepublic.require(INVALID, new Written("from", from), new Written("to", to));
            if (to.isBefore(from)) {
                throw Refused.invalid(INVALID, Finding.of("to", "ends-before-it-starts"));
            }
            return DateRange.of(from, to);
        }
    }

    /**
     * @param from the first day on which it holds no more; absent for today
     */
    record DelegationEndingRequest(@Nullable LocalDate from) {

        @Nullable LocalDate checked() {
            DaysOfTheRepublic.require(INVALID, new Written("from", from));
            return from;
        }
    }

    /**
     * @param officialId in whose name
     * @param delegateId who acts
     * @param letterNumber by which HR has made it
     * @param endedFrom from when on it holds no more, before its time
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DelegationView(
            UUID id,
            UUID officialId,
            UUID delegateId,
            List<DelegatedAct> acts,
            @Nullable String letterNumber,
            UUID madeBy,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate endedFrom,
            long version,
            List<Delegation.Action> actions) {

        static DelegationView of(ReadDelegations.Seen seen) {
            Delegation delegation = seen.delegation();
            return new DelegationView(
                    delegation.id(),
                    delegation.official().value(),
                    delegation.delegate().value(),
                    delegation.acts().stream().sorted().toList(),
                    delegation.letter(),
                    delegation.madeBy().value(),
                    delegation.during().from(),
                    delegation.during().lastDay(),
                    delegation.endedFrom(),
                    delegation.revision(),
                    seen.actions());
        }
    }

    @Serves(
            value =
                    "Has another verify logs or decide attendance requests in an official's name for some days",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the official, for himself")
    @PostMapping
    ResponseEntity<DelegationView> make(
            Actor actor, @Valid @RequestBody DelegationRequest request) {
        return tagged(HttpStatus.CREATED, actor, makeDelegation.make(actor, request.asked()));
    }

    @Serves(
            value =
                    "Lists the delegations that one has made or in which one acts, the latest first",
            who = "every employee, for himself")
    @GetMapping("/me")
    Page<DelegationView> own(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UUID after = Cursor.after(cursor, id -> id);
        return page(readDelegations.own(actor, after, most + 1), most);
    }

    @Serves(
            value = "Lists delegations of officials whom one's office reaches, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<DelegationView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UUID after = Cursor.after(cursor, id -> id);
        return page(readDelegations.list(actor, after, most + 1), most);
    }

    @Serves(
            value = "Reads a delegation",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the official and his delegate")
    @GetMapping("/{id}")
    ResponseEntity<DelegationView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readDelegations.read(actor, id));
    }

    @Serves(
            value = "Ends a delegation from a day on, at once where it is today",
            roles = Role.ADMIN_KEPEGAWAIAN,
            who = "the official")
    @PostMapping("/{id}/ending")
    ResponseEntity<DelegationView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DelegationEndingRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, endDelegation.end(actor, id, request.checked(), seen));
    }

    private static Page<DelegationView> page(List<ReadDelegations.Seen> oneMore, int most) {
        return Page.of(
                oneMore.stream().map(DelegationView::of).toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    private ResponseEntity<DelegationView> tagged(
            HttpStatus status, Actor actor, Delegation delegation) {
        return EntityTag.answer(
                status,
                delegation.revision(),
                DelegationView.of(readDelegations.seen(actor, List.of(delegation)).getFirst()));
    }
}
