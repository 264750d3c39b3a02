package id.kinerja.integration.transfer.web;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.transfer.Arrival;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.app.AcceptTransfer;
import id.kinerja.integration.transfer.app.PlaceArrival;
import id.kinerja.integration.transfer.app.ReadTransfersIn;
import id.kinerja.integration.transfer.app.ReceiveTransfer;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** People who come from another agency. */
@RestController
@RequestMapping("/v1/transfers-in")
class TransferInController {

    private final ReceiveTransfer receiveTransfer;
    private final PlaceArrival placeArrival;
    private final AcceptTransfer acceptTransfer;
    private final ReadTransfersIn readTransfersIn;
    private final Problems problems;

    TransferInController(
            ReceiveTransfer receiveTransfer,
            PlaceArrival placeArrival,
            AcceptTransfer acceptTransfer,
            ReadTransfersIn readTransfersIn,
            Problems problems) {
        this.receiveTransfer = receiveTransfer;
        this.placeArrival = placeArrival;
        this.acceptTransfer = acceptTransfer;
        this.readTransfersIn = readTransfersIn;
        this.problems = problems;
    }

    /** The same package is here once: what comes again is answered as it stands. */
    @Serves(
            value =
                    "Takes a signed package in that an agency of another installation has handed over; nothing is made of it yet",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<TransferInView> upload(
            Actor actor,
            @Valid @RequestBody TransferInRequests.TransferPackageRequest request,
            Locale locale) {
        return tagged(
                HttpStatus.OK, actor, receiveTransfer.upload(actor, request.sealed()), locale);
    }

    @Serves(
            value = "Lists packages of people who come from other agencies, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<TransferInView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readTransfersIn
                        .list(actor, Cursor.after(cursor, Function.identity()), most + 1)
                        .stream()
                        .map(one -> TransferInView.of(one, null, null))
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value = "Reads a package with what it would make here, and what is to be said of it",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<TransferInView> read(Actor actor, @PathVariable UUID id, Locale locale) {
        return tagged(HttpStatus.OK, readTransfersIn.read(actor, id), locale);
    }

    @Serves(
            value =
                    "Says where somebody who comes is to be, and from which day; nothing is made yet",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{id}/placement")
    ResponseEntity<TransferInView> place(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TransferInRequests.PlacementRequest request,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                placeArrival.place(actor, id, request::placement, seen),
                locale);
    }

    @Serves(
            value =
                    "Takes somebody in whose place another has chosen: the person, his past, his leave and what runs on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/acceptance")
    ResponseEntity<TransferInView> accept(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, acceptTransfer.accept(actor, id, seen), locale);
    }

    @Serves(value = "Says that somebody isn't taken in, and why", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/refusal")
    ResponseEntity<TransferInView> refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TransferInRequests.TransferRefusalRequest request,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                placeArrival.refuse(actor, id, request.reason(), seen),
                locale);
    }

    private ResponseEntity<TransferInView> tagged(
            HttpStatus status, Actor actor, TransferIn transfer, Locale locale) {
        return tagged(status, readTransfersIn.seen(actor, transfer), locale);
    }

    private ResponseEntity<TransferInView> tagged(
            HttpStatus status, ReadTransfersIn.Seen seen, Locale locale) {
        TransferIn transfer = seen.listed().transfer();
        return EntityTag.answer(
                status,
                transfer.revision(),
                TransferInView.of(
                        seen.listed(),
                        TransferContentView.of(seen.arrival().content()),
                        transfer.state() == TransferIn.State.ARRIVED
                                ? arrival(seen.arrival(), locale)
                                : null));
    }

    private TransferInView.ArrivalView arrival(Arrival arrival, Locale locale) {
        Person returning = arrival.known().returning();
        return new TransferInView.ArrivalView(
                returning == null ? null : returning.id().value(),
                arrival.positions(PersonId.next()).size(),
                problems.findings(arrival.hindrances(), locale),
                problems.findings(arrival.notes(), locale));
    }
}
