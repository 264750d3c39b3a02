package id.kinerja.tukin.shadow.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.shadow.ShadowCause;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowOutcome;
import id.kinerja.tukin.shadow.ShadowRuns;
import id.kinerja.tukin.shadow.ShadowWord;
import id.kinerja.tukin.shadow.app.CompareMonth;
import id.kinerja.tukin.shadow.app.DecideDifferences;
import id.kinerja.tukin.shadow.app.ReadShadowRuns;
import id.kinerja.tukin.shadow.app.SignShadowRun;
import id.kinerja.tukin.shadow.web.ShadowViews.DecidedView;
import id.kinerja.tukin.shadow.web.ShadowViews.ShadowOverviewView;
import id.kinerja.tukin.shadow.web.ShadowViews.ShadowPersonView;
import id.kinerja.tukin.shadow.web.ShadowViews.ShadowRunView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Months of the application before, held against ours until they are signed off. */
@RestController
@RequestMapping("/v1/shadow-runs")
class ShadowRunController {

    private static final int MOST = 1_000;
    private static final int LONGEST = 500;

    private final CompareMonth compareMonth;
    private final ReadShadowRuns readShadowRuns;
    private final DecideDifferences decideDifferences;
    private final SignShadowRun signShadowRun;
    private final Problems problems;

    ShadowRunController(
            CompareMonth compareMonth,
            ReadShadowRuns readShadowRuns,
            DecideDifferences decideDifferences,
            SignShadowRun signShadowRun,
            Problems problems) {
        this.compareMonth = compareMonth;
        this.readShadowRuns = readShadowRuns;
        this.decideDifferences = decideDifferences;
        this.signShadowRun = signShadowRun;
        this.problems = problems;
    }

    /**
     * @param runId of the month, calculated; it need not be approved
     */
    record ShadowRunRequest(@NotNull UUID runId) {}

    /**
     * @param subjects whose differences, whatever was said before; absent for all of the cause
     *     about which nothing was said yet
     * @param cause of which; absent for all of those who are named
     * @param reason at most 500 characters; needed where a difference is accepted
     */
    record DecisionRequest(
            @Nullable @Size(min = 1, max = MOST) List<@NotNull UUID> subjects,
            @Nullable ShadowCause cause,
            @NotNull ShadowWord word,
            @Nullable @Size(max = LONGEST) String reason) {

        DecideDifferences.Wanted wanted() {
            String said = reason == null || reason.isBlank() ? null : reason.strip();
            return new DecideDifferences.Wanted(subjects, cause, word, said);
        }
    }

    /** What was paid comes in before by file ({@code profile=old-payments}). */
    @Serves(
            value =
                    "Holds what the application before paid against a calculated run of the month, in"
                            + " the background, as a new version",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @PostMapping
    ResponseEntity<ShadowOverviewView> compare(
            Actor actor, @Valid @RequestBody ShadowRunRequest request) {
        ShadowId begun = compareMonth.compare(actor, new RunId(request.runId()));
        return answer(HttpStatus.ACCEPTED, readShadowRuns.read(actor, begun));
    }

    @Serves(
            value = "Lists the comparisons with the application before, the last one first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<ShadowRunView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readShadowRuns
                        .list(actor, month, Cursor.after(cursor, ShadowId::new), most + 1)
                        .stream()
                        .map(ShadowRunView::of)
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }

    /** Its ETag is what the sign-off wants back. */
    @Serves(
            value = "Reads a comparison with its sums by outcome and by cause",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<ShadowOverviewView> one(Actor actor, @PathVariable UUID id) {
        return answer(HttpStatus.OK, readShadowRuns.read(actor, new ShadowId(id)));
    }

    /**
     * @param undecided only those with a difference about which nobody has said a word
     */
    @Serves(
            value =
                    "Lists the people of a comparison with both sides and their differences, of one"
                            + " outcome or cause where asked",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}/people")
    Page<ShadowPersonView> people(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ShadowOutcome outcome,
            @RequestParam(required = false) @Nullable ShadowCause cause,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readShadowRuns
                        .people(
                                actor,
                                new ShadowId(id),
                                new ShadowRuns.Question(outcome, cause, undecided),
                                Cursor.after(cursor, subject -> subject),
                                most + 1)
                        .stream()
                        .map(ShadowPersonView::of)
                        .toList(),
                most,
                last -> Cursor.of(last.subject()));
    }

    /** A row for each cause of each person. */
    @Serves(
            value = "Downloads the differences of a comparison as CSV, of one cause where asked",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping(path = "/{id}/differences", produces = "text/csv")
    ResponseEntity<byte[]> export(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ShadowOutcome outcome,
            @RequestParam(required = false) @Nullable ShadowCause cause,
            @RequestParam(defaultValue = "false") boolean undecided) {
        byte[] table =
                readShadowRuns.export(
                        actor,
                        new ShadowId(id),
                        new ShadowRuns.Question(outcome, cause, undecided));
        return FileAnswer.of("selisih-" + id + ".csv", "text/csv;charset=UTF-8", table);
    }

    @Serves(
            value =
                    "Says what is right about differences: of people who are named, or of all of one"
                            + " cause at once",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @NoIfMatch(
            reason = "The comparison's own version grows with it, so that its signer looks again")
    @PostMapping("/{id}/decisions")
    DecidedView decide(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody DecisionRequest request,
            Locale locale) {
        DecideDifferences.Outcome outcome =
                decideDifferences.decide(actor, new ShadowId(id), request.wanted());
        return new DecidedView(outcome.people(), problems.findings(outcome.findings(), locale));
    }

    /** By somebody who brought none of what was paid; what is signed never changes. */
    @Serves(
            value = "Signs a month off once something was said about each difference",
            roles = Role.PENYETUJU_TUKIN)
    @PostMapping("/{id}/sign-off")
    ResponseEntity<ShadowOverviewView> sign(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        ShadowId signed = signShadowRun.sign(actor, new ShadowId(id), seen).id();
        return answer(HttpStatus.OK, readShadowRuns.read(actor, signed));
    }

    private static ResponseEntity<ShadowOverviewView> answer(
            HttpStatus status, ReadShadowRuns.Overview seen) {
        return EntityTag.answer(status, seen.shadow().revision(), ShadowOverviewView.of(seen));
    }
}
