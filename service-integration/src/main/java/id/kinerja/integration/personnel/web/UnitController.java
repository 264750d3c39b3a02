package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.app.AddUnits;
import id.kinerja.integration.personnel.app.ListUnits;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    UnitController(AddUnits addUnits, ListUnits listUnits) {
        this.listUnits = listUnits;
        this.addUnits = addUnits;
    }

    record NewUnitRequest(
            @NotBlank String code,
            @NotBlank String name,
            @Nullable String parentCode,
            @Nullable ZoneId zone,
            @Nullable String kodeSatker,
            @NotNull LocalDate validFrom) {}

    record AddUnitsRequest(@NotEmpty @Size(max = MOST_UNITS) List<@Valid NewUnitRequest> units) {}

    /**
     * @param zone where it differs from the zone of the unit above
     * @param kodeSatker by which the treasury knows it, where it does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitView(
            UUID id,
            String code,
            String name,
            @Nullable UUID parentId,
            @Nullable String zone,
            @Nullable String kodeSatker,
            LocalDate validFrom) {}

    @Serves(value = "Adds units below the agency", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    List<UnitView> addUnits(Actor actor, @Valid @RequestBody AddUnitsRequest request) {
        List<AddUnits.NewUnit> units = request.units().stream().map(UnitController::unit).toList();
        return addUnits.add(actor, units).stream().map(UnitController::view).toList();
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
        List<UnitView> oneMore =
                listUnits.list(actor, from == null ? null : from.text(0), most + 1).stream()
                        .map(UnitController::view)
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

    private static UnitView view(Unit unit) {
        return new UnitView(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.parent() == null ? null : unit.parent().value(),
                unit.zone() == null ? null : unit.zone().getId(),
                unit.kodeSatker(),
                unit.validFrom());
    }
}
