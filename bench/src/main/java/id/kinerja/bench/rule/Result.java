package id.kinerja.bench.rule;

import java.util.List;
import java.util.Locale;

/**
 * A figure as it came out.
 *
 * @param id as in the table of figures, such as R4a
 * @param what is compared with what
 * @param unit of limit and product
 * @param floor at the first landing, as the table of figures has it
 * @param notes such as processor time per request
 */
public record Result(
        String id,
        String what,
        String unit,
        Comparison comparison,
        String floor,
        List<Pair> pairs,
        List<String> notes) {

    public Result {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    public Spread outcome() {
        return Spread.of(pairs.stream().map(comparison::of).toList());
    }

    /** A row for the table in {@code bench/README.md}. */
    public String row() {
        Spread outcome = outcome();
        Spread limit = Spread.of(pairs.stream().map(Pair::limit).toList());
        Spread product = Spread.of(pairs.stream().map(Pair::product).toList());
        return "| %s | %s | **%s** (%s–%s) | %s | %s | %s | %s | %s |"
                .formatted(
                        id,
                        what,
                        number(outcome.median()),
                        number(outcome.least()),
                        number(outcome.most()),
                        floor,
                        unit,
                        number(limit.median()),
                        number(product.median()),
                        String.join("; ", notes));
    }

    /** Three digits that count, and no more than two after the point. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }
}
