package id.kinerja.tukin.spj.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.pdf.PlainPdf;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.spj.SpjPack;
import id.kinerja.tukin.spj.app.WriteSpj;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a locked run. */
@RestController
@RequestMapping("/v1/runs/{id}/spj")
class SpjController {

    private final WriteSpj writeSpj;

    SpjController(WriteSpj writeSpj) {
        this.writeSpj = writeSpj;
    }

    /** How the accounts are written; both have the same tables. */
    enum Form {
        PDF(PlainPdf.MEDIA_TYPE),
        XLSX(PlainWorkbook.MEDIA_TYPE);

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        private byte[] write(SpjPack pack) {
            return switch (this) {
                case PDF -> SpjPdf.of(pack);
                case XLSX -> SpjWorkbook.of(pack);
            };
        }
    }

    /**
     * The same bytes each time; the ETag is their SHA-256.
     *
     * @param fileMonth of the Web Gaji files that are handed in with it; absent for the run's own
     */
    @Serves(
            value =
                    "Downloads the accounts of a locked run: nominative lists, recaps, attendance,"
                            + " declaration, differences and control sums",
            roles = {Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @GetMapping(produces = {PlainPdf.MEDIA_TYPE, PlainWorkbook.MEDIA_TYPE})
    ResponseEntity<byte[]> write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable YearMonth fileMonth,
            @RequestParam(defaultValue = "PDF") Form format) {
        WriteSpj.Written written =
                writeSpj.write(actor, new RunId(id), fileMonth, format, format::write);
        String name =
                "spj-tukin-%s-v%d-%s.%s"
                        .formatted(written.run().month(), written.run().version(), id, format)
                        .toLowerCase(Locale.ROOT);
        return FileAnswer.of(name, format.mediaType, written.bytes());
    }
}
