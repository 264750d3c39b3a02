package id.kinerja.tukin.run.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.run.app.FindUnassessed;
import id.kinerja.tukin.run.app.ReadOpenCorrections;
import id.kinerja.tukin.run.app.ReadRun;
import id.kinerja.tukin.run.app.ReproduceRun;
import id.kinerja.tukin.run.web.ReproductionViews.ReproductionView;
import id.kinerja.tukin.run.web.RunResultViews.CorrectionView;
import id.kinerja.tukin.run.web.RunResultViews.OpenCorrectionView;
import id.kinerja.tukin.run.web.RunResultViews.PersonView;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a run came to, person by person, and whether it comes to the same once more. */
@RestController
@RequestMapping("/v1/runs/{id}")
class RunResultsController {

    private final ReadRun readRun;
    private final FindUnassessed findUnassessed;
    private final ReadOpenCorrections readOpenCorrections;
    private final ReproduceRun reproduceRun;

    RunResultsController(
            ReadRun readRun,
            FindUnassessed findUnassessed,
            ReadOpenCorrections readOpenCorrections,
            ReproduceRun reproduceRun) {
        this.findUnassessed = findUnassessed;
        this.readOpenCorrections = readOpenCorrections;
        this.readRun = readRun;
        this.reproduceRun = reproduceRun;
    }

    /**
     * @param open only those of whom something is asked before they can be paid
     */
    @Serves(
            value = "Lists the people of a run with what they are granted",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/statements")
    Page<PersonView> statements(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId after = Cursor.after(cursor, PersonId::new);
        var oneMore = readRun.statements(actor, new RunId(id), open, after, most + 1);
        Set<PersonId> unassessed = findUnassessed.among(oneMore);
        return Page.of(
                oneMore.stream().map(one -> PersonView.of(one, unassessed)).toList(),
                most,
                one -> Cursor.of(one.personId()));
    }

    /** Differences for approved months; of an open run, as they would be calculated now. */
    @Serves(
            value = "Lists the differences for earlier months that a run pays",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/corrections")
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
                one -> Cursor.of(one.personId(), one.month()));
    }

    /** They are found again by the next run; none of a run that isn't calculated. */
    @Serves(
            value =
                    "Lists the earlier months with late facts of which something is asked, so that a run settles nothing of them",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/open-corrections")
    Page<OpenCorrectionView> openCorrections(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        var oneMore = readOpenCorrections.read(actor, new RunId(id), place(cursor), most + 1);
        return Page.of(
                oneMore.stream().map(OpenCorrectionView::of).toList(),
                most,
                one -> Cursor.of(one.personId(), one.month()));
    }

    @Serves(
            value =
                    "Calculates a part of a run once more from what was kept, and compares byte for byte",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/reproduction")
    ReproductionView reproduce(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ReproductionView.of(
                reproduceRun.statements(actor, new RunId(id), place(cursor), Page.limit(limit)));
    }

    @Serves(
            value =
                    "Calculates a part of a run's differences once more from what was kept, and compares byte for byte",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/corrections/reproduction")
    ReproductionView reproduceCorrections(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ReproductionView.of(
                reproduceRun.corrections(actor, new RunId(id), place(cursor), Page.limit(limit)));
    }

    private static @Nullable PersonsMonth place(@Nullable String cursor) {
        Cursor cut = Cursor.parse(cursor, 2);
        return cut == null ? null : new PersonsMonth(new PersonId(cut.uuid(0)), cut.month(1));
    }
}
