package id.kinerja.integration.period.web;

import id.kinerja.integration.period.app.ClosePeriod;
import id.kinerja.integration.period.app.ClosePeriodsOfAgency;
import id.kinerja.integration.period.app.ListClosedPeriods;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
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

/** Closing the attendance of a month, unit by unit or all at once. */
@RestController
@RequestMapping("/v1")
class PeriodController {

    private final ClosePeriod closePeriod;
    private final ClosePeriodsOfAgency closePeriodsOfAgency;
    private final ListClosedPeriods listClosedPeriods;

    PeriodController(
            ClosePeriod closePeriod,
            ClosePeriodsOfAgency closePeriodsOfAgency,
            ListClosedPeriods listClosedPeriods) {
        this.closePeriod = closePeriod;
        this.closePeriodsOfAgency = closePeriodsOfAgency;
        this.listClosedPeriods = listClosedPeriods;
    }

    record ClosingRequest(@NotNull YearMonth month) {}

    record ClosingView(YearMonth month, int units, long personDays, List<PeriodView> periods) {}

    /** From now on a late fact changes no day of the unit's month. */
    @Serves(
            value = "Closes a unit's attendance of a month; no late fact changes its days any more",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/attendance-periods/{unit}/{month}/closing")
    @ResponseStatus(HttpStatus.CREATED)
    PeriodView close(Actor actor, @PathVariable UnitId unit, @PathVariable YearMonth month) {
        return PeriodView.of(closePeriod.close(actor, unit, month));
    }

    /** Closes every unit of the agency that is still open in the month, or none. */
    @Serves(
            value = "Closes a month's attendance of every unit that is still open, or of none",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/attendance-period-closings")
    @ResponseStatus(HttpStatus.CREATED)
    ClosingView closeAll(Actor actor, @Valid @RequestBody ClosingRequest request) {
        List<PeriodView> periods =
                closePeriodsOfAgency.close(actor, request.month()).stream()
                        .map(PeriodView::of)
                        .toList();
        long personDays = periods.stream().mapToLong(PeriodView::personDays).sum();
        return new ClosingView(request.month(), periods.size(), personDays, periods);
    }

    /** The closed periods of a month with their manifests. */
    @Serves(
            value = "Lists the closed periods of a month with their manifests",
            roles = {
                Role.ADMIN_KEPEGAWAIAN,
                Role.PENGELOLA_TUKIN,
                Role.PENYETUJU_TUKIN,
                Role.AUDITOR
            })
    @GetMapping("/attendance-periods")
    Page<PeriodView> closed(
            Actor actor,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        UnitId after = place == null ? null : new UnitId(place.uuid(0));
        List<PeriodView> oneMore =
                listClosedPeriods.list(actor, month, after, most + 1).stream()
                        .map(PeriodView::of)
                        .toList();
        return Page.of(oneMore, most, period -> Cursor.of(period.unitId()));
    }
}
