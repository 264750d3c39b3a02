package id.kinerja.tukin.whatif;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What months that were calculated would have come to by another policy: as a whole, by unit, and
 * who would gain or lose most. It holds sums alone, however many people there are.
 */
public final class PolicyEffect {

    /** How many are named who would gain or lose most. */
    static final int NAMED = 10;

    private static final Comparator<PersonEffect> BY_DIFFERENCE =
            Comparator.comparing(PersonEffect::difference)
                    .thenComparing(one -> one.person().value())
                    .thenComparing(PersonEffect::month);

    private final Totals all = new Totals();
    private final SortedMap<UnitId, Totals> units =
            new TreeMap<>(Comparator.comparing(UnitId::value));
    private List<PersonEffect> losers = List.of();
    private List<PersonEffect> winners = List.of();

    /**
     * What people's months came to, and what they would have.
     *
     * @param open months that can't be compared, since one of the two waits for something
     */
    public record Sums(
            int people, int open, int more, int less, int same, Rupiah before, Rupiah after) {}

    /** The sums of the people of a unit. */
    public record UnitEffect(UnitId unit, Sums sums) {}

    /** A person's month. */
    public record PersonEffect(PersonId person, YearMonth month, Rupiah before, Rupiah after) {

        public Rupiah difference() {
            return after.minus(before);
        }
    }

    private static final class Totals {

        private int people;
        private int open;
        private int more;
        private int less;
        private Rupiah before = Rupiah.ZERO;
        private Rupiah after = Rupiah.ZERO;

        private void addOpen() {
            people++;
            open++;
        }

        private void add(PersonEffect effect) {
            int change = effect.after().compareTo(effect.before());
            people++;
            more += change > 0 ? 1 : 0;
            less += change < 0 ? 1 : 0;
            before = before.plus(effect.before());
            after = after.plus(effect.after());
        }

        private Sums sums() {
            return new Sums(people, open, more, less, people - open - more - less, before, after);
        }
    }

    /** Adds a person's month as it was calculated and as it would have been. */
    public void add(UnitId unit, Statement before, Statement after) {
        Totals ofUnit = units.computeIfAbsent(unit, any -> new Totals());
        if (!before.complete() || !after.complete()) {
            all.addOpen();
            ofUnit.addOpen();
            return;
        }
        PersonEffect effect =
                new PersonEffect(before.person(), before.month(), before.net(), after.net());
        all.add(effect);
        ofUnit.add(effect);
        int change = effect.difference().compareTo(Rupiah.ZERO);
        if (change < 0) {
            losers = first(losers, effect, BY_DIFFERENCE);
        } else if (change > 0) {
            winners = first(winners, effect, BY_DIFFERENCE.reversed());
        }
    }

    private static List<PersonEffect> first(
            List<PersonEffect> named, PersonEffect another, Comparator<PersonEffect> order) {
        if (named.size() == NAMED && order.compare(another, named.getLast()) >= 0) {
            return named;
        }
        List<PersonEffect> more = new ArrayList<>(named);
        more.add(another);
        return more.stream().sorted(order).limit(NAMED).toList();
    }

    public Sums sums() {
        return all.sums();
    }

    public List<UnitEffect> units() {
        return units.entrySet().stream()
                .map(unit -> new UnitEffect(unit.getKey(), unit.getValue().sums()))
                .toList();
    }

    /** Those who would lose most, the greatest loss first. */
    public List<PersonEffect> losers() {
        return losers;
    }

    /** Those who would gain most, the greatest gain first. */
    public List<PersonEffect> winners() {
        return winners;
    }
}
