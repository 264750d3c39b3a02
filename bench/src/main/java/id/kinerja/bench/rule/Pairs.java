package id.kinerja.bench.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures limit and product in turn, in one run: machines are shared and noisy, so that only what
 * was measured side by side can be compared.
 */
public final class Pairs {

    public static final int COUNT = 5;
    private static final int LONG_COUNT = 2;

    private Pairs() {}

    /** Measures once; throws where the outcome is wrong, however fast it was. */
    public interface Measurement {
        double measure() throws Exception;
    }

    /** After a warm-up of both; every other pair begins with the product. */
    public static List<Pair> measure(Measurement limit, Measurement product) throws Exception {
        limit.measure();
        product.measure();
        return pairs(COUNT, limit, product);
    }

    /** Two, where each takes so many minutes that the first seconds of it are its warm-up. */
    public static List<Pair> measureLong(Measurement limit, Measurement product) throws Exception {
        return pairs(LONG_COUNT, limit, product);
    }

    private static List<Pair> pairs(int count, Measurement limit, Measurement product)
            throws Exception {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(i % 2 == 0 ? limitFirst(limit, product) : productFirst(limit, product));
        }
        return pairs;
    }

    private static Pair limitFirst(Measurement limit, Measurement product) throws Exception {
        double first = limit.measure();
        return new Pair(first, product.measure());
    }

    private static Pair productFirst(Measurement limit, Measurement product) throws Exception {
        double first = product.measure();
        return new Pair(limit.measure(), first);
    }
}
