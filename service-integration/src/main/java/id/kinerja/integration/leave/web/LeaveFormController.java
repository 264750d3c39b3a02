package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.app.PrintLeaveForm;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.pdf.PlainPdf;
import id.kinerja.platform.web.Serves;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A request for leave on paper. */
@RestController
@RequestMapping("/v1/leave-requests/{id}/form")
class LeaveFormController {

    private final PrintLeaveForm printLeaveForm;

    LeaveFormController(PrintLeaveForm printLeaveForm) {
        this.printLeaveForm = printLeaveForm;
    }

    /** The same bytes as long as nothing on it changes. */
    @Serves(
            value = "Prints a request for leave on the form of Peraturan BKN 24/2017",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself, and the officials who consider and decide it")
    @GetMapping(produces = PlainPdf.MEDIA_TYPE)
    ResponseEntity<byte[]> print(Actor actor, @PathVariable UUID id) {
        byte[] file = LeaveFormPdf.of(printLeaveForm.print(actor, new PermintaanCutiId(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PlainPdf.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("permintaan-cuti-%s.pdf".formatted(id))
                                .build()
                                .toString())
                .body(file);
    }
}
