package id.kinerja.integration.daftarhadir.web;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirBook;
import id.kinerja.integration.daftarhadir.DaftarHadirId;
import id.kinerja.integration.daftarhadir.app.AttestDaftarHadir;
import id.kinerja.integration.daftarhadir.app.EnterDaftarHadir;
import id.kinerja.integration.daftarhadir.app.ReadDaftarHadir;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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

/** Daftar hadir kept by hand at posts without a terminal. */
@RestController
@RequestMapping("/v1/daftar-hadir")
class DaftarHadirController {

    private static final int KEYS = 2;

    private final EnterDaftarHadir enterDaftarHadir;
    private final AttestDaftarHadir attestDaftarHadir;
    private final ReadDaftarHadir readDaftarHadir;
    private final Problems problems;

    DaftarHadirController(
            EnterDaftarHadir enterDaftarHadir,
            AttestDaftarHadir attestDaftarHadir,
            ReadDaftarHadir readDaftarHadir,
            Problems problems) {
        this.enterDaftarHadir = enterDaftarHadir;
        this.attestDaftarHadir = attestDaftarHadir;
        this.readDaftarHadir = readDaftarHadir;
        this.problems = problems;
    }

    /**
     * @param findings of the lines that weren't entered, by row
     */
    record EnteredView(DaftarHadirView daftarHadir, List<Problem.Finding> findings) {}

    @Serves(
            value = "Enters a unit's daftar hadir of a day; a line that can't stand gets a finding",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<EnteredView> enter(
            Actor actor, @Valid @RequestBody DaftarHadirRequest request, Locale locale) {
        EnterDaftarHadir.Outcome outcome =
                enterDaftarHadir.enter(actor, request.enteredBy(actor.requirePerson()));
        return EntityTag.answer(
                HttpStatus.CREATED,
                outcome.entered().revision(),
                new EnteredView(
                        view(actor, outcome.entered()),
                        problems.findings(outcome.findings(), locale)));
    }

    @Serves(
            value = "Reads a daftar hadir",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the head of the unit")
    @GetMapping("/{id}")
    ResponseEntity<DaftarHadirView> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, readDaftarHadir.read(actor, new DaftarHadirId(id)));
    }

    @Serves(
            value = "Lists the daftar hadir of a unit without their lines, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the head of the unit")
    @GetMapping
    Page<DaftarHadirView> list(
            Actor actor,
            @RequestParam UnitId unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<DaftarHadir> found = readDaftarHadir.list(actor, unit, place(cursor), most + 1);
        var actions = readDaftarHadir.actions(actor, unit, found);
        List<DaftarHadirView> oneMore =
                found.stream().map(one -> DaftarHadirView.of(one, actions.apply(one))).toList();
        return Page.of(oneMore, most, one -> Cursor.of(one.date(), one.id()));
    }

    @Serves(
            value = "Attests a daftar hadir; its days are resolved again",
            who = "the head of the unit, or of one above it")
    @PostMapping("/{id}/attestation")
    ResponseEntity<DaftarHadirView> attest(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, attestDaftarHadir.attest(actor, new DaftarHadirId(id), seen));
    }

    @Serves(
            value = "Returns a daftar hadir, to be entered anew",
            who = "the head of the unit, or of one above it")
    @PostMapping("/{id}/return")
    ResponseEntity<DaftarHadirView> giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, attestDaftarHadir.giveBack(actor, new DaftarHadirId(id), seen));
    }

    @Serves(
            value = "Calls a daftar hadir off; its days are resolved again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<DaftarHadirView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, attestDaftarHadir.cancel(actor, new DaftarHadirId(id), seen));
    }

    private static DaftarHadirBook.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new DaftarHadirBook.Place(cursor.date(0), new DaftarHadirId(cursor.uuid(1)));
    }

    private DaftarHadirView view(Actor actor, DaftarHadir one) {
        return DaftarHadirView.of(
                one, readDaftarHadir.actions(actor, one.unit(), List.of(one)).apply(one));
    }

    private ResponseEntity<DaftarHadirView> tagged(Actor actor, DaftarHadir one) {
        return EntityTag.answer(HttpStatus.OK, one.revision(), view(actor, one));
    }
}
