package id.kinerja.activity.log.web;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.app.DecideLogs;
import id.kinerja.activity.log.app.LogActions;
import id.kinerja.activity.log.app.MendLog;
import id.kinerja.activity.log.app.ReadLogs;
import id.kinerja.activity.log.app.WriteLogs;
import id.kinerja.activity.log.web.LogViews.EntryRequest;
import id.kinerja.activity.log.web.LogViews.LogView;
import id.kinerja.activity.log.web.LogViews.ProgressView;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The daily log: written singly or in bulk, verified or returned by the superior. */
@RestController
@RequestMapping("/v1")
class DailyLogController {

    private static final int MOST = 2_000;
    private static final int LONGEST_REASON = 1_000;

    private final WriteLogs writeLogs;
    private final MendLog mendLog;
    private final DecideLogs decideLogs;
    private final ReadLogs readLogs;
    private final LogActions logActions;
    private final Problems problems;

    DailyLogController(
            WriteLogs writeLogs,
            MendLog mendLog,
            DecideLogs decideLogs,
            ReadLogs readLogs,
            LogActions logActions,
            Problems problems) {
        this.logActions = logActions;
        this.writeLogs = writeLogs;
        this.mendLog = mendLog;
        this.decideLogs = decideLogs;
        this.readLogs = readLogs;
        this.problems = problems;
    }

    record BatchRequest(@NotEmpty @Size(max = MOST) List<@Valid EntryRequest> logs) {}

    /**
     * @param known how many had been sent before
     */
    record BatchView(int written, int known, List<Problem.Finding> findings) {}

    record VerifyRequest(@NotEmpty @Size(max = MOST) List<@NotNull UUID> ids) {}

    record VerifiedView(List<UUID> verified, List<Problem.Finding> findings) {}

    record ReturnRequest(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    @Serves(value = "Writes an entry of one's daily log", who = "every employee, for himself")
    @PostMapping("/logs")
    ResponseEntity<LogView> write(Actor actor, @Valid @RequestBody EntryRequest request) {
        WriteLogs.Outcome outcome = writeLogs.write(actor, List.of(request.entry()));
        DailyLog log =
                Stream.concat(outcome.written().stream(), outcome.known().stream())
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid("log-not-takable", outcome.findings()));
        return tagged(HttpStatus.CREATED, actor, log);
    }

    /** Sending it again adds nothing; a row that is wrong gets its finding, the others stand. */
    @Serves(
            value = "Writes many entries; one that is wrong gets a finding, the others stand",
            who = "every employee, for himself")
    @PostMapping("/log-batches")
    BatchView writeAll(Actor actor, @Valid @RequestBody BatchRequest request, Locale locale) {
        WriteLogs.Outcome outcome =
                writeLogs.write(actor, request.logs().stream().map(EntryRequest::entry).toList());
        return new BatchView(
                outcome.written().size(),
                outcome.known().size(),
                problems.findings(outcome.findings(), locale));
    }

    @Serves(value = "Mends an entry that waits or was returned", who = "its owner")
    @PutMapping("/logs/{id}")
    ResponseEntity<LogView> mend(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody EntryRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                mendLog.mend(actor, new DailyLogId(id), request.entry(), seen));
    }

    /** What can't be verified gets its finding, the others are. */
    @Serves(
            value = "Verifies many entries; what can't be verified gets a finding",
            who = "the superior of the entry's day, or who verifies in his name today")
    @PostMapping("/log-verifications")
    VerifiedView verify(Actor actor, @Valid @RequestBody VerifyRequest request, Locale locale) {
        DecideLogs.Outcome outcome =
                decideLogs.verify(actor, request.ids().stream().map(DailyLogId::new).toList());
        return new VerifiedView(
                outcome.verified().stream().map(log -> log.written().id().value()).toList(),
                problems.findings(outcome.findings(), locale));
    }

    @Serves(
            value = "Returns an entry with a reason",
            who = "the superior of the entry's day, or who verifies in his name today")
    @PostMapping("/logs/{id}/return")
    ResponseEntity<LogView> giveBack(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ReturnRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                decideLogs.giveBack(actor, new DailyLogId(id), request.reason(), seen));
    }

    /** One's own of a month, by day. */
    @Serves(
            value = "Lists one's own entries of a month, by day",
            who = "every employee, for himself")
    @GetMapping("/logs/me")
    Page<LogView> mine(
            Actor actor,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 2);
        DailyLogs.Place after =
                cut == null ? null : new DailyLogs.Place(cut.date(0), new DailyLogId(cut.uuid(1)));
        return Page.of(
                views(actor, readLogs.mine(actor, month, after, most + 1)),
                most,
                log -> Cursor.of(log.date(), log.id()));
    }

    /** What waits of those whom one assesses, or in whose superior's name one verifies. */
    @Serves(
            value = "Lists the entries that wait for one's verification",
            who = "the superior, and who verifies in his name today")
    @GetMapping("/logs/waiting")
    Page<LogView> waiting(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        DailyLogId after = Cursor.after(cursor, DailyLogId::new);
        return Page.of(
                views(actor, readLogs.waiting(actor, after, most + 1)),
                most,
                log -> Cursor.of(log.id()));
    }

    @Serves(value = "Tells one's own progress of a month", who = "every employee, for himself")
    @GetMapping("/progress/me/{month}")
    ProgressView progress(Actor actor, @PathVariable YearMonth month) {
        return ProgressView.of(readLogs.progress(actor, month));
    }

    private List<LogView> views(Actor actor, List<DailyLog> logs) {
        var actions = logActions.of(actor, logs);
        return logs.stream().map(log -> LogView.of(log, actions.apply(log))).toList();
    }

    private ResponseEntity<LogView> tagged(HttpStatus status, Actor actor, DailyLog log) {
        return EntityTag.answer(status, log.revision(), views(actor, List.of(log)).getFirst());
    }
}
