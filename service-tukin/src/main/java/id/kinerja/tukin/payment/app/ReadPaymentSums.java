package id.kinerja.tukin.payment.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which files a locked run has, with their control sums. */
@Service
public class ReadPaymentSums {

    private final LockedRuns locked;
    private final Payments payments;
    private final SplitWithheld splitWithheld;

    ReadPaymentSums(LockedRuns locked, Payments payments, SplitWithheld splitWithheld) {
        this.locked = locked;
        this.payments = payments;
        this.splitWithheld = splitWithheld;
    }

    /**
     * What a bank pays of one kind.
     *
     * @param received what is left of it once taxes and contributions are withheld
     */
    public record BankSum(
            String bankCode, String bankName, Payments.ControlSum sum, Rupiah received) {}

    @Transactional(readOnly = true)
    public List<Payments.ControlSum> byKind(Actor actor, RunId id) {
        locked.of(actor, id);
        return payments.sums(id);
    }

    /** In the order of the banks' codes. */
    @Transactional(readOnly = true)
    public List<BankSum> byBank(Actor actor, RunId id, Payment.Kind kind) {
        locked.of(actor, id);
        List<Payment> ofKind = payments.of(actor.agency(), id, kind);
        WithheldShares withheld = splitWithheld.of(actor.agency(), id, ofKind);
        return ofKind.stream()
                .collect(groupingBy(one -> one.payee().bankCode(), TreeMap::new, toList()))
                .values()
                .stream()
                .map(ofBank -> sum(ofBank, withheld))
                .toList();
    }

    private static BankSum sum(List<Payment> ofBank, WithheldShares withheld) {
        Payment first = ofBank.getFirst();
        return new BankSum(
                first.payee().bankCode(),
                first.payee().bankName(),
                new Payments.ControlSum(
                        first.kind(),
                        ofBank.size(),
                        Rupiah.sum(ofBank.stream().map(Payment::bruto).toList()),
                        Rupiah.sum(ofBank.stream().map(Payment::bersih).toList())),
                Rupiah.sum(ofBank.stream().map(withheld::received).toList()));
    }
}
