package id.kinerja.tukin.inspection.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.inspection.AuditFinding;
import id.kinerja.tukin.inspection.AuditFindingKind;
import id.kinerja.tukin.inspection.app.InspectRun;
import id.kinerja.tukin.inspection.app.SampleRun;
import id.kinerja.tukin.inspection.web.InspectionViews.AuditFindingView;
import id.kinerja.tukin.inspection.web.InspectionViews.SampleView;
import id.kinerja.tukin.inspection.web.InspectionViews.SampledView;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A locked run as an auditor looks at it. */
@RestController
@RequestMapping("/v1/runs/{id}")
class InspectionController {

    private final InspectRun inspectRun;
    private final SampleRun sampleRun;

    InspectionController(InspectRun inspectRun, SampleRun sampleRun) {
        this.inspectRun = inspectRun;
        this.sampleRun = sampleRun;
    }

    /** In the order of kinds, units and people, by what is known now. */
    @Serves(
            value = "Lists what stands out in a locked run, of one kind where asked",
            roles = Role.AUDITOR)
    @GetMapping("/audit-findings")
    Page<AuditFindingView> findings(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable AuditFindingKind kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        long behind = from == null ? 0 : from.number(0);
        List<AuditFinding> all =
                inspectRun.inspect(actor, new RunId(id)).stream()
                        .filter(one -> kind == null || one.kind() == kind)
                        .toList();
        List<AuditFindingView> oneMore =
                IntStream.range(0, all.size())
                        .mapToObj(at -> AuditFindingView.of(at + 1, all.get(at)))
                        .skip(Math.max(0, behind))
                        .limit(most + 1L)
                        .toList();
        return Page.of(oneMore, most, last -> Cursor.of(last.position()));
    }

    @Serves(
            value =
                    "Takes people of a locked run by chance, the same for the same seed, each with"
                            + " facts, amounts and whether they come out once more",
            roles = Role.AUDITOR)
    @GetMapping("/audit-sample")
    SampleView sample(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long seed,
            @RequestParam(required = false) @Nullable Integer limit) {
        return new SampleView(
                seed,
                sampleRun.sample(actor, new RunId(id), seed, Page.limit(limit)).stream()
                        .map(SampledView::of)
                        .toList());
    }
}
