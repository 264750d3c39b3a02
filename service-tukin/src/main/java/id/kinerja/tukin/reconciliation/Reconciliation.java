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

    public Reconciliation(Collection<Payment> ours, Collection<PaidLine> theirs) {
        TreeMap<Place, Side> our = new TreeMap<>(BY_NUMBER_AND_KIND);
        ours.forEach(
                one ->
                        our.merge(
                                new Place(one.number().written(), one.kind()),
                                new Side(1, one.bruto(), one.potongan(), one.bersih()),
                                Side::plus));
        TreeMap<Place, Side> their = new TreeMap<>(BY_NUMBER_AND_KIND);
        theirs.forEach(
                one ->
                        their.merge(
                                new Place(one.number(), one.kind()),
                                new Side(1, one.kotor(), one.potongan(), one.bersih()),
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
