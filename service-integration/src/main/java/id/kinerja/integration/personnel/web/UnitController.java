package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.app.AddUnits;
import id.kinerja.integration.personnel.app.EndUnit;
import id.kinerja.integration.personnel.app.ListUnits;
import id.kinerja.integration.personnel.app.MendUnitZone;
import id.kinerja.integration.personnel.app.MoveUnit;
import id.kinerja.integration.personnel.app.ReadUnit;
import id.kinerja.integration.personnel.app.RenameUnit;
import id.kinerja.integration.personnel.app.UnitActions;
import id.kinerja.integration.personnel.web.UnitRequests.MoveRequest;
import id.kinerja.integration.personnel.web.UnitRequests.RenamingRequest;
import id.kinerja.integration.personnel.web.UnitRequests.UnitEndingRequest;
import id.kinerja.integration.personnel.web.UnitRequests.ZoneRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The units of the agency. */
@RestController
@RequestMapping("/v1")
class UnitController {

    private static final int MOST_UNITS = 1_000;

    private final AddUnits addUnits;
    private final ListUnits listUnits;

    private final ReadUnit readUnit;
    private final RenameUnit renameUnit;
    private final MendUnitZone mendUnitZone;
    private final MoveUnit moveUnit;
    private final EndUnit endUnit;
    private final UnitActions unitActions;

    UnitController(
            AddUnits addUnits,
            ListUnits listUnits,
            ReadUnit readUnit,
            RenameUnit renameUnit,
            MendUnitZone mendUnitZone,
            MoveUnit moveUnit,
            EndUnit endUnit,
            UnitActions unitActions) {
        this.listUnits = listUnits;
        this.addUnits = addUnits;
        this.readUnit = readUnit;
        this.renameUnit = renameUnit;
        this.mendUnitZone = mendUnitZone;
        this.moveUnit = moveUnit;
        this.endUnit = endUnit;
        this.unitActions = unitActions;
    }

    record NewUnitRequest(
            @NotBlank String code,
            @NotBlank String name,
            @Nullable String parentCode,
            @Nullable ZoneId zone,
            @Nullable @Pattern(regexp = UnitRequests.KODE_SATKER, message = "kode-satker")
                    String kodeSatker,
            @NotNull LocalDate validFrom) {}

    record AddUnitsRequest(@NotEmpty @Size(max = MOST_UNITS) List<@Valid NewUnitRequest> units) {}

    @Serves(value = "Adds units below the agency", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    List<UnitView> addUnits(Actor actor, @Valid @RequestBody AddUnitsRequest request) {
        List<AddUnits.NewUnit> units = request.units().stream().map(UnitController::unit).toList();
        var actions = unitActions.of(actor);
        return addUnits.add(actor, units).stream()
                .map(unit -> UnitView.of(unit, actions.apply(unit)))
                .toList();
    }

    @Serves(
            value = "Lists the units that one's office reaches, by their codes",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/units")
    Page<UnitView> units(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        var actions = unitActions.of(actor);
        List<UnitView> oneMore =
                listUnits.list(actor, from == null ? null : from.text(0), most + 1).stream()
                        .map(unit -> UnitView.of(unit, actions.apply(unit)))
                        .toList();
        return Page.of(oneMore, most, unit -> Cursor.of(unit.code()));
    }

    private static AddUnits.NewUnit unit(NewUnitRequest request) {
        return new AddUnits.NewUnit(
                request.code(),
                request.name(),
                request.parentCode(),
                request.zone(),
                request.kodeSatker(),
                request.validFrom());
    }

    @Serves(
            value = "Reads a unit with where it stands on which days and what was decreed of it",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/units/{id}")
    ResponseEntity<UnitView> read(Actor actor, @PathVariable UUID id) {
        return known(actor, new UnitId(id));
    }

    @Serves(
            value = "Calls a unit otherwise by decree; everybody stays where he is",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/units/{id}")
    ResponseEntity<UnitView> rename(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RenamingRequest request) {
        long seen = EntityTag.required(ifMatch);
        renameUnit.rename(actor, new UnitId(id), request.naming(), request.paper(), seen);
        return known(actor, new UnitId(id));
    }

    @Serves(
            value =
                    "Sets right in which zone a unit works; its days since it was wrong are counted again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/units/{id}/zone")
    ResponseEntity<UnitView> mendZone(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ZoneRequest request) {
        long seen = EntityTag.required(ifMatch);
        mendUnitZone.mend(actor, new UnitId(id), request.zone(), request.checkedSince(), seen);
        return known(actor, new UnitId(id));
    }

    @Serves(
            value = "Puts a unit with all below it under another one by decree, from some day on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/units/{id}/move")
    ResponseEntity<UnitView> move(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveRequest request) {
        long seen = EntityTag.required(ifMatch);
        moveUnit.move(
                actor,
                new UnitId(id),
                request.parentId(),
                request.checkedFrom(),
                request.paper(),
                seen);
        return known(actor, new UnitId(id));
    }

    @Serves(
            value =
                    "Ends a unit by decree, where nobody is placed in it any more and no unit stands below it",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/units/{id}/ending")
    ResponseEntity<UnitView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UnitEndingRequest request) {
        long seen = EntityTag.required(ifMatch);
        endUnit.end(actor, new UnitId(id), request.checkedLastDay(), request.paper(), seen);
        return known(actor, new UnitId(id));
    }

    private ResponseEntity<UnitView> known(Actor actor, UnitId id) {
        ReadUnit.Known known = readUnit.read(actor, id);
        Unit unit = known.unit();
        return EntityTag.answer(
                HttpStatus.OK,
                unit.revision(),
                UnitView.of(known, unitActions.of(actor).apply(unit)));
    }
}
