package id.kinerja.tukin.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.DepositId;
import id.kinerja.tukin.ledger.DepositStep;
import id.kinerja.tukin.ledger.Treasury;
import id.kinerja.tukin.ledger.app.DecideDeposit;
import id.kinerja.tukin.ledger.app.EnterDeposit;
import id.kinerja.tukin.ledger.app.ReadDeposits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was paid too much and is brought back into a treasury: entered by one, confirmed by two. */
@RestController
@RequestMapping("/v1/deposits")
class DepositController {

    private static final int LONGEST = 200;

    private final EnterDeposit enterDeposit;
    private final DecideDeposit decideDeposit;
    private final ReadDeposits readDeposits;

    DepositController(
            EnterDeposit enterDeposit, DecideDeposit decideDeposit, ReadDeposits readDeposits) {
        this.enterDeposit = enterDeposit;
        this.decideDeposit = decideDeposit;
        this.readDeposits = readDeposits;
    }

    /**
     * @param personId whose overpayments it settles, the earliest month first
     * @param proof of KAS_NEGARA the NTPN of 16 letters and digits, of KAS_DAERAH the number of the
     *     STS
     * @param day on which the treasury had it, not after today and not before a month that was paid
     *     too much
     * @param amount in whole rupiah, at most what is owed and doesn't wait yet
     */
    record DepositRequest(
            @NotNull UUID personId,
            @NotNull Treasury treasury,
            @NotBlank @Size(max = LONGEST) String proof,
            @NotNull LocalDate day,
            @NotNull Long amount) {

        Deposit.Given given() {
            return new Deposit.Given(
                    new PersonId(personId), treasury, proof, day, Rupiah.of(amount));
        }
    }

    record DepositRejectionRequest(@NotBlank @Size(max = LONGEST) String reason) {}

    /**
     * @param reason why it was rejected
     * @param actions which steps the caller may take now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepositView(
            UUID id,
            UUID personId,
            Treasury treasury,
            String proof,
            LocalDate day,
            long amount,
            Deposit.State state,
            UUID enteredBy,
            Instant enteredAt,
            @Nullable UUID decidedBy,
            @Nullable String reason,
            List<DepositStep> actions) {

        static DepositView of(ReadDeposits.Shown shown) {
            Deposit one = shown.deposit();
            return new DepositView(
                    one.id().value(),
                    one.person().value(),
                    one.treasury(),
                    one.proof(),
                    one.day(),
                    one.amount().amount(),
                    one.state(),
                    one.enteredBy().value(),
                    one.enteredAt(),
                    one.decidedBy() == null ? null : one.decidedBy().value(),
                    one.reason(),
                    shown.actions());
        }
    }

    @Serves(
            value =
                    "Enters what was brought back into a treasury, which counts once a second person"
                            + " has confirmed it",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DepositView enter(Actor actor, @Valid @RequestBody DepositRequest request) {
        return view(actor, enterDeposit.enter(actor, request.given()));
    }

    /** The last entered first. */
    @Serves(
            value = "Lists what people have brought back, the last entered first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<DepositView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(required = false) Deposit.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId person = personId == null ? null : new PersonId(personId);
        DepositId before = Cursor.after(cursor, DepositId::new);
        return Page.of(
                readDeposits.list(actor, person, state, before, most + 1).stream()
                        .map(DepositView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value = "Has a deposit lower what is owed that somebody else has entered",
            roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "A deposit never changes, and is decided once")
    @PostMapping("/{id}/confirmation")
    DepositView confirm(Actor actor, @PathVariable UUID id) {
        return view(actor, decideDeposit.confirm(actor, new DepositId(id)));
    }

    @Serves(
            value = "Rejects a deposit that somebody else has entered; its proof can be given anew",
            roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "A deposit never changes, and is decided once")
    @PostMapping("/{id}/rejection")
    DepositView reject(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody DepositRejectionRequest request) {
        return view(
                actor, decideDeposit.reject(actor, new DepositId(id), request.reason().strip()));
    }

    private DepositView view(Actor actor, Deposit deposit) {
        return DepositView.of(readDeposits.shown(actor, deposit));
    }
}
