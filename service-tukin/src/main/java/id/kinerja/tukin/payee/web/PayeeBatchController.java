package id.kinerja.tukin.payee.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.payee.PayeeBatch;
import id.kinerja.tukin.payee.PayeeBatchId;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.app.ConfirmPayeeBatch;
import id.kinerja.tukin.payee.app.ReadPayeeBatch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** First accounts of people: brought by one, confirmed by another as one set. */
@RestController
@RequestMapping("/v1/payee-batches")
class PayeeBatchController {

    private final ReadPayeeBatch readPayeeBatch;
    private final ConfirmPayeeBatch confirmPayeeBatch;

    PayeeBatchController(ReadPayeeBatch readPayeeBatch, ConfirmPayeeBatch confirmPayeeBatch) {
        this.readPayeeBatch = readPayeeBatch;
        this.confirmPayeeBatch = confirmPayeeBatch;
    }

    /**
     * @param id of what came by file, that of its import
     * @param count how many first accounts were brought
     * @param waiting how many of them nobody has decided about
     * @param sum SHA-256 in hex over personId;bankCode;account and a line feed of each that was
     *     brought, in the order of personId
     * @param shared how many of the accounts are given for several people
     * @param sample a few of them by chance, always the same
     * @param confirmable whether the caller may confirm it now
     */
    record PayeeBatchView(
            UUID id,
            UUID broughtBy,
            Instant broughtAt,
            int count,
            int waiting,
            String sum,
            int shared,
            List<SampledPayeeView> sample,
            boolean confirmable) {

        static PayeeBatchView of(ReadPayeeBatch.Shown shown) {
            PayeeBatch batch = shown.batch();
            return new PayeeBatchView(
                    batch.id().value(),
                    batch.broughtBy().value(),
                    batch.broughtAt(),
                    batch.accounts().size(),
                    batch.waiting().size(),
                    batch.sum(),
                    batch.shared(),
                    batch.sample().stream().map(SampledPayeeView::of).toList(),
                    shown.confirmable());
        }
    }

    /**
     * @param changeId by which it alone is rejected, confirmed or taken back
     * @param bankCode 12 digits of SPAN, or 3 of Bank Indonesia
     * @param account its last four digits alone
     */
    record SampledPayeeView(
            UUID changeId,
            UUID personId,
            String bankCode,
            String bankName,
            String account,
            String accountName,
            PayeeChange.State state) {

        static SampledPayeeView of(PayeeChange one) {
            return new SampledPayeeView(
                    one.id().value(),
                    one.payee().person().value(),
                    one.payee().bankCode(),
                    one.payee().bankName(),
                    one.payee().maskedAccount(),
                    one.payee().accountName(),
                    one.state());
        }
    }

    /** Its ETag is what the confirmation wants back. */
    @Serves(
            value =
                    "Reads what one call or file brought of first accounts: how many, their control"
                            + " sum and a few of them",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<PayeeBatchView> read(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    /** All but the caller's own, which waits for somebody else. */
    @Serves(
            value = "Has the first accounts of a batch be paid into that somebody else has brought",
            roles = Role.PENYETUJU_TUKIN)
    @PostMapping("/{id}/confirmation")
    ResponseEntity<PayeeBatchView> confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        confirmPayeeBatch.confirm(actor, new PayeeBatchId(id), seen);
        return answer(actor, id);
    }

    private ResponseEntity<PayeeBatchView> answer(Actor actor, UUID id) {
        ReadPayeeBatch.Shown shown = readPayeeBatch.read(actor, new PayeeBatchId(id));
        return EntityTag.answer(HttpStatus.OK, shown.batch().revision(), PayeeBatchView.of(shown));
    }
}
