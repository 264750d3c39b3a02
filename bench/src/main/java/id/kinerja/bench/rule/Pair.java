package id.kinerja.bench.rule;

/** What the limit and the product came to, one right after the other. */
public record Pair(double limit, double product) {}
