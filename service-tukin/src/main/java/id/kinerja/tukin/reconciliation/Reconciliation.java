package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Ours against theirs, by the person's number and the kind; several months of a kind add up. */
public final class Reconciliation {

    private static final Comparator<Place> BY_NUMBER_AND_KIND =
            Comparator.comparing(Place::number).thenComparing(place -> place.kind().name());

    /** How a payment stands. */
    public enum Outcome {
        SAME,
        /** Both have it, with other amounts. */
        DIFFERS,
        /** The run pays it, and nobody says that it was paid. */
        ONLY_OURS,
        /** It was paid, and the run doesn't pay it. */
        ONLY_THEIRS
    }

    private record Place(String number, Payment.Kind kind) {}

    /** What one side says; nothing of anything where it says nothing. */
    public record Side(int lines, Rupiah bruto, Rupiah potongan, Rupiah bersih) {

        static final Side NONE = new Side(0, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);

        Side plus(Side other) {
            return new Side(
                    lines + other.lines,
                    bruto.plus(other.bruto),
                    potongan.plus(other.potongan),
                    bersih.plus(other.bersih));
        }

        /** How many lines an amount is made of is for each side to say. */
        boolean says(Side other) {
            return bruto.equals(other.bruto)
                    && potongan.equals(other.potongan)
                    && bersih.equals(other.bersih);
        }
    }

    /** One person's payments of a kind. */
    public record Item(String number, Payment.Kind kind, Side ours, Side theirs) {

        public Outcome outcome() {
            if (ours.lines() == 0) {
                return Outcome.ONLY_THEIRS;
            }
            if (theirs.lines() == 0) {
                return Outcome.ONLY_OURS;
            }
            return ours.says(theirs) ? Outcome.SAME : Outcome.DIFFERS;
        }

        /** Below zero where too little was paid. */
        public Rupiah difference() {
            return theirs.bersih().minus(ours.bersih());
        }
    }

    private final List<Item> items;

    /**
     * By what stands in the files that the treasury takes.
     *
     * @param inFile what such a file pays of each payment
     */
    public static Reconciliation ofFiles(
            Collection<Payment> ours,
            Function<Payment, Rupiah> inFile,
            Collection<PaidLine> theirs) {
        return new Reconciliation(ours, one -> ordered(one, inFile.apply(one)), theirs);
    }

    private static Side ordered(Payment one, Rupiah paid) {
        return new Side(1, one.bruto(), one.bruto().minus(paid), paid);
    }

    /**
     * By what reaches accounts, of which whoever gets nothing has none.
     *
     * @param received of each payment, once taxes and contributions are withheld
     */
    public static Reconciliation ofReceived(
            Collection<Payment> ours,
            Function<Payment, Rupiah> received,
            Collection<PaidLine> theirs) {
        return new Reconciliation(
                ours.stream()
                        .filter(one -> received.apply(one).compareTo(Rupiah.ZERO) > 0)
                        .toList(),
                one -> whole(received.apply(one)),
                theirs);
    }

    private static Side told(PaidLine one) {
        return one.basis() == ResultLayout.Basis.RECEIVED
                ? whole(one.bersih())
                : new Side(1, one.kotor(), one.potongan(), one.bersih());
    }

    private static Side whole(Rupiah amount) {
        return new Side(1, amount, Rupiah.ZERO, amount);
    }

    private Reconciliation(
            Collection<Payment> ours, Function<Payment, Side> side, Collection<PaidLine> theirs) {
        TreeMap<Place, Side> our = new TreeMap<>(BY_NUMBER_AND_KIND);
        ours.forEach(
                one ->
                        our.merge(
                                new Place(one.number().written(), one.kind()),
                                side.apply(one),
                                Side::plus));
        TreeMap<Place, Side> their = new TreeMap<>(BY_NUMBER_AND_KIND);
        theirs.stream()
                .filter(PaidLine::isPaid)
                .forEach(
                        one ->
                                their.merge(
                                        new Place(one.number(), one.kind()),
                                        told(one),
                                        Side::plus));
        TreeMap<Place, Side> all = new TreeMap<>(our);
        all.putAll(their);
        this.items =
                all.keySet().stream()
                        .map(
                                place ->
                                        new Item(
                                                place.number(),
                                                place.kind(),
                                                our.getOrDefault(place, Side.NONE),
                                                their.getOrDefault(place, Side.NONE)))
                        .toList();
    }

    /** In the order of numbers and kinds. */
    public List<Item> items() {
        return items;
    }

    public int count(Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    public Side ours() {
        return total(Item::ours);
    }

    public Side theirs() {
        return total(Item::theirs);
    }

    /** Whether all that the run pays was paid as it says, and nothing else. */
    public boolean paid() {
        return !items.isEmpty() && count(Outcome.SAME) == items.size();
    }

    private Side total(Function<Item, Side> side) {
        return items.stream().map(side).reduce(Side.NONE, Side::plus);
    }
}
