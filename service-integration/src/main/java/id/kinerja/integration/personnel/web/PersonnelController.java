package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.PersonnelCheck;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.app.AddUnits;
import id.kinerja.integration.personnel.app.ImportPersonnel;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register as HR fills it. */
@RestController
@RequestMapping("/v1")
class PersonnelController {

    private static final int MOST_UNITS = 1_000;

    private final AddUnits addUnits;
    private final ImportPersonnel importPersonnel;
    private final Problems problems;

    PersonnelController(AddUnits addUnits, ImportPersonnel importPersonnel, Problems problems) {
        this.addUnits = addUnits;
        this.importPersonnel = importPersonnel;
        this.problems = problems;
    }

    record NewUnitRequest(
            @NotBlank String code,
            @NotBlank String name,
            @Nullable String parentCode,
            @Nullable ZoneId zone,
            @Nullable String kodeSatker,
            @NotNull LocalDate validFrom) {}

    record AddUnitsRequest(@NotEmpty @Size(max = MOST_UNITS) List<@Valid NewUnitRequest> units) {}

    record UnitView(UUID id, String code, String name) {}

    /**
     * @param applied false for a dry run
     */
    record ImportView(
            boolean applied,
            int rows,
            int people,
            int assignments,
            List<Problem.Finding> findings) {}

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    List<UnitView> addUnits(Actor actor, @Valid @RequestBody AddUnitsRequest request) {
        List<AddUnits.NewUnit> units =
                request.units().stream().map(PersonnelController::unit).toList();
        return addUnits.add(actor, units).stream().map(PersonnelController::view).toList();
    }

    /** A file of the personnel template; without {@code apply} it is only looked through. */
    @PostMapping(path = "/personnel-imports", consumes = "text/csv")
    ImportView importPersonnel(
            Actor actor,
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "false") boolean apply,
            Locale locale) {
        var rows = PersonnelCsv.read(file);
        PersonnelCheck.Result result = importPersonnel.run(actor, rows, apply);
        List<Problem.Finding> findings =
                result.findings().stream().map(finding -> finding(finding, locale)).toList();
        return new ImportView(
                apply, rows.size(), result.people().size(), result.assignments().size(), findings);
    }

    private Problem.Finding finding(Finding finding, Locale locale) {
        return problems.error(
                finding.field(),
                finding.row(),
                finding.code(),
                locale,
                finding.arguments().toArray());
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
        return new UnitView(unit.id().value(), unit.code(), unit.name());
    }
}
