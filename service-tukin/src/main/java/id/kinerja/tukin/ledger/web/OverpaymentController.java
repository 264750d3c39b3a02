package id.kinerja.tukin.ledger.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.ledger.OverpaymentId;
import id.kinerja.tukin.ledger.app.PlanRecovery;
import id.kinerja.tukin.ledger.app.ReadOverpayments;
import id.kinerja.tukin.ledger.web.OverpaymentViews.InstalmentRequest;
import id.kinerja.tukin.ledger.web.OverpaymentViews.OverpaymentView;
import id.kinerja.tukin.ledger.web.OverpaymentViews.RecoveryPlanRequest;
import jakarta.validation.Valid;
import java.util.UUID;
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

/** What people owe back, and how it is recovered. */
@RestController
@RequestMapping("/v1/overpayments")
class OverpaymentController {

    private final ReadOverpayments readOverpayments;
    private final PlanRecovery planRecovery;

    OverpaymentController(ReadOverpayments readOverpayments, PlanRecovery planRecovery) {
        this.readOverpayments = readOverpayments;
        this.planRecovery = planRecovery;
    }

    /**
     * In the order in which they came up.
     *
     * @param open true for those of whom something is still owed, false for the others
     */
    @Serves(
            value =
                    "Lists what people owe back of months, THR and thirteenth months that were paid too much",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<OverpaymentView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        OverpaymentId after = Cursor.after(cursor, OverpaymentId::new);
        return Page.of(
                readOverpayments.list(actor, open, after, most + 1).stream()
                        .map(OverpaymentView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value =
                    "Reads what a person owes back of a month, or of THR, with all that was entered about it",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<OverpaymentView> read(Actor actor, @PathVariable UUID id) {
        return answer(actor, new OverpaymentId(id));
    }

    /** In place of the plan before; what that has deducted stays deducted. */
    @Serves(
            value = "Decides by which instalments an overpayment is deducted from later payments",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @PutMapping("/{id}/plan")
    ResponseEntity<OverpaymentView> plan(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RecoveryPlanRequest request) {
        planRecovery.plan(
                actor,
                new OverpaymentId(id),
                EntityTag.required(ifMatch),
                request.document(),
                request.instalments().stream().map(InstalmentRequest::instalment).toList());
        return answer(actor, new OverpaymentId(id));
    }

    private ResponseEntity<OverpaymentView> answer(Actor actor, OverpaymentId id) {
        ReadOverpayments.Whole whole = readOverpayments.read(actor, id);
        return EntityTag.answer(
                HttpStatus.OK, whole.shown().overpayment().revision(), OverpaymentView.of(whole));
    }
}
