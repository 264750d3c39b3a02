package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.withholding.PtkpChange;
import id.kinerja.tukin.withholding.PtkpChangeId;
import id.kinerja.tukin.withholding.app.DecidePtkpChange;
import id.kinerja.tukin.withholding.app.GivePtkpChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Another PTKP than people were taxed by: given by one officer, confirmed by a second person. */
@RestController
@RequestMapping("/v1/ptkp-changes")
class PtkpChangeController {

    private static final int LONGEST = 200;

    private final GivePtkpChange givePtkpChange;
    private final DecidePtkpChange decidePtkpChange;

    PtkpChangeController(GivePtkpChange givePtkpChange, DecidePtkpChange decidePtkpChange) {
        this.givePtkpChange = givePtkpChange;
        this.decidePtkpChange = decidePtkpChange;
    }

    /**
     * @param year from which on it counts: of what has changed since its first day the next one; a
     *     correction of what that day was counts of this one, or the one before
     * @param reason such as the document that proves it
     */
    record PtkpChangeRequest(
            @NotNull UUID personId,
            @NotNull Integer year,
            @NotNull Ptkp ptkp,
            @NotBlank @Size(max = LONGEST) String reason) {}

    record PtkpChangeGivenView(UUID id) {}

    record PtkpChangeRejectionRequest(@NotBlank @Size(max = LONGEST) String reason) {}

    /**
     * @param rejection why it was rejected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PtkpChangeView(
            UUID id,
            UUID personId,
            int year,
            Ptkp ptkp,
            String reason,
            PtkpChange.State state,
            UUID givenBy,
            @Nullable UUID decidedBy,
            @Nullable String rejection) {

        static PtkpChangeView of(PtkpChange one) {
            PersonId decided = one.decidedBy();
            return new PtkpChangeView(
                    one.id().value(),
                    one.person().value(),
                    one.year().getValue(),
                    one.ptkp(),
                    one.reason(),
                    one.state(),
                    one.givenBy().value(),
                    decided == null ? null : decided.value(),
                    one.rejection());
        }
    }

    @Serves(
            value =
                    "Gives another PTKP of somebody, which counts from a year on once a second person has confirmed it",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PtkpChangeGivenView give(Actor actor, @Valid @RequestBody PtkpChangeRequest request) {
        return new PtkpChangeGivenView(
                givePtkpChange
                        .give(
                                actor,
                                new GivePtkpChange.Given(
                                        new PersonId(request.personId()),
                                        request.year(),
                                        request.ptkp(),
                                        request.reason().strip()))
                        .value());
    }

    /** The last given first. */
    @Serves(
            value = "Lists changes of PTKP, the last given first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<PtkpChangeView> list(
            Actor actor,
            @RequestParam(required = false) PtkpChange.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                decidePtkpChange
                        .list(actor, state, Cursor.after(cursor, PtkpChangeId::new), most + 1)
                        .stream()
                        .map(PtkpChangeView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value = "Has a changed PTKP count that somebody else has given",
            roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "A change never changes itself, and is decided once")
    @PostMapping("/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable UUID id) {
        decidePtkpChange.confirm(actor, new PtkpChangeId(id));
    }

    @Serves(value = "Rejects a changed PTKP; the one before stays", roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "A change never changes itself, and is decided once")
    @PostMapping("/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody PtkpChangeRejectionRequest request) {
        decidePtkpChange.reject(actor, new PtkpChangeId(id), request.reason().strip());
    }
}
