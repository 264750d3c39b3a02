package id.kinerja.tukin.withholding.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.withholding.OtherIncome;
import id.kinerja.tukin.withholding.app.KeepOtherIncomes;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people are paid elsewhere, which decides what is withheld here. */
@RestController
@RequestMapping("/v1/other-income-batches")
class OtherIncomeController {

    private static final int MOST = 10_000;

    /** Far above any salary, so that no sum of a year leaves its range. */
    private static final long MOST_RUPIAH = 1_000_000_000_000L;

    private final KeepOtherIncomes keepOtherIncomes;
    private final Problems problems;

    OtherIncomeController(KeepOtherIncomes keepOtherIncomes, Problems problems) {
        this.keepOtherIncomes = keepOtherIncomes;
        this.problems = problems;
    }

    /**
     * In whole rupiah; a month that is given once more counts as it was given last.
     *
     * @param gross such as the salary, or what another application has paid before
     * @param tax what is withheld of it there
     * @param healthBase of which contributions to health insurance are taken there; absent for none
     */
    record OtherIncomeRequest(
            @NotNull UUID personId,
            @NotNull YearMonth month,
            @NotNull @PositiveOrZero @Max(MOST_RUPIAH) Long gross,
            @NotNull @PositiveOrZero @Max(MOST_RUPIAH) Long tax,
            @Nullable @PositiveOrZero @Max(MOST_RUPIAH) Long healthBase) {

        OtherIncome income() {
            return new OtherIncome(
                    new PersonId(personId),
                    month,
                    Rupiah.of(gross),
                    Rupiah.of(tax),
                    healthBase == null ? Rupiah.ZERO : Rupiah.of(healthBase));
        }
    }

    record OtherIncomesRequest(
            @NotEmpty @Size(max = MOST) List<@Valid OtherIncomeRequest> incomes) {}

    record IncomesKeptView(int kept, List<Problem.Finding> findings) {}

    @Serves(
            value = "Keeps what people are paid elsewhere in a month, of which tax depends",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    IncomesKeptView keep(
            Actor actor, @Valid @RequestBody OtherIncomesRequest request, Locale locale) {
        KeepOtherIncomes.Outcome outcome =
                keepOtherIncomes.keep(
                        actor, request.incomes().stream().map(OtherIncomeRequest::income).toList());
        return new IncomesKeptView(outcome.kept(), problems.findings(outcome.findings(), locale));
    }
}
