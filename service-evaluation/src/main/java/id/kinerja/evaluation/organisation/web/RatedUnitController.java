package id.kinerja.evaluation.organisation.web;

import id.kinerja.evaluation.organisation.RatedUnit;
import id.kinerja.evaluation.organisation.app.RateUnit;
import id.kinerja.evaluation.organisation.app.ReadRatedUnits;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** The rating of units, which comes before that of their people. */
@RestController
@RequestMapping("/v1/organisation-ratings")
class RatedUnitController {

    private static final int LONGEST_BASIS = 500;

    private final RateUnit rateUnit;
    private final ReadRatedUnits readRatedUnits;

    RatedUnitController(RateUnit rateUnit, ReadRatedUnits readRatedUnits) {
        this.rateUnit = rateUnit;
        this.readRatedUnits = readRatedUnits;
    }

    /**
     * @param basis the decision or document that the rating rests on
     */
    record RateUnitRequest(
            @NotNull UUID unitId,
            @NotNull RatingPeriod period,
            @NotNull OrganisationRating rating,
            @NotBlank @Size(max = LONGEST_BASIS) String basis) {}

    record RatedUnitView(
            UUID id, UUID unitId, String period, OrganisationRating rating, String basis) {

        static RatedUnitView of(RatedUnit rated) {
            return new RatedUnitView(
                    rated.id(),
                    rated.unit().value(),
                    rated.period().toString(),
                    rated.rating(),
                    rated.basis());
        }
    }

    @Serves(
            value = "Rates a unit for a period",
            roles = Role.PENGELOLA_KINERJA,
            who = "the pejabat penilai of the unit's head")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RatedUnitView rate(Actor actor, @Valid @RequestBody RateUnitRequest request) {
        return RatedUnitView.of(
                rateUnit.rate(
                        actor,
                        new UnitId(request.unitId()),
                        request.period(),
                        request.rating(),
                        request.basis()));
    }

    @Serves(value = "Lists the rated units of a period", who = "every employee")
    @GetMapping
    Page<RatedUnitView> all(
            Actor actor,
            @RequestParam RatingPeriod period,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UnitId after = Cursor.after(cursor, UnitId::new);
        return Page.of(
                readRatedUnits.read(actor, period, after, most + 1).stream()
                        .map(RatedUnitView::of)
                        .toList(),
                most,
                rated -> Cursor.of(rated.unitId()));
    }
}
