package id.kinerja.integration.ekinerja.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.ekinerja.Exclusion;
import id.kinerja.integration.ekinerja.app.ExcludeFromEkinerja;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** Of whom nothing is awaited in e-Kinerja. */
@RestController
@RequestMapping("/v1/ekinerja-exclusions")
class EkinerjaExclusionController {

    private final ExcludeFromEkinerja excludeFromEkinerja;

    EkinerjaExclusionController(ExcludeFromEkinerja excludeFromEkinerja) {
        this.excludeFromEkinerja = excludeFromEkinerja;
    }

    /**
     * @param to the last day; absent while it goes on
     */
    record EkinerjaExclusionRequest(
            @NotNull PersonId personId,
            @NotNull Exclusion.Reason reason,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    record ExclusionEndRequest(@NotNull LocalDate lastDay) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EkinerjaExclusionView(
            UUID id,
            UUID personId,
            Exclusion.Reason reason,
            LocalDate from,
            @Nullable LocalDate to,
            UUID enteredBy,
            Instant enteredAt,
            List<Exclusion.Action> actions) {

        static EkinerjaExclusionView of(Exclusion exclusion, List<Exclusion.Action> actions) {
            return new EkinerjaExclusionView(
                    exclusion.id().value(),
                    exclusion.person().value(),
                    exclusion.reason(),
                    exclusion.from(),
                    exclusion.to(),
                    exclusion.enteredBy().value(),
                    exclusion.enteredAt(),
                    actions);
        }
    }

    @Serves(
            value = "Says of whom nothing is awaited in e-Kinerja, why and on which days",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<EkinerjaExclusionView> exclude(
            Actor actor, @Valid @RequestBody EkinerjaExclusionRequest request) {
        return tagged(
                HttpStatus.CREATED,
                actor,
                excludeFromEkinerja.exclude(
                        actor, request.personId(), request.reason(), request.from(), request.to()));
    }

    @Serves(
            value = "Reads why nothing is awaited of somebody in e-Kinerja",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<EkinerjaExclusionView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, excludeFromEkinerja.read(actor, new Exclusion.Id(id)));
    }

    /** {@code next} may follow a short page, or an empty one. */
    @Serves(
            value = "Lists of whom nothing is awaited in e-Kinerja, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<EkinerjaExclusionView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<Exclusion> looked =
                excludeFromEkinerja.list(
                        actor, person, Cursor.after(cursor, Exclusion.Id::new), most);
        Set<PersonId> seen = excludeFromEkinerja.seen(actor, looked);
        var actions = excludeFromEkinerja.actions(actor, looked);
        return new Page<>(
                looked.stream()
                        .filter(one -> seen.contains(one.person()))
                        .map(one -> EkinerjaExclusionView.of(one, actions.apply(one)))
                        .toList(),
                looked.size() < most ? null : Cursor.of(looked.getLast().id().value()));
    }

    @Serves(
            value = "Says the last day on which nothing is awaited of somebody in e-Kinerja",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/ending")
    ResponseEntity<EkinerjaExclusionView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ExclusionEndRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                excludeFromEkinerja.end(actor, new Exclusion.Id(id), request.lastDay(), seen));
    }

    private ResponseEntity<EkinerjaExclusionView> tagged(
            HttpStatus status, Actor actor, Exclusion exclusion) {
        var actions = excludeFromEkinerja.actions(actor, List.of(exclusion));
        return EntityTag.answer(
                status,
                exclusion.revision(),
                EkinerjaExclusionView.of(exclusion, actions.apply(exclusion)));
    }
}
