package id.kinerja.tukin.payment;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import java.util.Collection;
import java.util.EnumMap;
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
     * What is withheld of a payment, kind by kind; a kind that isn't there takes nothing of it.
     *
     * @param amounts what nobody gets less by among them, such as the employer's share
     */
    public record Share(Map<WithheldKind, Rupiah> amounts) {

        public static final Share NONE = new Share(Map.of());

        public Share {
            amounts = Map.copyOf(amounts);
        }

        public Rupiah of(WithheldKind kind) {
            return amounts.getOrDefault(kind, Rupiah.ZERO);
        }

        /** Whether that kind is accounted with the payment, be it nothing. */
        public boolean stands(WithheldKind kind) {
            return amounts.containsKey(kind);
        }

        /** What the person gets less by income tax. */
        public Rupiah tax() {
            return sum(kind -> kind.isDeducted() && !kind.isContribution());
        }

        /** What the person gets less by contributions. */
        public Rupiah contribution() {
            return sum(kind -> kind.isDeducted() && kind.isContribution());
        }

        /** The employer's share of contributions, which nobody gets less by. */
        public Rupiah employer() {
            return sum(kind -> !kind.isDeducted() && kind.isContribution());
        }

        /** Income tax that the state bears: as much is given as is taken. */
        public Rupiah borne() {
            return of(WithheldKind.PPH21_DTP);
        }

        /** What the person gets less. */
        public Rupiah deducted() {
            return sum(WithheldKind::isDeducted);
        }

        private Rupiah sum(Predicate<WithheldKind> which) {
            return Rupiah.sum(
                    amounts.entrySet().stream()
                            .filter(one -> which.test(one.getKey()))
                            .map(Map.Entry::getValue)
                            .toList());
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
        Map<WithheldKind, Rupiah> left = new EnumMap<>(WithheldKind.class);
        withheld.forEach(one -> left.merge(one.kind(), one.amount(), Rupiah::plus));
        for (Payment one : theirs) {
            shares.put(one, taken(one, left));
        }
    }

    /** Taxes before contributions; what isn't deducted stands beside the first payment. */
    private static Share taken(Payment payment, Map<WithheldKind, Rupiah> left) {
        Map<WithheldKind, Rupiah> taken = new EnumMap<>(WithheldKind.class);
        Rupiah room = payment.bersih();
        for (Map.Entry<WithheldKind, Rupiah> one : left.entrySet()) {
            boolean deducted = one.getKey().isDeducted();
            Rupiah now = deducted ? one.getValue().min(room) : one.getValue();
            taken.put(one.getKey(), now);
            room = deducted ? room.minus(now) : room;
            one.setValue(one.getValue().minus(now));
        }
        left.values().removeIf(Rupiah.ZERO::equals);
        return new Share(taken);
    }

    public Share of(Payment payment) {
        return shares.getOrDefault(payment, Share.NONE);
    }

    /** What the person's account gets of it. */
    public Rupiah received(Payment payment) {
        return payment.bersih().minus(of(payment).deducted());
    }
}
