package id.kinerja.bench.rule;

/** What is said of a pair. */
public enum Comparison {
    /** How many times the limit the product is. */
    RATIO,

    /** What the product takes beyond the limit. */
    ADDED,

    /** The product for itself; the limit stands beside it for the reader. */
    ALONE;

    public double of(Pair pair) {
        return switch (this) {
            case RATIO -> pair.product() / pair.limit();
            case ADDED -> pair.product() - pair.limit();
            case ALONE -> pair.product();
        };
    }
}
