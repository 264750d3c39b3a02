package id.kinerja.integration.terminal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.terminal.KeptEnrolment;
import id.kinerja.integration.terminal.app.EndEnrolment;
import id.kinerja.integration.terminal.app.ListEnrolments;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Whose the PINs of a terminal are, one by one. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}/enrolments")
class EnrolmentController {

    private final ListEnrolments listEnrolments;
    private final EndEnrolment endEnrolment;

    EnrolmentController(ListEnrolments listEnrolments, EndEnrolment endEnrolment) {
        this.listEnrolments = listEnrolments;
        this.endEnrolment = endEnrolment;
    }

    /**
     * @param lastDay on which the PIN is still his
     */
    record EnrolmentEndingRequest(@NotNull LocalDate lastDay) {}

    /** An enrolment as it is shown; its version is the ETag. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnrolmentView(
            UUID id,
            String pin,
            UUID personId,
            LocalDate from,
            @Nullable LocalDate to,
            long version) {

        static EnrolmentView of(KeptEnrolment kept) {
            return new EnrolmentView(
                    kept.id(),
                    kept.enrolment().pin(),
                    kept.enrolment().person().value(),
                    kept.enrolment().during().from(),
                    kept.enrolment().during().to(),
                    kept.revision());
        }
    }

    @Serves(
            value = "Lists whose the PINs of a terminal are and were",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<EnrolmentView> list(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        List<EnrolmentView> oneMore =
                listEnrolments
                        .list(actor, serialNumber, from == null ? null : from.uuid(0), most + 1)
                        .stream()
                        .map(EnrolmentView::of)
                        .toList();
        return Page.of(oneMore, most, enrolment -> Cursor.of(enrolment.id()));
    }

    @Serves(
            value = "Reads whose a PIN of a terminal is",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<EnrolmentView> read(
            Actor actor, @PathVariable String serialNumber, @PathVariable UUID id) {
        return tagged(listEnrolments.read(actor, serialNumber, id));
    }

    /** What was taken for his punch behind a last day that is past waits from then on. */
    @Serves(
            value = "Sets the last day on which a PIN of a terminal is a person's",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/ending")
    ResponseEntity<EnrolmentView> end(
            Actor actor,
            @PathVariable String serialNumber,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EnrolmentEndingRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(endEnrolment.end(actor, serialNumber, id, request.lastDay(), seen));
    }

    private static ResponseEntity<EnrolmentView> tagged(KeptEnrolment kept) {
        return EntityTag.answer(HttpStatus.OK, kept.revision(), EnrolmentView.of(kept));
    }
}
