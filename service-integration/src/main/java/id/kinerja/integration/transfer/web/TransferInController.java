package id.kinerja.integration.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.transfer.Arrival;
import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.app.AcceptTransfer;
import id.kinerja.integration.transfer.app.PlaceArrival;
import id.kinerja.integration.transfer.app.ReadTransfersIn;
import id.kinerja.integration.transfer.app.ReceiveTransfer;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PACKAGE = 400_000;

    /** Of the longest table there is (27 peringkat, Perpres 37/2015). */
    private static final int HIGHEST_CLASS = 27;

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

    /**
     * @param sealed the line of text that the other agency has downloaded
     */
    record TransferPackageRequest(@NotBlank @Size(max = LONGEST_PACKAGE) String sealed) {

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "TransferPackageRequest";
        }
    }

    /**
     * @param assessorId whom the decree names; absent for who leads the unit
     * @param from his first day here
     */
    record PlacementRequest(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = LONGEST_CODE) String positionCode,
            @NotBlank @Size(max = LONGEST_NAME) String positionName,
            @NotNull JenisJabatan jenisJabatan,
            @Nullable @Min(1) @Max(HIGHEST_CLASS) Integer kelasJabatan,
            @Nullable PersonId assessorId,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @NotNull LocalDate from) {

        Placement placement() {
            DaysOfTheRepublic.require("transfer-in-invalid", new Written("from", from));
            return new Placement(
                    unitId,
                    positionCode,
                    positionName,
                    jenisJabatan,
                    kelasJabatan == null ? null : new KelasJabatan(kelasJabatan),
                    assessorId,
                    decreeNumber,
                    from);
        }
    }

    record TransferRefusalRequest(@NotBlank @Size(max = LONGEST_NAME) String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlacementView(
            UUID unitId,
            String positionCode,
            String positionName,
            JenisJabatan jenisJabatan,
            @Nullable Integer kelasJabatan,
            @Nullable UUID assessorId,
            String decreeNumber,
            LocalDate from) {

        static PlacementView of(Placement placement) {
            KelasJabatan kelas = placement.kelas();
            return new PlacementView(
                    placement.unit().value(),
                    placement.positionCode(),
                    placement.positionName(),
                    placement.jenis(),
                    kelas == null ? null : kelas.number(),
                    value(placement.assessor()),
                    placement.decree(),
                    placement.from());
        }
    }

    /**
     * What would be made, and what is to be said of it.
     *
     * @param returningPersonId who has his number here already and would come back
     * @param positions how many past positions would be kept
     * @param hindrances for which he can't be accepted yet
     * @param notes what whoever accepts him should know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArrivalView(
            @Nullable UUID returningPersonId,
            int positions,
            List<Problem.Finding> hindrances,
            List<Problem.Finding> notes) {}

    /**
     * @param broughtBy absent where it came by itself
     * @param decidedBy who has accepted or refused him
     * @param personId who he is here, once he was accepted
     * @param content what the package says; absent in lists
     * @param arrival absent in lists, and once it is decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransferInView(
            UUID id,
            UUID packageId,
            HandOver handOver,
            String fromCode,
            String fromName,
            String personName,
            LocalDate lastDay,
            Instant arrivedAt,
            @Nullable UUID broughtBy,
            @Nullable PlacementView placement,
            @Nullable UUID placedBy,
            TransferIn.State state,
            @Nullable UUID decidedBy,
            @Nullable String reason,
            @Nullable UUID personId,
            @Nullable TransferContentView content,
            @Nullable ArrivalView arrival,
            long version,
            List<TransferIn.Action> actions) {

        static TransferInView of(
                ReadTransfersIn.Listed listed,
                @Nullable TransferContentView content,
                @Nullable ArrivalView arrival) {
            TransferIn transfer = listed.transfer();
            Placement placement = transfer.placement();
            return new TransferInView(
                    transfer.id(),
                    transfer.packageId(),
                    transfer.handOver(),
                    transfer.from().code(),
                    transfer.from().name(),
                    listed.name(),
                    transfer.lastDay(),
                    transfer.arrivedAt(),
                    value(transfer.broughtBy()),
                    placement == null ? null : PlacementView.of(placement),
                    value(transfer.placedBy()),
                    transfer.state(),
                    value(transfer.decidedBy()),
                    transfer.reason(),
                    value(transfer.person()),
                    content,
                    arrival,
                    transfer.revision(),
                    listed.actions());
        }
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** The same package is here once: what comes again is answered as it stands. */
    @Serves(
            value =
                    "Takes a signed package in that an agency of another installation has handed over; nothing is made of it yet",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<TransferInView> upload(
            Actor actor, @Valid @RequestBody TransferPackageRequest request, Locale locale) {
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
            @Valid @RequestBody PlacementRequest request,
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
            @Valid @RequestBody TransferRefusalRequest request,
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

    private ArrivalView arrival(Arrival arrival, Locale locale) {
        Person returning = arrival.known().returning();
        return new ArrivalView(
                returning == null ? null : returning.id().value(),
                arrival.positions(PersonId.next()).size(),
                problems.findings(arrival.hindrances(), locale),
                problems.findings(arrival.notes(), locale));
    }
}
