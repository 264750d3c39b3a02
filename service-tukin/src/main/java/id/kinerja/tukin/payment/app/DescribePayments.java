package id.kinerja.tukin.payment.app;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.PaymentDocument;
import id.kinerja.tukin.payment.PaymentDocument.PaidLine;
import id.kinerja.tukin.payment.StatementShares;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.Statement;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the payments of a run with the statements or differences that they pay. */
@Component
class DescribePayments {

    private final GrantedMonths grantedMonths;
    private final Policies policies;

    DescribePayments(GrantedMonths grantedMonths, Policies policies) {
        this.grantedMonths = grantedMonths;
        this.policies = policies;
    }

    PaymentDocument describe(
            Run run,
            YearMonth fileMonth,
            Payment.Kind kind,
            List<Payment> payments,
            WithheldShares withheld) {
        Set<PersonsMonth> places = GrantedMonths.places(run, payments);
        Map<PersonsMonth, Statement> statements = new HashMap<>();
        grantedMonths
                .own(run, places)
                .forEach((place, one) -> statements.put(place, one.statement()));
        Map<PersonsMonth, GrantedCorrection> corrections = grantedMonths.corrections(run, places);
        corrections.forEach((place, one) -> statements.put(place, one.statement()));
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        return new PaymentDocument(
                run.id().value(),
                run.version(),
                run.month().toString(),
                fileMonth.toString(),
                kind,
                run.state().name(),
                policy.code() + "@" + policy.version(),
                payments.stream()
                        .map(
                                one ->
                                        line(
                                                one,
                                                requireNonNull(
                                                        statements.get(
                                                                GrantedMonths.place(run, one))),
                                                corrections.get(GrantedMonths.place(run, one)),
                                                withheld.of(one)))
                        .toList());
    }

    private static PaidLine line(
            Payment payment,
            Statement statement,
            @Nullable GrantedCorrection correction,
            WithheldShares.Share withheld) {
        return payment.kind() == Payment.Kind.KEKURANGAN
                ? difference(payment, statement, requireNonNull(correction), withheld)
                : whole(payment, statement, withheld);
    }

    private static PaidLine whole(
            Payment payment, Statement statement, WithheldShares.Share withheld) {
        YearMonth month = payment.month();
        StatementShares shares = new StatementShares(statement, payment.kind());
        return new PaidLine(
                payment.number(),
                payment.kelas().number(),
                payment.bruto().amount(),
                payment.potongan().amount(),
                payment.bersih().amount(),
                month == null ? null : month.toString(),
                month == null ? null : statement.policy(),
                null,
                null,
                null,
                shares.components(),
                shares.deductions(),
                something(shares.amount().minus(payment.bersih())),
                something(withheld.deducted()),
                something(withheld.borne()),
                others(withheld));
    }

    private static PaidLine difference(
            Payment payment,
            Statement statement,
            GrantedCorrection correction,
            WithheldShares.Share withheld) {
        return new PaidLine(
                payment.number(),
                payment.kelas().number(),
                payment.bruto().amount(),
                payment.potongan().amount(),
                payment.bersih().amount(),
                correction.place().month().toString(),
                statement.policy(),
                correction.due().minus(correction.delta()).amount(),
                correction.due().amount(),
                something(correction.delta().minus(payment.bruto())),
                List.of(),
                List.of(),
                something(payment.potongan()),
                something(withheld.deducted()),
                something(withheld.borne()),
                others(withheld));
    }

    private static @Nullable List<PaymentDocument.Other> others(WithheldShares.Share withheld) {
        List<PaymentDocument.Other> taken =
                withheld.others().stream()
                        .filter(one -> !one.amount().equals(Rupiah.ZERO))
                        .map(
                                one ->
                                        new PaymentDocument.Other(
                                                one.deduction().code(),
                                                one.deduction().name(),
                                                one.deduction().paidTo(),
                                                one.amount().amount()))
                        .toList();
        return taken.isEmpty() ? null : taken;
    }

    private static @Nullable Long something(Rupiah amount) {
        return amount.equals(Rupiah.ZERO) ? null : amount.amount();
    }
}
