package id.kinerja.tukin.payee.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.payee.HeirRelation;
import id.kinerja.tukin.payee.Heirs;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChangeId;
import id.kinerja.tukin.payee.PayeeChangeStep;
import id.kinerja.tukin.payee.app.DecidePayeeChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** First accounts, those of heirs, and in place of others: given by one, confirmed by two. */
@RestController
@RequestMapping("/v1/payee-changes")
class PayeeChangeController {

    private static final int LONGEST = 200;

    private final DecidePayeeChange decidePayeeChange;

    PayeeChangeController(DecidePayeeChange decidePayeeChange) {
        this.decidePayeeChange = decidePayeeChange;
    }

    /**
     * @param bankCode 12 digits of SPAN, or 3 of Bank Indonesia
     * @param account its last four digits alone
     * @param replaces the account that is paid into until this one is confirmed, its last four
     *     digits alone; absent once it is decided, and where there is none
     * @param ofHeirs whether it is that of heirs
     * @param heirs who they are, and by which document
     * @param reason why it was rejected
     * @param batchId with which others a first account is confirmed as one set; absent of any other
     * @param actions which steps the caller may take now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PayeeChangeView(
            UUID id,
            UUID personId,
            String bankCode,
            String bankName,
            String account,
            String accountName,
            @Nullable String replaces,
            boolean ofHeirs,
            @Nullable PayeeHeirsView heirs,
            PayeeChange.State state,
            UUID givenBy,
            Instant givenAt,
            @Nullable UUID decidedBy,
            @Nullable String reason,
            @Nullable UUID batchId,
            List<PayeeChangeStep> actions) {

        static PayeeChangeView of(DecidePayeeChange.Shown shown) {
            PayeeChange one = shown.change();
            Payee replaces = shown.replaces();
            return new PayeeChangeView(
                    one.id().value(),
                    one.payee().person().value(),
                    one.payee().bankCode(),
                    one.payee().bankName(),
                    one.payee().maskedAccount(),
                    one.payee().accountName(),
                    replaces == null ? null : replaces.maskedAccount(),
                    one.payee().heirs() != null,
                    PayeeHeirsView.of(one.payee().heirs()),
                    one.state(),
                    one.givenBy().value(),
                    one.givenAt(),
                    one.decidedBy() == null ? null : one.decidedBy().value(),
                    one.reason(),
                    one.batch() == null ? null : one.batch().value(),
                    shown.actions());
        }
    }

    record PayeeHeirsView(
            String name, HeirRelation relation, String document, LocalDate documentDate) {

        static @Nullable PayeeHeirsView of(@Nullable Heirs heirs) {
            return heirs == null
                    ? null
                    : new PayeeHeirsView(
                            heirs.name(), heirs.relation(), heirs.document(), heirs.documentDate());
        }
    }

    record PayeeChangeRejectionRequest(@NotBlank @Size(max = LONGEST) String reason) {}

    /** The last given first. */
    @Serves(
            value =
                    "Lists first and changed accounts, the last given first, with their last digits alone",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<PayeeChangeView> list(
            Actor actor,
            @RequestParam(required = false) PayeeChange.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PayeeChangeId before = Cursor.after(cursor, PayeeChangeId::new);
        return Page.of(
                decidePayeeChange.list(actor, state, before, most + 1).stream()
                        .map(PayeeChangeView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value = "Has a changed account be paid into that somebody else has given",
            roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "A change never changes itself, and is decided once")
    @PostMapping("/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable UUID id) {
        decidePayeeChange.confirm(actor, new PayeeChangeId(id));
    }

    @Serves(value = "Rejects a changed account; the one before stays", roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "A change never changes itself, and is decided once")
    @PostMapping("/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody PayeeChangeRejectionRequest request) {
        decidePayeeChange.reject(actor, new PayeeChangeId(id), request.reason().strip());
    }

    @Serves(
            value = "Takes back a changed account that one has given oneself; the one before stays",
            roles = Role.PENGELOLA_TUKIN)
    @NoIfMatch(reason = "A change never changes itself, and is decided once")
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id) {
        decidePayeeChange.withdraw(actor, new PayeeChangeId(id));
    }
}
