package id.kinerja.tukin.payment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.SipdColumn;
import id.kinerja.tukin.withholding.OtherDeduction;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import java.util.ArrayList;
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
     * @param others the deductions of which the amount of {@link WithheldKind#POTONGAN_LAIN} is
     *     made
     */
    public record Share(Map<WithheldKind, Rupiah> amounts, List<Taken> others) {

        public static final Share NONE = new Share(Map.of());

        public Share {
            amounts = Map.copyOf(amounts);
            others = List.copyOf(others);
        }

        /** Taxes and contributions alone. */
        public Share(Map<WithheldKind, Rupiah> amounts) {
            this(amounts, List.of());
        }

        /** What is taken after taxes and contributions. */
        public Rupiah other() {
            return of(WithheldKind.POTONGAN_LAIN);
        }

        /** What of that stands in the column of SIPD's sheet. */
        public Rupiah other(SipdColumn column) {
            return Rupiah.sum(
                    others.stream()
                            .filter(one -> one.deduction().sipd() == column)
                            .map(Taken::amount)
                            .toList());
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
            return sum(kind -> kind.isDeducted() && kind.isTax());
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
     * What of a deduction is taken of a payment.
     *
     * @param notTaken what the run had no room for, or wasn't to take; it stands with the person's
     *     first payment
     */
    public record Taken(OtherDeduction deduction, Rupiah amount, Rupiah notTaken) {

        private static Taken all(Withheld one) {
            OtherDeduction deduction = requireNonNull(one.other());
            return new Taken(deduction, one.amount(), deduction.wanted().minus(one.amount()));
        }
    }

    /** Of a run that withholds nothing. */
    public static WithheldShares none() {
        return new WithheldShares(List.of(), List.of());
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
        List<Taken> others =
                withheld.stream().filter(one -> one.other() != null).map(Taken::all).toList();
        for (Payment one : theirs) {
            Share taken = taken(one, left);
            shares.put(one, new Share(taken.amounts(), split(others, taken.other())));
            others = rest(others, taken.other());
        }
    }

    /** In their order, as far as the amount goes. */
    private static List<Taken> split(List<Taken> others, Rupiah amount) {
        List<Taken> now = new ArrayList<>();
        Rupiah room = amount;
        for (Taken one : others) {
            Rupiah taken = one.amount().min(room);
            room = room.minus(taken);
            if (!taken.equals(Rupiah.ZERO) || !one.notTaken().equals(Rupiah.ZERO)) {
                now.add(new Taken(one.deduction(), taken, one.notTaken()));
            }
        }
        return now;
    }

    private static List<Taken> rest(List<Taken> others, Rupiah amount) {
        List<Taken> later = new ArrayList<>();
        Rupiah room = amount;
        for (Taken one : others) {
            Rupiah taken = one.amount().min(room);
            room = room.minus(taken);
            later.add(new Taken(one.deduction(), one.amount().minus(taken), Rupiah.ZERO));
        }
        return later;
    }

    /** Taxes before contributions, others last; what isn't deducted stands beside the first. */
    private static Share taken(Payment payment, Map<WithheldKind, Rupiah> left) {
        Map<WithheldKind, Rupiah> taken = new EnumMap<>(WithheldKind.class);
        Rupiah room = payment.bersih();
        for (Map.Entry<WithheldKind, Rupiah> one : left.entrySet()) {
            boolean deducted = one.getKey().isDeducted();
            Rupiah now =
                    deducted
                            ? one.getValue().min(room(one.getKey(), room, payment))
                            : one.getValue();
            taken.put(one.getKey(), now);
            room = deducted ? room.minus(now) : room;
            one.setValue(one.getValue().minus(now));
        }
        left.values().removeIf(Rupiah.ZERO::equals);
        return new Share(taken);
    }

    /** What a tax gives back is none of what the treasury's file takes others of. */
    private static Rupiah room(WithheldKind kind, Rupiah left, Payment payment) {
        return kind == WithheldKind.POTONGAN_LAIN ? left.min(payment.bersih()) : left;
    }

    public Share of(Payment payment) {
        return shares.getOrDefault(payment, Share.NONE);
    }

    /** What the treasury's file pays of it, which takes off no taxes and contributions. */
    public Rupiah inFile(Payment payment) {
        return payment.bersih().minus(of(payment).other());
    }

    /** What the person's account gets of it. */
    public Rupiah received(Payment payment) {
        return payment.bersih().minus(of(payment).deducted());
    }
}
