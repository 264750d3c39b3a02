package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.withholding.OtherIncome;
import id.kinerja.tukin.withholding.OtherIncomeBatchId;
import id.kinerja.tukin.withholding.OtherIncomes;
import id.kinerja.tukin.withholding.app.ConfirmOtherIncomes;
import id.kinerja.tukin.withholding.app.KeepOtherIncomes;
import id.kinerja.tukin.withholding.app.ReadOtherIncomes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people are paid elsewhere, which decides what is withheld here: given by one officer,
 * confirmed by a second person.
 */
@RestController
@RequestMapping("/v1")
class OtherIncomeController {

    private static final int MOST = 10_000;

    /** Far above any salary, so that no sum of a year leaves its range. */
    private static final long MOST_RUPIAH = 1_000_000_000_000L;

    private final KeepOtherIncomes keepOtherIncomes;
    private final ConfirmOtherIncomes confirmOtherIncomes;
    private final ReadOtherIncomes readOtherIncomes;
    private final Problems problems;

    OtherIncomeController(
            KeepOtherIncomes keepOtherIncomes,
            ConfirmOtherIncomes confirmOtherIncomes,
            ReadOtherIncomes readOtherIncomes,
            Problems problems) {
        this.keepOtherIncomes = keepOtherIncomes;
        this.confirmOtherIncomes = confirmOtherIncomes;
        this.readOtherIncomes = readOtherIncomes;
        this.problems = problems;
    }

    /**
     * In whole rupiah; a month that is given once more counts as it was given last, of what is
     * confirmed.
     *
     * @param gross such as the salary, or what another application has paid before
     * @param tax what is withheld of it there, no more than it
     * @param healthBase of which contributions to health insurance are taken there; absent for none
     * @param deductible contributions to pension and old age (iuran pensiun, JHT) that he pays
     *     himself there, no more than gross; absent for none
     */
    record OtherIncomeRequest(
            @NotNull UUID personId,
            @NotNull YearMonth month,
            @NotNull @PositiveOrZero @Max(MOST_RUPIAH) Long gross,
            @NotNull @PositiveOrZero @Max(MOST_RUPIAH) Long tax,
            @Nullable @PositiveOrZero @Max(MOST_RUPIAH) Long healthBase,
            @Nullable @PositiveOrZero @Max(MOST_RUPIAH) Long deductible) {

        OtherIncome income() {
            return new OtherIncome(
                    new PersonId(personId),
                    month,
                    Rupiah.of(gross),
                    Rupiah.of(tax),
                    orZero(healthBase),
                    orZero(deductible));
        }

        private static Rupiah orZero(@Nullable Long amount) {
            return amount == null ? Rupiah.ZERO : Rupiah.of(amount);
        }
    }

    record OtherIncomesRequest(
            @NotEmpty @Size(max = MOST) List<@Valid OtherIncomeRequest> incomes) {}

    /**
     * @param batchId by which it is confirmed; absent where none is kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IncomesKeptView(int kept, @Nullable UUID batchId, List<Problem.Finding> findings) {}

    record IncomesConfirmedView(int confirmed, List<Problem.Finding> findings) {}

    @Serves(
            value =
                    "Keeps what people are paid elsewhere in a month, of which tax depends once a second person has confirmed it",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping("/other-income-batches")
    IncomesKeptView keep(
            Actor actor, @Valid @RequestBody OtherIncomesRequest request, Locale locale) {
        KeepOtherIncomes.Outcome outcome =
                keepOtherIncomes.keep(
                        actor, request.incomes().stream().map(OtherIncomeRequest::income).toList());
        return new IncomesKeptView(
                outcome.kept(),
                outcome.batch() == null ? null : outcome.batch().value(),
                problems.findings(outcome.findings(), locale));
    }

    @Serves(
            value = "Has what people are paid elsewhere count that somebody else has given",
            roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "It is confirmed once, and nothing else of it changes")
    @PostMapping("/other-income-batches/{id}/confirmation")
    IncomesConfirmedView confirm(Actor actor, @PathVariable UUID id, Locale locale) {
        ConfirmOtherIncomes.Outcome outcome =
                confirmOtherIncomes.confirm(actor, new OtherIncomeBatchId(id));
        return new IncomesConfirmedView(
                outcome.confirmed(), problems.findings(outcome.findings(), locale));
    }

    /** The last given first. */
    @Serves(
            value = "Lists what people are paid elsewhere, the last given first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/other-incomes")
    Page<OtherIncomeView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID batchId,
            @RequestParam(required = false) @Nullable Boolean waiting,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readOtherIncomes
                        .list(
                                actor,
                                new OtherIncomes.Question(
                                        batchId == null ? null : new OtherIncomeBatchId(batchId),
                                        waiting),
                                place(Cursor.parse(cursor, 3)),
                                most + 1)
                        .stream()
                        .map(OtherIncomeView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.batchId(), one.personId(), one.month()));
    }

    private static OtherIncomes.@Nullable Place place(@Nullable Cursor cut) {
        return cut == null
                ? null
                : new OtherIncomes.Place(
                        new OtherIncomeBatchId(cut.uuid(0)),
                        new PersonId(cut.uuid(1)),
                        cut.month(2));
    }
}
