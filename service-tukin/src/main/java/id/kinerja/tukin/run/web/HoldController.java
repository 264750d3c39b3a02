package id.kinerja.tukin.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.Hold;
import id.kinerja.tukin.run.HoldStep;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.app.HoldPerson;
import id.kinerja.tukin.run.app.LeavePersonOut;
import id.kinerja.tukin.run.app.LiftHold;
import id.kinerja.tukin.run.app.ReadHolds;
import id.kinerja.tukin.run.app.ReleaseHold;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom a run holds although it goes on. */
@RestController
@RequestMapping("/v1/runs/{id}/holds")
class HoldController {

    private final HoldPerson holdPerson;
    private final LeavePersonOut leavePersonOut;
    private final LiftHold liftHold;
    private final ReleaseHold releaseHold;
    private final ReadHolds readHolds;

    HoldController(
            HoldPerson holdPerson,
            LeavePersonOut leavePersonOut,
            LiftHold liftHold,
            ReleaseHold releaseHold,
            ReadHolds readHolds) {
        this.holdPerson = holdPerson;
        this.leavePersonOut = leavePersonOut;
        this.liftHold = liftHold;
        this.releaseHold = releaseHold;
        this.readHolds = readHolds;
    }

    /**
     * @param reason at most 500 characters; the person reads it in his statement
     */
    record HoldRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Who is held, by whom and why.
     *
     * @param afterApproval whether he was left out once the run was approved
     * @param unitId the unit that the run leaves out, with which he is held; absent where he is
     *     held by hand alone
     * @param byHand whether somebody holds him himself, and not his unit alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldView(
            UUID personId,
            String reason,
            UUID heldBy,
            Instant heldAt,
            boolean afterApproval,
            @Nullable UUID unitId,
            boolean byHand,
            @Nullable UUID releasedBy,
            @Nullable Instant releasedAt) {

        static HoldView of(Hold hold) {
            Hold.Release released = hold.released();
            Hold.WithUnit unit = hold.unit();
            return new HoldView(
                    hold.person().value(),
                    hold.reason(),
                    hold.by().value(),
                    hold.at(),
                    hold.afterApproval(),
                    unit == null ? null : unit.unit().value(),
                    hold.isByHand(),
                    released == null ? null : released.by().value(),
                    released == null ? null : released.at());
        }
    }

    /**
     * @param afterApproval whether he was left out once the run was approved
     * @param unitId the unit that the run leaves out, with which he is held; absent where he is
     *     held by hand alone
     * @param byHand whether somebody holds him himself, and not his unit alone
     * @param actions which steps the caller may take now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListedView(
            UUID personId,
            String reason,
            UUID heldBy,
            Instant heldAt,
            boolean afterApproval,
            @Nullable UUID unitId,
            boolean byHand,
            @Nullable UUID releasedBy,
            @Nullable Instant releasedAt,
            List<HoldStep> actions) {

        static ListedView of(ReadHolds.Shown shown) {
            HoldView hold = HoldView.of(shown.hold());
            return new ListedView(
                    hold.personId(),
                    hold.reason(),
                    hold.heldBy(),
                    hold.heldAt(),
                    hold.afterApproval(),
                    hold.unitId(),
                    hold.byHand(),
                    hold.releasedBy(),
                    hold.releasedAt(),
                    shown.actions());
        }
    }

    @Serves(
            value = "Lists whom a run holds, by whom and why",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<ListedView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId after = Cursor.after(cursor, PersonId::new);
        return Page.of(
                readHolds.read(actor, new RunId(id), after, most + 1).stream()
                        .map(ListedView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.personId()));
    }

    /** By anybody but the run's maker; the run's revision grows with it. */
    @Serves(
            value = "Holds a person in a run that is not approved: it goes on and pays him nothing",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @NoIfMatch(reason = "The run's own version grows with it, so that its approver looks once more")
    @PutMapping("/{person}")
    HoldView hold(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid @RequestBody HoldRequest request) {
        return HoldView.of(
                holdPerson.hold(actor, new RunId(id), new PersonId(person), request.reason()));
    }

    /** What the run had granted him is taken back in the ledger; a later run pays him. */
    @Serves(
            value =
                    "Leaves a person out of an approved run that is not locked, as the caller has read it",
            roles = Role.PENYETUJU_TUKIN)
    @PostMapping("/{person}/leaving-out")
    HoldView leaveOut(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody HoldRequest request) {
        return HoldView.of(
                leavePersonOut.leaveOut(
                        actor,
                        new RunId(id),
                        new PersonId(person),
                        request.reason(),
                        EntityTag.required(ifMatch)));
    }

    @Serves(
            value = "Takes back that a person is held in a run that is not approved",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @NoIfMatch(reason = "The run's own version grows with it, so that its approver looks once more")
    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Actor actor, @PathVariable UUID id, @PathVariable UUID person) {
        liftHold.lift(actor, new RunId(id), new PersonId(person));
    }

    /** By somebody else than who held him. */
    @Serves(
            value = "Lets the next run pay a month that was held when its own run was approved",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @NoIfMatch(reason = "A hold in an approved run is released once and changes no more")
    @PostMapping("/{person}/release")
    HoldView release(Actor actor, @PathVariable UUID id, @PathVariable UUID person) {
        return HoldView.of(releaseHold.release(actor, new RunId(id), new PersonId(person)));
    }
}
