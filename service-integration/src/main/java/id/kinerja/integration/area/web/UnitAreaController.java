package id.kinerja.integration.area.web;

import id.kinerja.integration.area.UnitArea;
import id.kinerja.integration.area.app.KeepUnitAreas;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where units work. */
@RestController
@RequestMapping("/v1/unit-areas")
class UnitAreaController {

    /** Of the fraction of a degree; the last one is a tenth of a metre. */
    private static final int DIGITS = 6;

    private final KeepUnitAreas keepUnitAreas;

    UnitAreaController(KeepUnitAreas keepUnitAreas) {
        this.keepUnitAreas = keepUnitAreas;
    }

    /**
     * @param lat of its middle, in degrees
     * @param lon likewise
     * @param radiusM how far it reaches, in metres
     */
    record UnitAreaRequest(
            @NotNull @DecimalMin("-90") @DecimalMax("90") BigDecimal lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") BigDecimal lon,
            @NotNull @Min(UnitArea.LEAST_RADIUS_M) @Max(UnitArea.MOST_RADIUS_M) Integer radiusM) {}

    /** Where a unit works; its version is the ETag. */
    record UnitAreaView(UUID unitId, BigDecimal lat, BigDecimal lon, int radiusM, long version) {

        static UnitAreaView of(UnitArea area) {
            return new UnitAreaView(
                    area.unit().value(),
                    BigDecimal.valueOf(area.lat(), DIGITS),
                    BigDecimal.valueOf(area.lon(), DIGITS),
                    area.radiusM(),
                    area.revision());
        }
    }

    @Serves(
            value = "Lists where units work, against which places of punches are held",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<UnitAreaView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<UnitAreaView> oneMore =
                keepUnitAreas.list(actor, Cursor.after(cursor, UnitId::new), most + 1).stream()
                        .map(UnitAreaView::of)
                        .toList();
        return Page.of(oneMore, most, area -> Cursor.of(new UnitId(area.unitId())));
    }

    @Serves(
            value = "Reads where a unit works",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{unit}")
    ResponseEntity<UnitAreaView> read(Actor actor, @PathVariable UnitId unit) {
        return tagged(keepUnitAreas.read(actor, unit));
    }

    /** Of a unit that has none yet, with {@code If-Match: "0"}. */
    @Serves(
            value = "Says where a unit works; punches from elsewhere are flagged from then on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{unit}")
    ResponseEntity<UnitAreaView> keep(
            Actor actor,
            @PathVariable UnitId unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UnitAreaRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                keepUnitAreas.keep(
                        actor,
                        new UnitArea(
                                unit,
                                millionths(request.lat()),
                                millionths(request.lon()),
                                request.radiusM(),
                                seen)));
    }

    private static int millionths(BigDecimal degrees) {
        return degrees.movePointRight(DIGITS).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static ResponseEntity<UnitAreaView> tagged(UnitArea area) {
        return EntityTag.answer(HttpStatus.OK, area.revision(), UnitAreaView.of(area));
    }
}
