package id.kinerja.integration.duty.web;

import static java.util.Objects.requireNonNull;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasId;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.duty.app.CancelSuratTugas;
import id.kinerja.integration.duty.app.ReadSuratTugas;
import id.kinerja.integration.duty.app.RecordSuratTugas;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.time.YearMonth;
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

/** Surat tugas: work elsewhere by order. */
@RestController
@RequestMapping("/v1/surat-tugas")
class SuratTugasController {

    private static final int KEYS = 2;

    private final RecordSuratTugas recordSuratTugas;
    private final CancelSuratTugas cancelSuratTugas;
    private final ReadSuratTugas readSuratTugas;
    private final Problems problems;

    SuratTugasController(
            RecordSuratTugas recordSuratTugas,
            CancelSuratTugas cancelSuratTugas,
            ReadSuratTugas readSuratTugas,
            Problems problems) {
        this.recordSuratTugas = recordSuratTugas;
        this.cancelSuratTugas = cancelSuratTugas;
        this.readSuratTugas = readSuratTugas;
        this.problems = problems;
    }

    /**
     * @param findings for whom it wasn't recorded, and what is to be looked at of those for whom it
     *     was, by row
     */
    record RecordedView(SuratTugasView letter, List<Problem.Finding> findings) {}

    @Serves(
            value =
                    "Records a surat tugas for many people; for whom it can't be recorded gets a finding",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<RecordedView> record(
            Actor actor, @Valid @RequestBody SuratTugasRequest request, Locale locale) {
        RecordSuratTugas.Outcome outcome =
                recordSuratTugas.record(actor, request.letter(), request.people());
        return EntityTag.answer(
                HttpStatus.CREATED,
                outcome.letter().revision(),
                new RecordedView(
                        view(actor, outcome.letter()),
                        problems.findings(outcome.findings(), locale)));
    }

    @Serves(
            value = "Reads a surat tugas",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "whom it sends")
    @GetMapping("/{id}")
    ResponseEntity<SuratTugasView> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, readSuratTugas.read(actor, new SuratTugasId(id)));
    }

    @Serves(
            value = "Lists a person's surat tugas, or a month's of one's units, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping
    Page<SuratTugasView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<SuratTugas> letters = letters(actor, person, month, place(cursor), most + 1);
        var actions = readSuratTugas.actions(actor, letters);
        var shown = readSuratTugas.shown(actor, letters);
        List<SuratTugasView> oneMore =
                letters.stream()
                        .map(
                                letter ->
                                        SuratTugasView.of(
                                                letter, shown.apply(letter), actions.apply(letter)))
                        .toList();
        return Page.of(oneMore, most, letter -> Cursor.of(letter.from(), letter.id()));
    }

    @Serves(
            value = "Calls a surat tugas off for all whom it sends; the letter stays on record",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<SuratTugasView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, cancelSuratTugas.cancel(actor, new SuratTugasId(id), seen));
    }

    private List<SuratTugas> letters(
            Actor actor,
            @Nullable PersonId person,
            @Nullable YearMonth month,
            SuratTugasLetters.@Nullable Place after,
            int limit) {
        if ((person == null) == (month == null)) {
            throw Refused.invalid("filter-invalid", Refused.Finding.of("month", "person-or-month"));
        }
        return person != null
                ? readSuratTugas.list(actor, person, after, limit)
                : readSuratTugas.list(actor, requireNonNull(month), after, limit);
    }

    private static SuratTugasLetters.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new SuratTugasLetters.Place(cursor.date(0), new SuratTugasId(cursor.uuid(1)));
    }

    private SuratTugasView view(Actor actor, SuratTugas letter) {
        return SuratTugasView.of(
                letter,
                readSuratTugas.shown(actor, List.of(letter)).apply(letter),
                readSuratTugas.actions(actor, List.of(letter)).apply(letter));
    }

    private ResponseEntity<SuratTugasView> tagged(Actor actor, SuratTugas letter) {
        return EntityTag.answer(HttpStatus.OK, letter.revision(), view(actor, letter));
    }
}
