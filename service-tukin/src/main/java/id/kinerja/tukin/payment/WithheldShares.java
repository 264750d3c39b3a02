package id.kinerja.tukin.payment;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is withheld of each payment of a run. It is worked out of all that a person is paid, and
 * taken from his first payments as far as they go.
 */
public final class WithheldShares {

    private final Map<Payment, Share> shares = new HashMap<>();

    /**
     * What is withheld of a payment.
     *
     * @param employer the employer's share of contributions, which nobody gets less by
     */
    public record Share(Rupiah tax, Rupiah contribution, Rupiah employer) {

        public static final Share NONE = new Share(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);

        /** What the person gets less. */
        public Rupiah deducted() {
            return tax.plus(contribution);
        }
    }

    /**
     * @param payments all of the run, in the order of kinds and files
     */
    public WithheldShares(List<Payment> payments, Collection<Withheld> withheld) {
        Map<PersonId, List<Withheld>> ofPeople =
                withheld.stream().collect(groupingBy(Withheld::person));
        payments.stream()
                .collect(groupingBy(one -> one.payee().person()))
                .forEach(
                        (person, theirs) ->
                                share(theirs, ofPeople.getOrDefault(person, List.of())));
    }

    private void share(List<Payment> theirs, List<Withheld> withheld) {
        Rupiah tax = sum(withheld, kind -> kind.isDeducted() && kind != WithheldKind.BPJS_PEGAWAI);
        Rupiah contribution = sum(withheld, kind -> kind == WithheldKind.BPJS_PEGAWAI);
        Rupiah employer = sum(withheld, kind -> !kind.isDeducted());
        for (Payment one : theirs) {
            Rupiah taxed = tax.min(one.bersih());
            Rupiah contributed = contribution.min(one.bersih().minus(taxed));
            shares.put(one, new Share(taxed, contributed, employer));
            tax = tax.minus(taxed);
            contribution = contribution.minus(contributed);
            employer = Rupiah.ZERO;
        }
    }

    private static Rupiah sum(List<Withheld> withheld, Predicate<WithheldKind> which) {
        return Rupiah.sum(
                withheld.stream()
                        .filter(one -> which.test(one.kind()))
                        .map(Withheld::amount)
                        .toList());
    }

    public Share of(Payment payment) {
        return shares.getOrDefault(payment, Share.NONE);
    }

    /** What the person's account gets of it. */
    public Rupiah received(Payment payment) {
        return payment.bersih().minus(of(payment).deducted());
    }
}
