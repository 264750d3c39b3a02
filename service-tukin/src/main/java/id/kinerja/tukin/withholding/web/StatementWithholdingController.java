package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import id.kinerja.tukin.withholding.Withholdings;
import id.kinerja.tukin.withholding.app.EstimateWithheld;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of a person's month goes to tax, health insurance and others, and what he gets. */
@RestController
@RequestMapping("/v1/statements")
class StatementWithholdingController {

    private final EstimateWithheld estimateWithheld;

    StatementWithholdingController(EstimateWithheld estimateWithheld) {
        this.estimateWithheld = estimateWithheld;
    }

    /**
     * @param base what the rate is taken of: of a month of tax all that is paid in it
     * @param rate a percentage; absent where brackets make up the amount
     * @param deduction which it is; absent of taxes and contributions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonthWithheldView(
            WithheldKind kind,
            long base,
            @Nullable String rate,
            long amount,
            boolean deducted,
            Article basis,
            @Nullable OtherDeductionView deduction) {

        static MonthWithheldView of(Withheld one) {
            return new MonthWithheldView(
                    one.kind(),
                    one.base().amount(),
                    one.rate() == null ? null : one.rate().decimal(),
                    one.amount().amount(),
                    one.kind().isDeducted(),
                    one.basis(),
                    OtherDeductionView.of(one.other()));
        }
    }

    /**
     * Money in whole rupiah.
     *
     * @param gross what the run that granted the month has paid, earlier months too; until it is
     *     locked what the statement comes to
     * @param received what is left of it
     * @param missing what must be known of the person first
     * @param estimated whether it is as if it were paid today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceivedView(
            long gross,
            List<MonthWithheldView> withheld,
            long received,
            Withholdings.@Nullable Missing missing,
            boolean estimated) {

        static ReceivedView of(EstimateWithheld.Outcome outcome) {
            return new ReceivedView(
                    outcome.gross().amount(),
                    outcome.withheld().stream().map(MonthWithheldView::of).toList(),
                    outcome.received().amount(),
                    outcome.missing(),
                    outcome.estimated());
        }
    }

    @Serves(
            value = "Reads what is withheld of one's own month, and what one gets",
            who = "every employee, for himself")
    @GetMapping("/me/{month}/withholdings")
    ReceivedView mine(Actor actor, @PathVariable YearMonth month) {
        return ReceivedView.of(estimateWithheld.of(actor, actor.requirePerson(), month));
    }

    @Serves(
            value = "Reads what is withheld of somebody's month, and what he gets",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping("/{person}/{month}/withholdings")
    ReceivedView of(Actor actor, @PathVariable UUID person, @PathVariable YearMonth month) {
        return ReceivedView.of(estimateWithheld.of(actor, new PersonId(person), month));
    }
}
