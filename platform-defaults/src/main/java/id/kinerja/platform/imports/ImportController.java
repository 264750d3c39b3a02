package id.kinerja.platform.imports;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportViews.FindingView;
import id.kinerja.platform.imports.ImportViews.ImportView;
import id.kinerja.platform.table.FileKind;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.TakesFile;
import id.kinerja.platform.web.Watch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files in, the same for every kind: brought, looked through, applied or given up. */
@RestController
@RequestMapping("/v1/imports")
final class ImportController {

    private static final String TEXT = "text/csv";

    private final BringFile bringFile;
    private final MoveImport moveImport;
    private final ReadImports readImports;
    private final ImportViews views;
    private final Watch watch;

    ImportController(
            BringFile bringFile,
            MoveImport moveImport,
            ReadImports readImports,
            ImportViews views,
            Watch watch) {
        this.bringFile = bringFile;
        this.moveImport = moveImport;
        this.readImports = readImports;
        this.views = views;
        this.watch = watch;
    }

    @Serves(
            value = "Brings an XLSX or CSV file, which is looked through in the background",
            who = "holders of the role that the profile names")
    @TakesFile
    @PostMapping(
            consumes = {TEXT, PlainWorkbook.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<ImportView> bring(
            Actor actor, @RequestParam String profile, HttpServletRequest file, Locale locale)
            throws IOException {
        ImportJob job = bringFile.bring(actor, profile, file::getInputStream);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create(file.getRequestURI() + "/" + job.id()))
                .eTag(EntityTag.of(job.revision()))
                .body(views.of(actor, job, locale));
    }

    @Serves(
            value = "Lists the files that were brought, the latest first",
            who = "holders of the role that the profile names")
    @GetMapping
    Page<ImportView> list(
            Actor actor,
            @RequestParam String profile,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int most = Page.limit(limit);
        var oneMore = readImports.list(actor, profile, Cursor.after(cursor, id -> id), most + 1);
        return Page.of(
                oneMore.stream().map(job -> views.of(actor, job, locale)).toList(),
                most,
                last -> Cursor.of(last.id()));
    }

    /** In the columns of a workbook whatever is typed stays the text that it is. */
    @Serves(
            value = "Downloads the header row of a kind of file, to be filled in below",
            who = "holders of the role that the profile names")
    @GetMapping(
            path = "/template",
            produces = {TEXT, PlainWorkbook.MEDIA_TYPE})
    ResponseEntity<byte[]> template(
            Actor actor,
            @RequestParam String profile,
            @RequestParam(defaultValue = "XLSX") FileKind format) {
        List<String> columns = readImports.columnsToFillIn(actor, profile);
        byte[] file =
                switch (format) {
                    case CSV -> (String.join(",", columns) + "\r\n").getBytes(US_ASCII);
                    case XLSX -> PlainWorkbook.toFillIn(profile, columns);
                };
        String name = "%s.%s".formatted(profile, format).toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(
                                format == FileKind.CSV ? TEXT : PlainWorkbook.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    /** Its ETag is what its application wants back. */
    @Serves(
            value = "Reads how far an import is",
            who = "holders of the role that the profile names")
    @GetMapping("/{id}")
    ResponseEntity<ImportView> one(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(HttpStatus.OK, actor, readImports.read(actor, id), locale);
    }

    @Serves(
            value = "Lists what is wrong, cell by cell, as the present step has found it so far",
            who = "holders of the role that the profile names")
    @GetMapping("/{id}/findings")
    Page<FindingView> findings(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        var oneMore = readImports.findings(actor, id, from == null ? 0 : from.number(0), most + 1);
        return Page.of(
                oneMore.stream().map(kept -> views.of(kept, locale)).toList(),
                most,
                last -> Cursor.of(last.position()));
    }

    /**
     * The import each time it changes, as events whose id is its revision. A stream ends by itself
     * after a while; coming back with {@code Last-Event-ID} goes on where it ended, and is answered
     * 204 where nothing more will come.
     */
    @Serves(
            value = "Sends the import each time it changes, as events; 204 once no more will come",
            who = "holders of the role that the profile names")
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        watch.watch(
                "import", seen, () -> stand(actor, readImports.read(actor, id), locale), response);
    }

    @Serves(
            value = "Has the good rows go in, in the background",
            who = "holders of the role that the profile names")
    @PostMapping("/{id}/application")
    ResponseEntity<ImportView> apply(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        return answer(HttpStatus.ACCEPTED, actor, moveImport.apply(actor, id, seen), locale);
    }

    @Serves(
            value = "Stops it after the part that is being taken; rows that went in stay in",
            who = "holders of the role that the profile names")
    @NoIfMatch(reason = "It stops whatever step it is at")
    @PostMapping("/{id}/cancellation")
    @NoIdempotencyKey(reason = "what is cancelled already stays so")
    ResponseEntity<ImportView> cancel(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(HttpStatus.OK, actor, moveImport.cancel(actor, id), locale);
    }

    private Watch.Stand stand(Actor actor, ImportJob job, Locale locale) {
        return new Watch.Stand(
                Long.toString(job.revision()),
                job.state().isWorkedOn(),
                views.of(actor, job, locale));
    }

    private ResponseEntity<ImportView> answer(
            HttpStatus status, Actor actor, ImportJob job, Locale locale) {
        return EntityTag.answer(status, job.revision(), views.of(actor, job, locale));
    }
}
