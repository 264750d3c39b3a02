package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;

/**
 * A payment as the payee system tells it.
 *
 * @param id of the payee system ({@code id_tukin})
 * @param number of the person, as it stands there
 * @param kotor before the cut
 * @param bersih before tax, which the payee system adds and takes off again
 */
public record PaidLine(
        String id,
        String number,
        Payment.Kind kind,
        Rupiah kotor,
        Rupiah potongan,
        Rupiah bersih) {}
