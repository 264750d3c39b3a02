package id.kinerja.integration.treasury.web;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.integration.treasury.TreasuryFileFormat;
import id.kinerja.integration.treasury.TreasuryFileKind;
import id.kinerja.integration.treasury.app.WriteTreasuryFile;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.Serves;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days for the treasury's Web Gaji, which prices them. */
@RestController
@RequestMapping("/v1/treasury-files")
class TreasuryFileController {

    private static final String MEDIA_TYPE = "text/tab-separated-values";

    private final WriteTreasuryFile writeTreasuryFile;

    TreasuryFileController(WriteTreasuryFile writeTreasuryFile) {
        this.writeTreasuryFile = writeTreasuryFile;
    }

    /**
     * The same bytes as long as its month stands; the ETag is their SHA-256.
     *
     * @param format absent for what the treasury takes; XLSX has the same rows with a grid of days
     */
    @Serves(
            value =
                    "Downloads the ADK of uang makan or of uang lembur of a satker, once the month is closed in all its units",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @GetMapping(produces = {MEDIA_TYPE, PlainWorkbook.MEDIA_TYPE})
    ResponseEntity<byte[]> write(
            Actor actor,
            @RequestParam TreasuryFileKind kind,
            @RequestParam(required = false) @Nullable TreasuryFileFormat format,
            @RequestParam String kodeSatker,
            @RequestParam YearMonth month) {
        TreasuryFileFormat as = requireNonNullElse(format, TreasuryFileFormat.TXT);
        byte[] bytes = writeTreasuryFile.write(actor, kind, as, kodeSatker, month);
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return FileAnswer.of(
                "%s-%s-%s.%s"
                        .formatted(name, kodeSatker, month, as.name().toLowerCase(Locale.ROOT)),
                as == TreasuryFileFormat.TXT ? MEDIA_TYPE : PlainWorkbook.MEDIA_TYPE,
                bytes);
    }
}
