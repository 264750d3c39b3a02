package id.kinerja.tukin.payment.app;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.statement.CorrectionKind;
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
        @Nullable YearMonth month) {

    /**
     * The month itself, and what it adds as Plt; a statement with an open question pays nothing.
     */
    static List<Due> of(RunStatement calculated, Policy policy) {
        if (!calculated.statement().complete()) {
            return List.of();
        }
        PersonId person = calculated.facts().person();
        Rupiah addition = calculated.addition();
        Rupiah net = calculated.statement().net().minus(addition);
        // As what is paid is: else a month without a cut would pay more than its rate.
        Rupiah rate =
                policy.rounding().toStep(policy.amountOf(calculated.kelas()).orElse(Rupiah.ZERO));
        return Stream.of(
                        new Due(person, Payment.Kind.INDUK, calculated.kelas(), rate, net, null),
                        new Due(
                                person,
                                Payment.Kind.TAMBAHAN,
                                calculated.kelas(),
                                addition,
                                addition,
                                null))
                .filter(Due::pays)
                .toList();
    }

    /** What was paid too much is claimed back, not paid. */
    static List<Due> of(RunResults.KeptCorrection correction) {
        Rupiah delta = correction.due().minus(correction.granted());
        Payment.Kind kind =
                correction.kind() == CorrectionKind.SUSULAN
                        ? Payment.Kind.SUSULAN
                        : Payment.Kind.KEKURANGAN;
        return Stream.of(
                        new Due(
                                correction.person(),
                                kind,
                                correction.kelas(),
                                delta,
                                delta,
                                correction.month()))
                .filter(Due::pays)
                .toList();
    }

    private boolean pays() {
        return bersih.compareTo(Rupiah.ZERO) > 0;
    }
}
