package id.kinerja.tukin.run.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.app.AskAttendance;
import id.kinerja.tukin.run.app.MoveRun;
import id.kinerja.tukin.run.app.OpenRun;
import id.kinerja.tukin.run.app.ReadRun;
import id.kinerja.tukin.run.app.ReadRuns;
import id.kinerja.tukin.run.app.ReproduceRun;
import id.kinerja.tukin.run.app.RunActions;
import id.kinerja.tukin.run.app.StartCalculation;
import id.kinerja.tukin.run.web.RunViews.CorrectionView;
import id.kinerja.tukin.run.web.RunViews.PersonView;
import id.kinerja.tukin.run.web.RunViews.QuestionsView;
import id.kinerja.tukin.run.web.RunViews.ReproductionView;
import id.kinerja.tukin.run.web.RunViews.RunView;
import id.kinerja.tukin.run.web.RunViews.UnitView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
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

/** The payment of a month: opened, calculated, checked and approved, by two people. */
@RestController
@RequestMapping("/v1/runs")
class RunController {

    private final OpenRun openRun;
    private final StartCalculation startCalculation;
    private final MoveRun moveRun;
    private final ReadRuns readRuns;
    private final ReadRun readRun;
    private final ReproduceRun reproduceRun;
    private final AskAttendance askAttendance;
    private final RunActions runActions;

    RunController(
            OpenRun openRun,
            StartCalculation startCalculation,
            MoveRun moveRun,
            ReadRuns readRuns,
            ReadRun readRun,
            ReproduceRun reproduceRun,
            AskAttendance askAttendance,
            RunActions runActions) {
        this.runActions = runActions;
        this.askAttendance = askAttendance;
        this.openRun = openRun;
        this.startCalculation = startCalculation;
        this.moveRun = moveRun;
        this.readRuns = readRuns;
        this.readRun = readRun;
        this.reproduceRun = reproduceRun;
    }

    record OpenRunRequest(@NotNull YearMonth month) {}

    @Serves(value = "Opens the tukin run of a month", roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    ResponseEntity<RunView> open(Actor actor, @Valid @RequestBody OpenRunRequest request) {
        return answer(HttpStatus.CREATED, actor, openRun.open(actor, request.month()));
    }

    /** Latest month first. */
    @Serves(
            value = "Lists the runs, the latest month first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<RunView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 1);
        YearMonth before = cut == null ? null : cut.month(0);
        var actions = runActions.of(actor);
        return Page.of(
                readRuns.read(actor, before, most + 1).stream()
                        .map(run -> RunView.of(run, actions.apply(run)))
                        .toList(),
                most,
                run -> Cursor.of(run.month()));
    }

    /** With its totals by unit; its ETag is what a step wants back. */
    @Serves(
            value = "Reads a run with its totals by unit",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<RunView> one(Actor actor, @PathVariable UUID id) {
        ReadRun.Overview seen = readRun.overview(actor, new RunId(id));
        return EntityTag.answer(
                HttpStatus.OK,
                seen.run().revision(),
                RunView.of(
                        seen.run(),
                        seen.factsSince(),
                        seen.units().stream().map(UnitView::of).toList(),
                        questions(actor, seen.run()),
                        runActions.of(actor).apply(seen.run())));
    }

    /** Goes on in the background; the run says how far it is. */
    @Serves(
            value = "Calculates a run in the background; the run says how far it is",
            roles = Role.PENGELOLA_TUKIN)
    @NoIfMatch(
            reason =
                    "It takes whatever facts there are; the check and the approval name the version")
    @PostMapping("/{id}/calculation")
    ResponseEntity<RunView> calculate(Actor actor, @PathVariable UUID id) {
        return answer(HttpStatus.ACCEPTED, actor, startCalculation.start(actor, new RunId(id)));
    }

    /** Says what of the month's attendance still waits, which holds up nothing. */
    @Serves(
            value = "Checks a calculated run, and says what of the month's attendance still waits",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @PostMapping("/{id}/check")
    ResponseEntity<RunView> check(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        Run run = moveRun.move(actor, new RunId(id), RunStep.CHECK, seen);
        return EntityTag.answer(
                HttpStatus.OK,
                run.revision(),
                RunView.of(
                        run, null, null, questions(actor, run), runActions.of(actor).apply(run)));
    }

    /** By a second person; what is approved never changes. */
    @Serves(
            value = "Approves a checked run that somebody else calculated; it never changes again",
            roles = Role.PENYETUJU_TUKIN)
    @PostMapping("/{id}/approval")
    ResponseEntity<RunView> approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        Run run = moveRun.move(actor, new RunId(id), RunStep.APPROVE, seen);
        return answer(HttpStatus.OK, actor, run);
    }

    @Serves(
            value = "Lists the people of a run with what they are granted",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}/statements")
    Page<PersonView> statements(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId after = Cursor.after(cursor, PersonId::new);
        var oneMore = readRun.statements(actor, new RunId(id), after, most + 1);
        return Page.of(
                oneMore.stream().map(PersonView::of).toList(),
                most,
                one -> Cursor.of(one.personId()));
    }

    /** Differences for approved months; of an open run, as they would be calculated now. */
    @Serves(
            value = "Lists the differences for earlier months that a run pays",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}/corrections")
    Page<CorrectionView> corrections(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        var oneMore = readRun.corrections(actor, new RunId(id), place(cursor), most + 1);
        return Page.of(
                oneMore.stream().map(CorrectionView::of).toList(),
                most,
                one -> Cursor.of(one.personId(), one.month() + "-01"));
    }

    private static RunResults.@Nullable PersonsMonth place(@Nullable String cursor) {
        Cursor cut = Cursor.parse(cursor, 2);
        return cut == null
                ? null
                : new RunResults.PersonsMonth(
                        new PersonId(cut.uuid(0)), YearMonth.from(cut.date(1)));
    }

    /** Calculates once more from what was kept, and compares byte for byte. */
    @Serves(
            value =
                    "Calculates an approved run once more from what was kept, and compares byte for byte",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}/reproduction")
    ReproductionView reproduce(Actor actor, @PathVariable UUID id) {
        ReproduceRun.Outcome outcome = reproduceRun.reproduce(actor, new RunId(id));
        return new ReproductionView(
                outcome.statements(),
                outcome.statements() - outcome.different().size(),
                outcome.different().stream().map(PersonId::value).toList());
    }

    private @Nullable QuestionsView questions(Actor actor, Run run) {
        return askAttendance.about(actor.agency(), run).map(QuestionsView::of).orElse(null);
    }

    private ResponseEntity<RunView> answer(HttpStatus status, Actor actor, Run run) {
        return EntityTag.answer(
                status, run.revision(), RunView.of(run, runActions.of(actor).apply(run)));
    }
}
