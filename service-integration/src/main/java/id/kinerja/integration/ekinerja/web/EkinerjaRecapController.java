package id.kinerja.integration.ekinerja.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaComparison;
import id.kinerja.integration.ekinerja.EkinerjaMarks;
import id.kinerja.integration.ekinerja.Exclusion;
import id.kinerja.integration.ekinerja.app.ReadEkinerja;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What e-Kinerja has, held against ours, and ours in its form. */
@RestController
@RequestMapping("/v1")
class EkinerjaRecapController {

    private final ReadEkinerja readEkinerja;

    EkinerjaRecapController(ReadEkinerja readEkinerja) {
        this.readEkinerja = readEkinerja;
    }

    /**
     * @param theirs in e-Kinerja, by the last file; absent where it has none
     * @param ours as it was delivered; absent where there is none
     * @param excluded why nothing is awaited of him that month
     * @param causes in what they differ; none where they are the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EkinerjaComparisonView(
            UUID personId,
            @Nullable EkinerjaMarks theirs,
            @Nullable EkinerjaMarks ours,
            Exclusion.@Nullable Reason excluded,
            List<EkinerjaComparison.Cause> causes) {

        static EkinerjaComparisonView of(EkinerjaBook.Compared compared) {
            EkinerjaComparison comparison = compared.comparison();
            return new EkinerjaComparisonView(
                    compared.person().value(),
                    comparison.theirs(),
                    comparison.ours(),
                    comparison.excluded(),
                    List.copyOf(comparison.causes()));
        }
    }

    /** Somebody without an SKP in e-Kinerja. */
    record MissingSkpView(UUID personId) {}

    /** {@code next} may follow a short page, or an empty one. */
    @Serves(
            value = "Lists the ratings of a month in e-Kinerja beside ours, with what differs",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/ekinerja-recaps/{month}")
    Page<EkinerjaComparisonView> compared(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam(required = false, defaultValue = "false") boolean differing,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ReadEkinerja.Part<EkinerjaBook.Compared> part =
                readEkinerja.compared(
                        actor,
                        month,
                        differing,
                        Cursor.after(cursor, PersonId::new),
                        Page.limit(limit));
        return new Page<>(
                part.items().stream().map(EkinerjaComparisonView::of).toList(), next(part));
    }

    /** The same bytes each time; the ETag is their SHA-256. */
    @Serves(
            value = "Downloads our ratings of a month in the form of e-Kinerja's Rekap Penilaian",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping(path = "/ekinerja-recaps/{month}/file", produces = PlainWorkbook.MEDIA_TYPE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable YearMonth month) {
        byte[] bytes = PlainWorkbook.of("Rekap Penilaian", readEkinerja.file(actor, month).cells());
        return ResponseEntity.ok()
                .eTag("\"" + sha256(bytes) + "\"")
                .contentType(MediaType.parseMediaType(PlainWorkbook.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rekap-penilaian-%s.xlsx".formatted(month))
                                .build()
                                .toString())
                .body(bytes);
    }

    /** {@code next} may follow a short page, or an empty one. */
    @Serves(
            value =
                    "Lists who serves and has no SKP of the year in e-Kinerja, but for those excluded",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/ekinerja-skps/{year}/missing")
    Page<MissingSkpView> missing(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ReadEkinerja.Part<PersonId> part =
                readEkinerja.missing(
                        actor, year, Cursor.after(cursor, PersonId::new), Page.limit(limit));
        return new Page<>(
                part.items().stream().map(one -> new MissingSkpView(one.value())).toList(),
                next(part));
    }

    private static @Nullable String next(ReadEkinerja.Part<?> part) {
        PersonId behind = part.behind();
        return behind == null ? null : Cursor.of(behind);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }
}
