package id.kinerja.tukin.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.Hold;
import id.kinerja.tukin.run.HoldStep;
import id.kinerja.tukin.run.LeftUnit;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.app.LeaveUnitsOut;
import id.kinerja.tukin.run.app.ReadLeftUnits;
import id.kinerja.tukin.run.app.ReleaseUnit;
import id.kinerja.tukin.run.app.RunActions;
import id.kinerja.tukin.run.web.RunViews.RunView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/** Which units a run leaves out, so that it needn't wait for their attendance. */
@RestController
@RequestMapping("/v1/runs/{id}/left-units")
class LeftUnitController {

    private final LeaveUnitsOut leaveUnitsOut;
    private final ReleaseUnit releaseUnit;
    private final ReadLeftUnits readLeftUnits;
    private final RunActions runActions;

    LeftUnitController(
            LeaveUnitsOut leaveUnitsOut,
            ReleaseUnit releaseUnit,
            ReadLeftUnits readLeftUnits,
            RunActions runActions) {
        this.leaveUnitsOut = leaveUnitsOut;
        this.releaseUnit = releaseUnit;
        this.readLeftUnits = readLeftUnits;
        this.runActions = runActions;
    }

    /**
     * @param units all that the run is to leave out, 1,000 at most, each with all below it; none
     *     where it is to pay everybody
     */
    record LeftUnitsRequest(
            @NotNull @Size(max = 1_000) List<@NotNull @Valid LeftUnitRequest> units) {}

    /**
     * @param reason at most 500 characters; its people read it in their statements
     */
    record LeftUnitRequest(@NotNull UUID unitId, @NotBlank @Size(max = 500) String reason) {

        LeaveUnitsOut.Left left() {
            return new LeaveUnitsOut.Left(new UnitId(unitId), reason);
        }
    }

    /**
     * A unit that a run leaves out.
     *
     * @param code of the unit, as it was when it was left out
     * @param units how many that are, itself and those below it
     * @param people how many are held with it; absent where the run isn't calculated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeftUnitView(
            UUID unitId,
            String code,
            int units,
            @Nullable Integer people,
            String reason,
            UUID leftBy,
            Instant leftAt,
            @Nullable UUID releasedBy,
            @Nullable Instant releasedAt) {

        static LeftUnitView of(LeftUnit left, boolean calculated) {
            Hold.Release released = left.released();
            return new LeftUnitView(
                    left.unit().value(),
                    left.code(),
                    left.units().size(),
                    calculated ? left.people() : null,
                    left.reason(),
                    left.by().value(),
                    left.at(),
                    released == null ? null : released.by().value(),
                    released == null ? null : released.at());
        }
    }

    /**
     * @param code of the unit, as it was when it was left out
     * @param units how many that are, itself and those below it
     * @param people how many are held with it; absent where the run isn't calculated
     * @param actions which steps the caller may take now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListedLeftUnitView(
            UUID unitId,
            String code,
            int units,
            @Nullable Integer people,
            String reason,
            UUID leftBy,
            Instant leftAt,
            @Nullable UUID releasedBy,
            @Nullable Instant releasedAt,
            List<HoldStep> actions) {

        static ListedLeftUnitView of(ReadLeftUnits.Shown shown) {
            LeftUnitView left = LeftUnitView.of(shown.left(), shown.calculated());
            return new ListedLeftUnitView(
                    left.unitId(),
                    left.code(),
                    left.units(),
                    left.people(),
                    left.reason(),
                    left.leftBy(),
                    left.leftAt(),
                    left.releasedBy(),
                    left.releasedAt(),
                    shown.mayRelease() ? List.of(HoldStep.RELEASE) : List.of());
        }
    }

    @Serves(
            value = "Lists the units that a run leaves out, by whom and why",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<ListedLeftUnitView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UnitId after = Cursor.after(cursor, UnitId::new);
        return Page.of(
                readLeftUnits.read(actor, new RunId(id), after, most + 1).stream()
                        .map(ListedLeftUnitView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.unitId()));
    }

    /** What was calculated with others left out counts no more: the run is open again. */
    @Serves(
            value =
                    "Says which units a run leaves out until it is approved, in place of those that it"
                            + " left out; it is calculated anew",
            roles = Role.PENGELOLA_TUKIN)
    @PutMapping
    ResponseEntity<RunView> leaveOut(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeftUnitsRequest request) {
        Run run =
                leaveUnitsOut.leaveOut(
                        actor,
                        new RunId(id),
                        request.units().stream().map(LeftUnitRequest::left).toList(),
                        EntityTag.required(ifMatch));
        return EntityTag.answer(
                HttpStatus.OK, run.revision(), RunView.of(run, runActions.of(actor).apply(run)));
    }

    /** By somebody else than who left it out, once its attendance is what was closed. */
    @Serves(
            value = "Lets the next run pay the people of a unit that an approved run has left out",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @NoIfMatch(reason = "A unit of an approved run is released once and changes no more")
    @PostMapping("/{unit}/release")
    LeftUnitView release(Actor actor, @PathVariable UUID id, @PathVariable UUID unit) {
        return LeftUnitView.of(releaseUnit.release(actor, new RunId(id), new UnitId(unit)), true);
    }
}
