package id.kinerja.tukin.run.web;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.Watch;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.run.app.AskAttendance;
import id.kinerja.tukin.run.app.CancelCalculation;
import id.kinerja.tukin.run.app.MoveRun;
import id.kinerja.tukin.run.app.OpenRun;
import id.kinerja.tukin.run.app.ReadRun;
import id.kinerja.tukin.run.app.ReadRuns;
import id.kinerja.tukin.run.app.RunActions;
import id.kinerja.tukin.run.app.StartCalculation;
import id.kinerja.tukin.run.web.RunViews.Beside;
import id.kinerja.tukin.run.web.RunViews.RunView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The payment of a month, or of what is paid once in a year: opened, calculated, checked and
 * approved, by two people.
 */
@RestController
@RequestMapping("/v1/runs")
class RunController {

    private final OpenRun openRun;
    private final StartCalculation startCalculation;
    private final CancelCalculation cancelCalculation;
    private final MoveRun moveRun;
    private final ReadRuns readRuns;
    private final ReadRun readRun;
    private final AskAttendance askAttendance;
    private final RunActions runActions;
    private final Watch watch;

    RunController(
            OpenRun openRun,
            StartCalculation startCalculation,
            CancelCalculation cancelCalculation,
            MoveRun moveRun,
            ReadRuns readRuns,
            ReadRun readRun,
            AskAttendance askAttendance,
            RunActions runActions,
            Watch watch) {
        this.watch = watch;
        this.cancelCalculation = cancelCalculation;
        this.runActions = runActions;
        this.askAttendance = askAttendance;
        this.openRun = openRun;
        this.startCalculation = startCalculation;
        this.moveRun = moveRun;
        this.readRuns = readRuns;
        this.readRun = readRun;
    }

    /**
     * @param attendedUntil for a run that is paid before the month's attendance is over: the last
     *     day of which it must be known; the next run settles what comes after it; absent for what
     *     the calendar of runs says
     * @param month that is paid; of THR and the thirteenth month, in which they are
     * @param kind absent for the month itself
     * @param year for which THR or the thirteenth month is paid; absent for that of the month
     */
    record OpenRunRequest(
            @NotNull YearMonth month,
            @Nullable LocalDate attendedUntil,
            @Nullable RunKind kind,
            @Nullable Integer year) {}

    @Serves(
            value = "Opens the tukin run of a month, or one of THR or the thirteenth month",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    ResponseEntity<RunView> open(Actor actor, @Valid @RequestBody OpenRunRequest request) {
        return answer(HttpStatus.CREATED, actor, opened(actor, request));
    }

    private Run opened(Actor actor, OpenRunRequest request) {
        RunKind kind = requireNonNullElse(request.kind(), RunKind.MONTH);
        return kind.extra()
                .map(extra -> openRun.openExtra(actor, request.month(), pay(extra, request)))
                .orElseGet(() -> openRun.open(actor, monthOf(request), request.attendedUntil()));
    }

    private static ExtraPay pay(ExtraKind kind, OpenRunRequest request) {
        if (request.attendedUntil() != null) {
            throw Refused.invalid(
                    "run-invalid", Finding.of("attendedUntil", "run-waits-for-no-attendance"));
        }
        return new ExtraPay(kind, requireNonNullElse(request.year(), request.month().getYear()));
    }

    private static YearMonth monthOf(OpenRunRequest request) {
        if (request.year() != null) {
            throw Refused.invalid("run-invalid", Finding.of("year", "run-year-of-a-month"));
        }
        return request.month();
    }

    /** Latest month first. */
    @Serves(
            value = "Lists the runs, the latest month first, of one kind with kind",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<RunView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable RunKind kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Runs.Place after = RunCursor.place(cursor);
        var actions = runActions.of(actor);
        return Page.of(
                readRuns.read(actor, kind, after, most + 1).stream()
                        .map(
                                listed ->
                                        RunView.of(
                                                listed.run(),
                                                actions.apply(listed.run()),
                                                Beside.paid(listed.paid())))
                        .toList(),
                most,
                RunCursor::of);
    }

    /** With its totals by unit; its ETag is what a step wants back. */
    @Serves(
            value = "Reads a run with its totals by unit",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<RunView> one(Actor actor, @PathVariable UUID id) {
        ReadRun.Overview seen = readRun.overview(actor, new RunId(id));
        Run run = seen.stand().run();
        return EntityTag.answer(
                HttpStatus.OK,
                run.revision(),
                RunView.of(
                        run,
                        runActions.of(actor).apply(run),
                        Beside.of(seen, askAttendance.about(actor.agency(), run))));
    }

    /**
     * The run each time it changes and each time more of it is calculated, as events. A stream ends
     * by itself after a while; coming back with {@code Last-Event-ID} goes on where it ended.
     */
    @Serves(
            value = "Sends the run each time it changes or more of it is calculated, as events",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            HttpServletResponse response)
            throws IOException {
        watch.watch("run", seen, () -> told(actor, readRun.stand(actor, new RunId(id))), response);
    }

    private Watch.Stand told(Actor actor, ReadRun.Stand stand) {
        Run run = stand.run();
        return new Watch.Stand(
                run.revision()
                        + stand.progress().map(progress -> "-" + progress.calculated()).orElse(""),
                run.state() == Run.State.CALCULATING,
                view(actor, stand));
    }

    private RunView view(Actor actor, ReadRun.Stand stand) {
        return RunView.of(
                stand.run(), runActions.of(actor).apply(stand.run()), Beside.of(stand.progress()));
    }

    /** Goes on in the background; the run says how far it is. */
    @Serves(
            value =
                    "Calculates a run in the background; the run says how far it is. Of a month that"
                            + " stands calculated those alone of whom facts have come since, unless"
                            + " everybody is asked for or what holds for all has changed",
            roles = Role.PENGELOLA_TUKIN)
    @NoIfMatch(
            reason =
                    "It takes whatever facts there are; the check and the approval name the version")
    @PostMapping("/{id}/calculation")
    ResponseEntity<RunView> calculate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean everybody) {
        return answer(
                HttpStatus.ACCEPTED,
                actor,
                startCalculation.start(actor, new RunId(id), everybody));
    }

    /**
     * What was calculated so far counts for nothing; the next calculation begins with everybody.
     */
    @Serves(
            value =
                    "Stops a calculation after the part that is being calculated; the run is open again",
            roles = Role.PENGELOLA_TUKIN)
    @NoIfMatch(reason = "It stops the calculation wherever it is")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<RunView> cancel(Actor actor, @PathVariable UUID id) {
        return answer(HttpStatus.OK, actor, cancelCalculation.cancel(actor, new RunId(id)));
    }

    /** What of the month's attendance still waits stands in the run, and holds up nothing. */
    @Serves(
            value = "Checks a calculated run as the caller has read it",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @PostMapping("/{id}/check")
    ResponseEntity<RunView> check(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return answer(
                HttpStatus.OK, actor, moveRun.move(actor, new RunId(id), RunStep.CHECK, seen));
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

    private ResponseEntity<RunView> answer(HttpStatus status, Actor actor, Run run) {
        return EntityTag.answer(
                status, run.revision(), RunView.of(run, runActions.of(actor).apply(run)));
    }
}
