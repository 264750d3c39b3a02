package id.kinerja.tukin.payment.db;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payment.Payment;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A payment in the form in which it is sealed, which stays as it is: what was locked years ago is
 * read by it. The number stands as it did when it could be a NIP alone.
 */
record SealedPayment(
        Payment.Kind kind,
        String kodeSatker,
        Written nip,
        Payee payee,
        KelasJabatan kelas,
        Rupiah bruto,
        Rupiah bersih,
        @Nullable YearMonth month) {

    /** A number of whatever kind. */
    record Written(String digits) {}

    static SealedPayment of(Payment payment) {
        return new SealedPayment(
                payment.kind(),
                payment.kodeSatker(),
                new Written(payment.number().written()),
                payment.payee(),
                payment.kelas(),
                payment.bruto(),
                payment.bersih(),
                payment.month());
    }

    Payment payment() {
        return new Payment(
                kind,
                kodeSatker,
                NomorPegawai.of(nip.digits()),
                payee,
                kelas,
                bruto,
                bersih,
                month);
    }
}
