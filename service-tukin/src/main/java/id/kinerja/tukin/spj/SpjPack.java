package id.kinerja.tukin.spj;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults.KeptCorrection;
import id.kinerja.tukin.statement.PersonMonth;
import java.util.List;
import java.util.Map;

/**
 * All that the accounts of a locked run are made of; each of it stays as it is.
 *
 * @param payments of every kind, in the order of the files
 * @param facts by which the run was calculated, of whom it pays for its own month
 * @param corrections the differences for earlier months, what is claimed back among them
 * @param sums that the lock wrote down
 * @param hashes SHA-256 of the Web Gaji file of each kind, as text between tabs
 * @param golongan of whom it is known
 */
public record SpjPack(
        Run run,
        List<Payment> payments,
        List<PersonMonth> facts,
        List<KeptCorrection> corrections,
        List<Payments.ControlSum> sums,
        Map<Payment.Kind, String> hashes,
        Map<PersonId, String> golongan) {

    public SpjPack {
        payments = List.copyOf(payments);
        facts = List.copyOf(facts);
        corrections = List.copyOf(corrections);
        sums = List.copyOf(sums);
        hashes = Map.copyOf(hashes);
        golongan = Map.copyOf(golongan);
    }

    public Rupiah total() {
        return Rupiah.sum(payments.stream().map(Payment::bersih).toList());
    }
}
