package id.kinerja.tukin.budget.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.budget.Budget;
import id.kinerja.tukin.budget.Ceiling;
import id.kinerja.tukin.budget.app.GiveCeiling;
import id.kinerja.tukin.budget.app.ReadBudgets;
import id.kinerja.tukin.run.BudgetExcess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What units may be granted in a year, and what they are. */
@RestController
@RequestMapping("/v1/budgets/{year}")
class BudgetController {

    /** Far above the budget of any ministry. */
    private static final long MOST_RUPIAH = 1_000_000_000_000_000L;

    private final GiveCeiling giveCeiling;
    private final ReadBudgets readBudgets;

    BudgetController(GiveCeiling giveCeiling, ReadBudgets readBudgets) {
        this.giveCeiling = giveCeiling;
        this.readBudgets = readBudgets;
    }

    /**
     * @param ceiling in whole rupiah, for the whole year; less what another application has paid of
     *     it, where the agency began in mid-year
     */
    record CeilingRequest(@NotNull @PositiveOrZero @Max(MOST_RUPIAH) Long ceiling) {}

    /**
     * @param ceiling in whole rupiah; absent where the unit has none of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CeilingView(int year, UUID unitId, @Nullable Long ceiling, long version) {

        static CeilingView of(Ceiling ceiling) {
            Rupiah amount = ceiling.amount();
            return new CeilingView(
                    ceiling.year().getValue(),
                    ceiling.unit().value(),
                    amount == null ? null : amount.amount(),
                    ceiling.revision());
        }
    }

    /**
     * In whole rupiah, with all units below that have no ceiling of their own.
     *
     * @param granted by the approved runs of the year, less what was recovered
     * @param forecast what that comes to at the end of the year: for each month that is left the
     *     mean of the last three, without differences, recoveries, THR and the thirteenth month,
     *     and what people of units that runs have left out are still to be paid
     * @param left of the ceiling; below zero where more was granted
     * @param exceeds what is above the ceiling
     * @param months in which something was granted, or recovered
     */
    record BudgetView(
            UUID unitId,
            long ceiling,
            long granted,
            long forecast,
            long left,
            BudgetExcess exceeds,
            List<BudgetMonthView> months,
            long version) {

        static BudgetView of(Budget budget) {
            return new BudgetView(
                    budget.ceiling().unit().value(),
                    budget.amount().amount(),
                    budget.granted().amount(),
                    budget.forecast().amount(),
                    budget.left().amount(),
                    budget.exceeds(),
                    budget.months().stream().map(BudgetMonthView::of).toList(),
                    budget.ceiling().revision());
        }
    }

    /** What the run of a month has granted, for whichever months. */
    record BudgetMonthView(String month, long granted) {

        static BudgetMonthView of(Budget.MonthGranted one) {
            return new BudgetMonthView(one.month().toString(), one.granted().amount());
        }
    }

    @Serves(
            value = "Lists what units are granted in a year and will be, against their ceilings",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<BudgetView> list(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UnitId after = Cursor.after(cursor, UnitId::new);
        return Page.of(
                readBudgets.list(actor, year, after, most + 1).stream()
                        .map(BudgetView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.unitId()));
    }

    @Serves(
            value = "Reads the ceiling of a unit in a year",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{unit}")
    ResponseEntity<CeilingView> one(Actor actor, @PathVariable int year, @PathVariable UUID unit) {
        return tagged(giveCeiling.read(actor, year, new UnitId(unit)));
    }

    @Serves(
            value = "Gives a unit its ceiling of a year, in place of the one before",
            roles = Role.PENGELOLA_TUKIN)
    @PutMapping("/{unit}")
    ResponseEntity<CeilingView> give(
            Actor actor,
            @PathVariable int year,
            @PathVariable UUID unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CeilingRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                giveCeiling.give(
                        actor, year, new UnitId(unit), Rupiah.of(request.ceiling()), seen));
    }

    /** The unit counts with the one above it from then on. */
    @Serves(
            value = "Takes the ceiling of a unit back, which counts with the one above it then",
            roles = Role.PENGELOLA_TUKIN)
    @DeleteMapping("/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            Actor actor,
            @PathVariable int year,
            @PathVariable UUID unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        giveCeiling.takeBack(actor, year, new UnitId(unit), EntityTag.required(ifMatch));
    }

    private static ResponseEntity<CeilingView> tagged(Ceiling ceiling) {
        return EntityTag.answer(HttpStatus.OK, ceiling.revision(), CeilingView.of(ceiling));
    }
}
