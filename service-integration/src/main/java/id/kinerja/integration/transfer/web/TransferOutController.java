package id.kinerja.integration.transfer.web;

import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.app.OpenTransferOut;
import id.kinerja.integration.transfer.app.ReadTransfersOut;
import id.kinerja.integration.transfer.app.ReleaseTransferOut;
import id.kinerja.integration.transfer.app.ReturnTransfer;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People who leave for another agency. */
@RestController
@RequestMapping("/v1/transfers-out")
class TransferOutController {

    private final OpenTransferOut openTransferOut;
    private final ReleaseTransferOut releaseTransferOut;
    private final ReturnTransfer returnTransfer;
    private final ReadTransfersOut readTransfersOut;

    TransferOutController(
            OpenTransferOut openTransferOut,
            ReleaseTransferOut releaseTransferOut,
            ReturnTransfer returnTransfer,
            ReadTransfersOut readTransfersOut) {
        this.returnTransfer = returnTransfer;
        this.openTransferOut = openTransferOut;
        this.releaseTransferOut = releaseTransferOut;
        this.readTransfersOut = readTransfersOut;
    }

    @Serves(
            value =
                    "Prepares that somebody leaves for another agency by decree; nothing of him changes yet",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<TransferOutView> open(
            Actor actor, @Valid @RequestBody TransferOutRequests.TransferOutRequest request) {
        return tagged(HttpStatus.CREATED, actor, openTransferOut.open(actor, request::decreed));
    }

    @Serves(
            value = "Lists people who leave for another agency, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<TransferOutView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readTransfersOut
                        .list(actor, Cursor.after(cursor, Function.identity()), most + 1)
                        .stream()
                        .map(TransferOutView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value = "Reads a transfer out, with what is still open of whoever leaves",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<TransferOutView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, readTransfersOut.read(actor, id));
    }

    @Serves(
            value = "Says until which month this agency pays whoever leaves, and by which letter",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{id}/payment")
    ResponseEntity<TransferOutView> sayPaid(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TransferOutRequests.TransferPaymentRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                openTransferOut.sayPaid(
                        actor,
                        id,
                        new TransferPackage.Paid(request.paidUntil(), request.letter()),
                        seen));
    }

    @Serves(
            value =
                    "Lets somebody go whom another has prepared: his service ends here, and the package is signed once his last day is over",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/release")
    ResponseEntity<TransferOutView> release(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, releaseTransferOut.release(actor, id, seen));
    }

    @Serves(value = "Drops a transfer out that nobody has released", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<TransferOutView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, openTransferOut.cancel(actor, id, seen));
    }

    @Serves(
            value =
                    "Says of one who went by file that the other agency has not taken him; an agency of this installation says so by itself",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/refusal")
    ResponseEntity<TransferOutView> sayRefused(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TransferOutRequests.TransferReturnRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                returnTransfer.refusedThere(actor, id, request.reason(), seen));
    }

    @Serves(
            value = "Sends a package anew that the other agency has not taken",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/sending")
    ResponseEntity<TransferOutView> sendAnew(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, returnTransfer.sendAnew(actor, id, seen));
    }

    @Serves(
            value =
                    "Takes back who was let go in error, until the package is signed, or whom the other agency has not taken: his service and his places go on here",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/taking-back")
    ResponseEntity<TransferOutView> takeBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TransferOutRequests.TransferReturnRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK, actor, returnTransfer.takeBack(actor, id, request.reason(), seen));
    }

    @Serves(
            value =
                    "Downloads the signed package of whoever was released, for the other agency, once his last day is over",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @GetMapping(path = "/{id}/package", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> sealed(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mutasi-%s.jws".formatted(id))
                                .build()
                                .toString())
                .body(readTransfersOut.packageOf(actor, id));
    }

    private ResponseEntity<TransferOutView> tagged(
            HttpStatus status, Actor actor, TransferOut transfer) {
        return tagged(status, readTransfersOut.seen(actor, transfer));
    }

    private static ResponseEntity<TransferOutView> tagged(
            HttpStatus status, ReadTransfersOut.Seen seen) {
        return EntityTag.answer(
                status, seen.listed().transfer().revision(), TransferOutView.of(seen));
    }
}
