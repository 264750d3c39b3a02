package id.kinerja.skp.plan.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpId;
import id.kinerja.skp.plan.Skps;
import id.kinerja.skp.plan.app.CascadeSkp;
import id.kinerja.skp.plan.app.DecideSkp;
import id.kinerja.skp.plan.app.DraftSkp;
import id.kinerja.skp.plan.app.ReadSkps;
import id.kinerja.skp.plan.app.SkpActions;
import id.kinerja.skp.plan.app.WriteSkp;
import id.kinerja.skp.plan.web.SkpViews.ContentRequest;
import id.kinerja.skp.plan.web.SkpViews.SkpView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans of people: drafted, submitted, returned, agreed, handed down. */
@RestController
@RequestMapping("/v1")
class SkpController {

    private static final int MOST_AGREED = 1_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2100;

    private final DraftSkp draftSkp;
    private final WriteSkp writeSkp;
    private final DecideSkp decideSkp;
    private final CascadeSkp cascadeSkp;
    private final ReadSkps readSkps;
    private final SkpActions skpActions;
    private final Problems problems;

    SkpController(
            DraftSkp draftSkp,
            WriteSkp writeSkp,
            DecideSkp decideSkp,
            CascadeSkp cascadeSkp,
            ReadSkps readSkps,
            SkpActions skpActions,
            Problems problems) {
        this.skpActions = skpActions;
        this.draftSkp = draftSkp;
        this.writeSkp = writeSkp;
        this.decideSkp = decideSkp;
        this.cascadeSkp = cascadeSkp;
        this.readSkps = readSkps;
        this.problems = problems;
    }

    record DraftRequest(
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int year, @NotNull @Valid ContentRequest content) {}

    record ReturnRequest(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record AgreeRequest(@NotEmpty @Size(max = MOST_AGREED) List<@NotNull UUID> ids) {}

    record AgreedView(List<UUID> agreed, List<Problem.Finding> findings) {}

    record CascadedView(int drafts) {}

    /** One's own plan for a year. */
    @Serves(value = "Drafts one's own SKP of a year", who = "every employee, for himself")
    @PostMapping("/skps")
    ResponseEntity<SkpView> draft(Actor actor, @Valid @RequestBody DraftRequest request) {
        return tagged(
                HttpStatus.CREATED,
                actor,
                draftSkp.draft(
                        actor,
                        request.year(),
                        request.content().content(),
                        request.content().resultIds()));
    }

    @Serves(value = "Rewrites a draft or a returned SKP", who = "its owner")
    @PutMapping("/skps/{id}")
    ResponseEntity<SkpView> write(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ContentRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                writeSkp.write(actor, new SkpId(id), request.content(), request.resultIds(), seen));
    }

    /** Lays it before the pejabat penilai; what is missing is told by row. */
    @Serves(value = "Lays an SKP before the pejabat penilai", who = "its owner")
    @PostMapping("/skps/{id}/submission")
    ResponseEntity<SkpView> submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, writeSkp.submit(actor, new SkpId(id), seen));
    }

    @Serves(
            value = "Returns a submitted SKP with a reason",
            roles = Role.PENGELOLA_KINERJA,
            who = "the pejabat penilai of today")
    @PostMapping("/skps/{id}/return")
    ResponseEntity<SkpView> giveBack(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ReturnRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                decideSkp.giveBack(actor, new SkpId(id), request.reason(), seen));
    }

    /** Agrees on many; what can't be agreed on gets its finding. */
    @Serves(
            value = "Agrees on many SKPs; what can't be agreed on gets a finding",
            roles = Role.PENGELOLA_KINERJA,
            who = "the pejabat penilai of today")
    @PostMapping("/skp-agreements")
    AgreedView agree(Actor actor, @Valid @RequestBody AgreeRequest request, Locale locale) {
        DecideSkp.Outcome outcome =
                decideSkp.agree(actor, request.ids().stream().map(SkpId::new).toList());
        return new AgreedView(
                outcome.agreed().stream().map(skp -> skp.plan().id().value()).toList(),
                problems.findings(outcome.findings(), locale));
    }

    /** Hands one's agreed results down as drafts to everybody one assesses. */
    @Serves(
            value = "Hands agreed results down as drafts to everybody whom one assesses",
            who = "its owner")
    @NoIfMatch(reason = "It changes no SKP that is there, and again it adds only what is missing")
    @PostMapping("/skps/{id}/cascade")
    CascadedView cascade(Actor actor, @PathVariable UUID id) {
        return new CascadedView(cascadeSkp.cascade(actor, new SkpId(id)));
    }

    @Serves(
            value = "Reads an SKP",
            roles = {Role.PENGELOLA_KINERJA, Role.AUDITOR},
            who = "its owner and his pejabat penilai")
    @GetMapping("/skps/{id}")
    ResponseEntity<SkpView> one(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readSkps.one(actor, new SkpId(id)));
    }

    /** One's own, the latest first. */
    @Serves(value = "Lists one's own SKPs, the latest first", who = "every employee, for himself")
    @GetMapping("/skps/me")
    Page<SkpView> mine(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 2);
        Skps.Place after = cut == null ? null : new Skps.Place(cut.date(0), new SkpId(cut.uuid(1)));
        return Page.of(
                views(actor, readSkps.mine(actor, after, most + 1)),
                most,
                skp -> Cursor.of(skp.from(), skp.id()));
    }

    /** Those of the people whom one assesses. */
    @Serves(value = "Lists the SKPs of those whom one assesses", who = "the pejabat penilai")
    @GetMapping("/skps")
    Page<SkpView> ofMyTeam(
            Actor actor,
            @RequestParam(required = false) Skp.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        SkpId after = Cursor.after(cursor, SkpId::new);
        List<Skp> oneMore = readSkps.ofMyTeam(actor, state, after, most + 1);
        return Page.of(views(actor, oneMore), most, skp -> Cursor.of(skp.id()));
    }

    private List<SkpView> views(Actor actor, List<Skp> skps) {
        var actions = skpActions.of(actor, skps);
        return skps.stream().map(skp -> SkpView.of(skp, actions.apply(skp))).toList();
    }

    private ResponseEntity<SkpView> tagged(HttpStatus status, Actor actor, Skp skp) {
        return EntityTag.answer(status, skp.revision(), views(actor, List.of(skp)).getFirst());
    }
}
