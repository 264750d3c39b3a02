package id.kinerja.tukin.spj.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.pdf.PlainPdf;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.spj.SatkerAccounts;
import id.kinerja.tukin.spj.SpjPack;
import id.kinerja.tukin.spj.app.ReadSatkers;
import id.kinerja.tukin.spj.app.WriteSpj;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
    private final ReadSatkers readSatkers;

    SpjController(WriteSpj writeSpj, ReadSatkers readSatkers) {
        this.writeSpj = writeSpj;
        this.readSatkers = readSatkers;
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
     * @param kodeSatker whose part is wanted, by six digits, or - for those of whom no satker is
     *     known; absent for the whole run
     */
    @Serves(
            value =
                    "Downloads the accounts of a locked run: nominative lists, recaps, attendance,"
                            + " declaration, differences and control sums; of one satker with"
                            + " kodeSatker",
            roles = {Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @GetMapping(produces = {PlainPdf.MEDIA_TYPE, PlainWorkbook.MEDIA_TYPE})
    ResponseEntity<byte[]> write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable YearMonth fileMonth,
            @RequestParam(required = false) @Nullable String kodeSatker,
            @RequestParam(defaultValue = "PDF") Form format) {
        WriteSpj.Written written =
                writeSpj.write(actor, new RunId(id), fileMonth, kodeSatker, format, format::write);
        String name =
                "spj-tukin-%s-v%d%s-%s.%s"
                        .formatted(
                                written.run().month(),
                                written.run().version(),
                                kodeSatker == null ? "" : "-" + kodeSatker,
                                id,
                                format)
                        .toLowerCase(Locale.ROOT);
        return FileAnswer.of(name, format.mediaType, written.bytes());
    }

    /**
     * Money in whole rupiah.
     *
     * @param kodeSatker - for those of whom no satker is known
     * @param people whom it pays, each once; none where it only accounts what is claimed or taken
     *     back
     * @param lines payments of whatever kind
     */
    record SatkerView(
            String kodeSatker, int people, int lines, long bruto, long potongan, long bersih) {

        static SatkerView of(SatkerAccounts.Satker satker) {
            return new SatkerView(
                    satker.kode(),
                    satker.people(),
                    satker.lines(),
                    satker.bruto().amount(),
                    satker.bruto().minus(satker.bersih()).amount(),
                    satker.bersih().amount());
        }
    }

    @Serves(
            value = "Lists the satker whose accounts a locked run is made of, with people and sums",
            roles = {Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @GetMapping(path = "/satkers", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<SatkerView> satkers(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 1);
        return Page.of(
                readSatkers
                        .list(actor, new RunId(id), cut == null ? null : cut.text(0), most + 1)
                        .stream()
                        .map(SatkerView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.kodeSatker()));
    }
}
