package id.kinerja.tukin.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.Overpayment;
import id.kinerja.tukin.ledger.RecoveryPlan;
import id.kinerja.tukin.ledger.app.ReadOverpayments;
import id.kinerja.tukin.ledger.web.LedgerViews.LedgerEntryView;
import id.kinerja.tukin.run.RunKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Overpayments as officers see them; money in whole rupiah. */
final class OverpaymentViews {

    private static final int MOST_INSTALMENTS = 120;

    private OverpaymentViews() {}

    /**
     * @param month of whose run it is deducted, or of a later one where it can't be there
     */
    record InstalmentRequest(@NotNull YearMonth month, @NotNull Long amount) {

        RecoveryPlan.Instalment instalment() {
            return new RecoveryPlan.Instalment(month, Rupiah.of(amount));
        }
    }

    /**
     * @param document the number of what it was decided by
     * @param instalments in the order of their months, together at most what is owed
     */
    record RecoveryPlanRequest(
            @NotBlank @Size(max = 200) String document,
            @NotEmpty @Size(max = MOST_INSTALMENTS) List<@Valid InstalmentRequest> instalments) {}

    record InstalmentView(String month, long amount) {}

    /**
     * @param taken what was deducted by it so far
     */
    record RecoveryPlanView(
            String document,
            UUID decidedBy,
            Instant decidedAt,
            long taken,
            List<InstalmentView> instalments) {

        static @Nullable RecoveryPlanView of(@Nullable RecoveryPlan plan) {
            return plan == null
                    ? null
                    : new RecoveryPlanView(
                            plan.document(),
                            plan.by().value(),
                            plan.at(),
                            plan.taken().amount(),
                            plan.instalments().stream()
                                    .map(
                                            one ->
                                                    new InstalmentView(
                                                            one.month().toString(),
                                                            one.amount().amount()))
                                    .toList());
        }
    }

    /**
     * @param month that was paid too much, or in which what is paid once in a year was
     * @param kind the month itself, or what is paid once in a year
     * @param year of what is paid once in one; absent of a month
     * @param claimed all that was granted too much for it
     * @param raised what later raises of the same have given back
     * @param recovered what was deducted from later payments, or brought back into a treasury
     * @param inPaidService false where nothing is paid any more that it could be deducted from
     * @param plan absent until one is decided
     * @param entries all that was entered about it; absent in lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OverpaymentView(
            UUID id,
            UUID personId,
            String month,
            RunKind kind,
            @Nullable Integer year,
            long claimed,
            long raised,
            long recovered,
            long owed,
            boolean inPaidService,
            @Nullable RecoveryPlanView plan,
            @Nullable List<LedgerEntryView> entries,
            List<Overpayment.Step> actions) {

        static OverpaymentView of(ReadOverpayments.Shown shown) {
            return of(shown, null);
        }

        static OverpaymentView of(ReadOverpayments.Whole whole) {
            return of(
                    whole.shown(),
                    whole.entries().stream()
                            .map(one -> LedgerEntryView.of(one, Optional.empty(), false))
                            .toList());
        }

        private static OverpaymentView of(
                ReadOverpayments.Shown shown, @Nullable List<LedgerEntryView> entries) {
            Overpayment one = shown.overpayment();
            return new OverpaymentView(
                    one.id().value(),
                    one.person().value(),
                    one.month().toString(),
                    one.paidFor().kind(),
                    one.paidFor().year(),
                    one.claimed().amount(),
                    one.raised().amount(),
                    one.recovered().amount(),
                    one.owed().amount(),
                    shown.inPaidService(),
                    RecoveryPlanView.of(one.plan()),
                    entries,
                    shown.actions());
        }
    }
}
