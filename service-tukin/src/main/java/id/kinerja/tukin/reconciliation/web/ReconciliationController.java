package id.kinerja.tukin.reconciliation.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.TakesFile;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.reconciliation.Reconciliation;
import id.kinerja.tukin.reconciliation.ResultLayouts;
import id.kinerja.tukin.reconciliation.app.BringPaidResults;
import id.kinerja.tukin.reconciliation.app.ReconcileRun;
import id.kinerja.tukin.reconciliation.app.WithdrawPaidResults;
import id.kinerja.tukin.reconciliation.web.ReconciliationViews.PaidResultsView;
import id.kinerja.tukin.reconciliation.web.ReconciliationViews.ReconciledView;
import id.kinerja.tukin.reconciliation.web.ReconciliationViews.ReconciliationView;
import id.kinerja.tukin.run.RunId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was paid of a locked run, brought by file and held against ours. */
@RestController
@RequestMapping("/v1/runs/{id}")
class ReconciliationController {

    private final BringPaidResults bringPaidResults;
    private final WithdrawPaidResults withdrawPaidResults;
    private final ReconcileRun reconcileRun;
    private final Problems problems;

    ReconciliationController(
            BringPaidResults bringPaidResults,
            WithdrawPaidResults withdrawPaidResults,
            ReconcileRun reconcileRun,
            Problems problems) {
        this.withdrawPaidResults = withdrawPaidResults;
        this.bringPaidResults = bringPaidResults;
        this.reconcileRun = reconcileRun;
        this.problems = problems;
    }

    /**
     * As XLSX, CSV or text between tabs.
     *
     * @param profile web-gaji, sipd-tpp, bank-multi-layanan, or another form that is shipped
     * @param kind of rows that name none; may be left out where the run pays one kind alone
     */
    @Serves(
            value =
                    "Looks through what was paid as Web Gaji, SIPD or a bank tells it (profile web-gaji,"
                            + " sipd-tpp or bank-multi-layanan); with keep=true keeps the good rows beside"
                            + " the locked run",
            roles = Role.PENGELOLA_TUKIN)
    @TakesFile
    @NoIfMatch(reason = "The run stays as it is; what was paid stands beside it")
    @PostMapping(
            path = "/paid-results",
            consumes = {
                "text/csv",
                "text/tab-separated-values",
                PlainWorkbook.MEDIA_TYPE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    PaidResultsView bring(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = ResultLayouts.USUAL) String profile,
            @RequestParam(required = false) Payment.@Nullable Kind kind,
            @RequestParam(defaultValue = "false") boolean keep,
            HttpServletRequest file,
            Locale locale)
            throws IOException {
        BringPaidResults.Outcome outcome =
                bringPaidResults.bring(
                        actor,
                        new RunId(id),
                        file::getInputStream,
                        new BringPaidResults.Wanted(profile, kind, keep));
        return new PaidResultsView(
                outcome.rows(),
                outcome.taken(),
                outcome.kept(),
                problems.findings(outcome.findings(), locale));
    }

    @Serves(
            value =
                    "Takes back a file of results that was brought for another kind or run; its lines are"
                            + " gone, and what they stood in place of comes back with its own file",
            roles = Role.PENGELOLA_TUKIN)
    @NoIfMatch(reason = "A file is there or isn't; the run stays as it is")
    @PostMapping("/paid-results/{file}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        withdrawPaidResults.withdraw(actor, new RunId(id), file);
    }

    @Serves(
            value =
                    "Sums up what a locked run pays and what was paid, and says whether all is paid",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/reconciliation")
    ReconciliationView totals(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = ResultLayouts.USUAL) String profile) {
        return ReconciliationView.of(reconcileRun.reconcile(actor, new RunId(id), profile));
    }

    @Serves(
            value = "Lists ours against theirs by number and kind, of one outcome where asked",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/reconciliation/items")
    Page<ReconciledView> items(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = ResultLayouts.USUAL) String profile,
            @RequestParam(required = false) Reconciliation.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 2);
        List<ReconciledView> oneMore =
                reconcileRun
                        .reconcile(actor, new RunId(id), profile)
                        .reconciliation()
                        .items()
                        .stream()
                        .filter(item -> outcome == null || item.outcome() == outcome)
                        .filter(item -> from == null || isBehind(item, from))
                        .map(ReconciledView::of)
                        .limit(most + 1L)
                        .toList();
        return Page.of(oneMore, most, last -> Cursor.of(last.number(), last.kind()));
    }

    private static boolean isBehind(Reconciliation.Item item, Cursor cut) {
        int order = item.number().compareTo(cut.text(0));
        return order > 0 || (order == 0 && item.kind().name().compareTo(cut.text(1)) > 0);
    }
}
