package id.kinerja.integration.siasn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.UnitDifference;
import id.kinerja.integration.siasn.app.ReadSiasnUnits;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The units that SIASN has, held against the register. */
@RestController
@RequestMapping("/v1/siasn/unit-differences")
class SiasnUnitController {

    private final ReadSiasnUnits readSiasnUnits;

    SiasnUnitController(ReadSiasnUnits readSiasnUnits) {
        this.readSiasnUnits = readSiasnUnits;
    }

    /**
     * @param unitId absent where the register doesn't have it
     * @param siasnId absent where SIASN doesn't have it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitDifferenceView(
            UnitDifference.Cause cause,
            @Nullable UUID unitId,
            @Nullable String ours,
            @Nullable String siasnId,
            @Nullable String theirs) {

        static UnitDifferenceView of(UnitDifference difference) {
            return new UnitDifferenceView(
                    difference.cause(),
                    difference.unit() == null ? null : difference.unit().value(),
                    difference.ourName(),
                    difference.siasnId(),
                    difference.theirName());
        }
    }

    /**
     * @param fetchedAt when SIASN has listed its units
     * @param stale whether it has been asked since and has not answered, for the reason in fault
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitDifferencesView(
            List<UnitDifferenceView> items,
            @Nullable String next,
            @Nullable Instant fetchedAt,
            Instant triedAt,
            boolean stale,
            @Nullable SiasnFault fault) {}

    @Serves(
            value = "Lists the units in which SIASN and the register differ today",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    UnitDifferencesView differences(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 1);
        long from = cut == null ? 0 : Math.max(0, cut.number(0));
        ReadSiasnUnits.Compared compared = readSiasnUnits.compared(actor);
        List<UnitDifference> all = compared.differences();
        return new UnitDifferencesView(
                all.stream().skip(from).limit(most).map(UnitDifferenceView::of).toList(),
                from + most < all.size() ? Cursor.of(from + most) : null,
                compared.said().fetchedAt(),
                compared.said().triedAt(),
                compared.said().fault() != null,
                compared.said().fault());
    }
}
