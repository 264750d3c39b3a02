package id.kinerja.tukin.deduction.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import id.kinerja.tukin.deduction.GivenDeduction;
import id.kinerja.tukin.deduction.app.ConfirmDeductions;
import id.kinerja.tukin.deduction.app.EndDeduction;
import id.kinerja.tukin.deduction.app.ReadDeductions;
import id.kinerja.tukin.deduction.app.SupplyDeduction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** Deductions after net: supplied by one officer, confirmed by a second person. */
@RestController
@RequestMapping("/v1")
class DeductionController {

    private static final int MOST = 1_000;
    private static final int LONGEST = 200;

    private final SupplyDeduction supplyDeduction;
    private final ConfirmDeductions confirmDeductions;
    private final EndDeduction endDeduction;
    private final ReadDeductions readDeductions;
    private final Problems problems;

    DeductionController(
            SupplyDeduction supplyDeduction,
            ConfirmDeductions confirmDeductions,
            EndDeduction endDeduction,
            ReadDeductions readDeductions,
            Problems problems) {
        this.supplyDeduction = supplyDeduction;
        this.confirmDeductions = confirmDeductions;
        this.endDeduction = endDeduction;
        this.readDeductions = readDeductions;
        this.problems = problems;
    }

    /**
     * @param code as the policy names the kind
     * @param value whole rupiah a month, or a percentage with a decimal point, as its kind is
     * @param to the last month that it is taken in; absent for no such end
     * @param instalments in how many months it is taken; absent for no such end
     * @param consent the number of what the person has signed; absent where his kind needs none
     */
    record DeductionRequest(
            @NotNull UUID personId,
            @NotBlank @Size(max = LONGEST) String code,
            @NotBlank @Size(max = LONGEST) String value,
            @NotNull YearMonth from,
            @Nullable YearMonth to,
            @Nullable @Min(1) @Max(GivenDeduction.MOST_INSTALMENTS) Integer instalments,
            @NotBlank @Size(max = LONGEST) String proof,
            @Nullable @Size(max = LONGEST) String consent) {

        GivenDeduction given() {
            return new GivenDeduction(
                    new PersonId(personId),
                    code,
                    value.strip(),
                    from,
                    to,
                    instalments,
                    proof.strip(),
                    consent == null || consent.isBlank() ? null : consent.strip());
        }
    }

    record DeductionConfirmationRequest(
            @NotEmpty @Size(max = MOST) List<@NotNull UUID> deductionIds) {}

    /**
     * @param after the last month that it is taken in, before its first one for none
     */
    record DeductionEndRequest(
            @NotNull YearMonth after, @NotBlank @Size(max = LONGEST) String reason) {}

    record DeductionsConfirmedView(int confirmed, List<Problem.Finding> findings) {}

    @Serves(
            value =
                    "Supplies a deduction after net, which counts once a second person has confirmed it",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping("/deductions")
    @ResponseStatus(HttpStatus.CREATED)
    DeductionView supply(Actor actor, @Valid @RequestBody DeductionRequest request) {
        return DeductionView.of(supplyDeduction.supply(actor, request.given()));
    }

    /** The last supplied first, ended ones among them. */
    @Serves(
            value = "Lists who has which deduction after net, the last supplied first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/deductions")
    Page<DeductionView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) Deduction.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Deductions.Question question =
                new Deductions.Question(
                        personId == null ? null : new PersonId(personId), code, state);
        DeductionId before = Cursor.after(cursor, DeductionId::new);
        return Page.of(
                readDeductions.read(actor, question, before, most + 1).stream()
                        .map(DeductionView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value = "Has deductions after net count that somebody else has supplied",
            roles = Role.PENYETUJU_TUKIN)
    @PostMapping("/deduction-confirmations")
    DeductionsConfirmedView confirm(
            Actor actor, @Valid @RequestBody DeductionConfirmationRequest request, Locale locale) {
        ConfirmDeductions.Outcome outcome =
                confirmDeductions.confirm(
                        actor, request.deductionIds().stream().map(DeductionId::new).toList());
        return new DeductionsConfirmedView(
                outcome.confirmed(), problems.findings(outcome.findings(), locale));
    }

    @Serves(
            value =
                    "Ends a deduction after net with a month; it stays listed, and what was taken stays taken",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @NoIfMatch(reason = "It ends once, and nothing else of it changes")
    @PostMapping("/deductions/{id}/end")
    DeductionView end(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DeductionEndRequest request) {
        return DeductionView.of(
                endDeduction.end(actor, new DeductionId(id), request.after(), request.reason()));
    }
}
