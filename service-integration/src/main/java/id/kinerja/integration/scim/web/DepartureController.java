package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.scim.Departure;
import id.kinerja.integration.scim.app.ReadDepartures;
import id.kinerja.integration.scim.app.SettleDeparture;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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

/** What the HR system says of people who leave, and what HR answers. */
@RestController
@RequestMapping("/v1/departures")
class DepartureController {

    private final ReadDepartures readDepartures;
    private final SettleDeparture settleDeparture;

    DepartureController(ReadDepartures readDepartures, SettleDeparture settleDeparture) {
        this.readDepartures = readDepartures;
        this.settleDeparture = settleDeparture;
    }

    /**
     * @param recorded true where the decree is in the register, false where he stays
     * @param reason the decree, or why he stays
     */
    record DepartureSettlementRequest(
            @NotNull Boolean recorded, @NotBlank @Size(max = 500) String reason) {}

    /**
     * @param client which program said it
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepartureView(
            UUID id,
            UUID personId,
            String client,
            Instant toldAt,
            Departure.State state,
            @Nullable UUID settledBy,
            @Nullable String reason,
            long version,
            List<Departure.Action> actions) {}

    @Serves(
            value = "Lists what the HR system has said of people who leave, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<DepartureView> list(
            Actor actor,
            @RequestParam(required = false) Departure.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        List<Departure> some =
                readDepartures.list(actor, state, from == null ? null : from.uuid(0), most + 1);
        return Page.of(views(actor, some), most, departure -> Cursor.of(departure.id()));
    }

    @Serves(
            value = "Reads what the HR system has said of somebody who leaves",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<DepartureView> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, readDepartures.read(actor, id));
    }

    @Serves(
            value = "Answers that he leaves by a decree that is in the register, or that he stays",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/settlement")
    ResponseEntity<DepartureView> settle(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DepartureSettlementRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                actor,
                settleDeparture.settle(actor, id, request.recorded(), request.reason(), seen));
    }

    private ResponseEntity<DepartureView> tagged(Actor actor, Departure departure) {
        return EntityTag.answer(
                HttpStatus.OK, departure.revision(), views(actor, List.of(departure)).getFirst());
    }

    private List<DepartureView> views(Actor actor, List<Departure> some) {
        Set<UUID> settleable = readDepartures.settleable(actor, some);
        return some.stream()
                .map(
                        one ->
                                view(
                                        one,
                                        settleable.contains(one.id())
                                                ? List.of(Departure.Action.SETTLE)
                                                : List.of()))
                .toList();
    }

    private static DepartureView view(Departure departure, List<Departure.Action> actions) {
        PersonId by = departure.settledBy();
        return new DepartureView(
                departure.id(),
                departure.person().value(),
                departure.client(),
                departure.toldAt(),
                departure.state(),
                by == null ? null : by.value(),
                departure.reason(),
                departure.revision(),
                actions);
    }
}
