package id.kinerja.tukin.payment.app;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.PaidFor;
import id.kinerja.tukin.ledger.Settlement;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.StatementShares;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.PayingUnit;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.FullRate;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.PersonsPolicy;
import id.kinerja.tukin.statement.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be paid to a person, before it is known where to. */
record Due(
        PersonId person,
        Payment.Kind kind,
        KelasJabatan kelas,
        Rupiah bruto,
        Rupiah bersih,
        @Nullable YearMonth month,
        PayingUnit payingUnit) {

    /**
     * The month itself, or what is paid once in a year; with an open question, or held, it pays
     * nothing.
     */
    static List<Due> of(RunKind kind, RunResults.Kept kept, Policy policy) {
        if (!kept.pays()) {
            return List.of();
        }
        RunStatement calculated = kept.calculated();
        return switch (kind) {
            case MONTH -> month(calculated, policy);
            case THR -> once(Payment.Kind.THR, calculated, policy);
            case KE_13 -> once(Payment.Kind.KE_13, calculated, policy);
        };
    }

    /** Its ceiling is what the month's class pays, with what counts of a post beside it. */
    private static List<Due> once(Payment.Kind kind, RunStatement calculated, Policy policy) {
        return Stream.of(
                        new Due(
                                calculated.facts().person(),
                                kind,
                                calculated.kelas(),
                                calculated.statement().ceiling(),
                                calculated.statement().net(),
                                null,
                                paying(policy, calculated.facts())))
                .filter(Due::pays)
                .toList();
    }

    private static List<Due> month(RunStatement calculated, Policy policy) {
        return whole(
                new Due(
                        calculated.facts().person(),
                        Payment.Kind.INDUK,
                        calculated.kelas(),
                        FullRate.of(calculated.facts(), policy, calculated.kelas()),
                        calculated.statement().net(),
                        null,
                        paying(policy, calculated.facts())),
                calculated.statement());
    }

    /**
     * A month that was held comes as the month itself would have; of others only the difference is
     * paid. What was paid too much is claimed back.
     *
     * @param policy by which the month was calculated
     */
    static List<Due> of(RunResults.GrantedCorrection correction, Policy policy) {
        boolean whole = correction.kind() == CorrectionKind.SUSULAN;
        Due due =
                new Due(
                        correction.place().person(),
                        whole ? Payment.Kind.SUSULAN : Payment.Kind.KEKURANGAN,
                        correction.kelas(),
                        whole
                                ? FullRate.of(correction.facts(), policy, correction.kelas())
                                : correction.delta(),
                        correction.delta(),
                        correction.place().month(),
                        paying(policy, correction.facts()));
        return whole
                ? whole(due, correction.statement())
                : Stream.of(due).filter(Due::pays).toList();
    }

    private static PayingUnit paying(Policy policy, PersonMonth facts) {
        return PersonsPolicy.of(policy, facts).payingUnit();
    }

    /** What figures add is paid with the class; what is added as Plt is a line of its own. */
    private static List<Due> whole(Due month, Statement statement) {
        StatementShares own = new StatementShares(statement, month.kind);
        StatementShares acting = new StatementShares(statement, Payment.Kind.TAMBAHAN);
        return Stream.of(
                        new Due(
                                month.person,
                                month.kind,
                                month.kelas,
                                month.bruto.plus(own.raised()),
                                month.bersih.minus(acting.amount()),
                                month.month,
                                month.payingUnit),
                        new Due(
                                month.person,
                                Payment.Kind.TAMBAHAN,
                                month.kelas,
                                acting.gross(),
                                acting.amount(),
                                month.month,
                                month.payingUnit))
                .filter(Due::pays)
                .toList();
    }

    /**
     * What a raise gives back of what the person owes of the same is not paid once more.
     *
     * @param extra what the run pays once in a year; absent of a month's
     */
    Settlement.Line line(@Nullable ExtraPay extra) {
        return new Settlement.Line(
                kind == Payment.Kind.KEKURANGAN && month != null ? new PaidFor(month, extra) : null,
                bersih);
    }

    /** What is left of it. */
    List<Due> after(Settlement.Paid paid) {
        Due left =
                new Due(
                        person,
                        kind,
                        kelas,
                        bruto.minus(paid.counted()),
                        bersih.minus(paid.counted()).minus(paid.deducted()),
                        month,
                        payingUnit);
        return Stream.of(left).filter(Due::pays).toList();
    }

    private boolean pays() {
        return bersih.compareTo(Rupiah.ZERO) > 0;
    }
}
