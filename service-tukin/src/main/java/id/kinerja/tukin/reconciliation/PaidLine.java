package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the system that paid tells it.
 *
 * @param id of that system, or made of the payment where it has none; a later file with the same
 *     one says what holds now
 * @param person whom the run pays under the number; absent where it pays nobody under it
 * @param number of the person, as it stands there
 * @param basis which of our amounts it is held against
 * @param kotor before the cut; the same as bersih where nothing is told of cuts
 * @param bersih what was paid, on that basis
 * @param isPaid false where it failed or came back
 * @param paidOn absent where the system tells no day
 */
public record PaidLine(
        String id,
        @Nullable PersonId person,
        String number,
        Payment.Kind kind,
        ResultLayout.Basis basis,
        Rupiah kotor,
        Rupiah potongan,
        Rupiah bersih,
        boolean isPaid,
        @Nullable LocalDate paidOn) {

    public PaidLine withId(String other) {
        return new PaidLine(
                other, person, number, kind, basis, kotor, potongan, bersih, isPaid, paidOn);
    }
}
